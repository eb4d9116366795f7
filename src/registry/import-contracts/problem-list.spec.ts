import { LOCALES } from '../../shared/locale.js';
import { KEPT_PER_CODE, ProblemList } from './problem-list.js';
import { problemText, type ProblemCode } from './problem.messages.js';

describe('ProblemList', () => {
  it('has a sentence in each language for every code, in the order of the file', () => {
    const list = new ProblemList();
    const codes = Object.keys(problemText.de) as ProblemCode[];
    codes.forEach((code, index) => list.add(100 - index, code, 'Beginn', '31.12.2026', '2026-12-31'));
    const problems = list.toArray('en');
    expect(problems.map(({ row }) => row)).toEqual(problems.map(({ row }) => row).toSorted((a, b) => a - b));
    for (const { message, messages } of problems) {
      expect(message).toBe(messages.en);
      for (const locale of LOCALES) expect(messages[locale]).toMatch(/\.$/);
      expect(messages.de).not.toBe(messages.en);
    }
  });

  it('keeps so many of a code, counts all, and cuts long values', () => {
    const list = new ProblemList();
    for (let row = 1; row <= KEPT_PER_CODE + 5; row += 1) list.add(row, 'email_invalid', 'E-Mail', 'x'.repeat(5000));
    list.count('overlap', 7);
    expect(list.toArray('de')).toHaveLength(KEPT_PER_CODE);
    expect(list.toArray('de')[0]!.value).toHaveLength(200);
    expect(list.counts()).toEqual({ email_invalid: KEPT_PER_CODE + 5, overlap: 7 });
    expect(list.omitted()).toBe(12);
  });
});
