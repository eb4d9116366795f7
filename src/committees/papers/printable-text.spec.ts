import { printableParagraphs, printableText } from './printable-text.js';

describe('a text to be printed', () => {
  it('is left as it is where it can be', () => {
    const text =
      'Schwerbehindertenvertretung – „§\u00a014“: 86\u00a0% ≥ ½ · Łukasz Öztürk, Αθήνα, Київ, مريم, ☑ ✓ № 😀';
    expect(printableText(text)).toBe(text);
    expect(printableText('Kraftfahrzeug-Haftpflichtversicherungsbestätigung')).not.toContain('\u200b');
  });

  it('keeps paragraphs and lines', () => {
    expect(printableParagraphs('a\r\nb\n \n\n c\t d\n\n\n')).toEqual([['a', 'b'], [' c  d']]);
    expect(printableText('a\nb\n\nc')).toBe('a b c');
    expect(printableParagraphs(' \n\n ')).toEqual([]);
  });

  it('names letters by their number that no font has', () => {
    expect(printableText('中 ก \ud800')).toBe('[U+4E2D] [U+0E01] [U+FFFD]');
  });

  it('sets upon a letter only what the font of the letter has', () => {
    expect(printableText('مُ x\u064f 👍\u064f')).toBe('مُ x[U+064F] 👍[U+064F]');
    expect(printableText('1\ufe0f\u20e3 👍\u{1f3fd} \u{1f468}\u200d\u{1f469}')).toBe('1 👍 \u{1f468}\u{1f469}');
  });

  it('puts in their place what looks the same, and leaves out what has no look', () => {
    expect(printableText('a\u2011b\u202fc\u2009d\u0000e\u200ff\u202eg\u00adh')).toBe('a-b\u00a0c defgh');
  });

  it('breaks words that nobody can have meant', () => {
    expect(printableText('w'.repeat(41))).toBe(`${'wwwww\u200b'.repeat(8)}w`);
    expect(printableText('w'.repeat(40))).toBe('w'.repeat(40));
  });
});
