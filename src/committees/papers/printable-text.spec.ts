import { printableParagraphs, printableText } from './printable-text.js';

describe('a text to be printed', () => {
  it('is left as it is where it can be', () => {
    const text = 'Schwerbehindertenvertretung – „§ 14“: 86 % ≥ ½ · Łukasz Öztürk, Αθήνα, Київ';
    expect(printableText(text)).toBe(text);
    expect(printableText('Kraftfahrzeug-Haftpflichtversicherungsbestätigung')).not.toContain('\u200b');
  });

  it('keeps paragraphs and lines', () => {
    expect(printableParagraphs('a\r\nb\n \n\n c\t d\n\n\n')).toEqual([['a', 'b'], [' c  d']]);
    expect(printableText('a\nb\n\nc')).toBe('a b c');
    expect(printableParagraphs(' \n\n ')).toEqual([]);
  });

  it('names letters by their number that the font lacks', () => {
    expect(printableText('✓ \u{1f468}\u200d\u{1f469} \ud800')).toBe('[U+2713] [U+1F468][U+1F469] [U+FFFD]');
  });

  it('puts in their place what looks the same, and leaves out what has no look', () => {
    expect(printableText('a\u2011b\u202fc\u2009d\u0000e\u200ff\u202eg\u00adh')).toBe('a-b\u00a0c defgh');
  });

  it('breaks words that nobody can have meant', () => {
    expect(printableText('w'.repeat(41))).toBe(`${'wwwww\u200b'.repeat(8)}w`);
    expect(printableText('w'.repeat(40))).toBe('w'.repeat(40));
  });
});
