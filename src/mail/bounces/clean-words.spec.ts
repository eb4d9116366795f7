import { cleanWords } from './clean-words.js';

it('keeps one line of words, without what controls a screen, hides itself or turns the writing', () => {
  expect(cleanWords(' 550 5.1.1\r\n\t<a@b.example>:\u0000 User\u001b[31m unknown\u202e\u200b\u2028here ')).toBe(
    '550 5.1.1 <a@b.example>: User [31m unknown here',
  );
});

it('cuts by letters, not through the middle of one', () => {
  const cut = cleanWords('😀'.repeat(1000));
  expect(Array.from(cut)).toHaveLength(300);
  expect(cut.endsWith('😀…')).toBe(true);
  expect(cut.isWellFormed()).toBe(true);
});
