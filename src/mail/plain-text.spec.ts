import { TEXT_WIDTH, textHeading, textTable, wrapText } from './plain-text.js';

const sentence =
  'Zwölf von vierzehn Verträgen im Programm KIM enden am 31.12.2026, über keinen ist bisher entschieden.';

describe('plain text', () => {
  it('breaks at spaces within the width, later lines under the first', () => {
    const lines = wrapText(sentence, '* ').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^ {2}\S/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(TEXT_WIDTH);
    expect(lines.map((line) => line.slice(2)).join(' ')).toBe(sentence);
  });

  it('fills a line to the last column and not beyond', () => {
    const word = 'x'.repeat(35);
    expect(wrapText(`${word} ${word}y`)).toBe(`${word} ${word}y`);
    expect(wrapText(`${word} ${word}yy`)).toBe(`${word}\n${word}yy`);
  });

  it('leaves the address of a page whole', () => {
    const address = `http://127.0.0.1:3000/${'a'.repeat(80)}`;
    expect(wrapText(`Mehr: ${address}`)).toBe(`Mehr:\n${address}`);
  });

  it('underlines a heading, umlauts counted as one', () => {
    expect(textHeading('Übe\u0308r', 2)).toBe('Übe\u0308r\n----');
  });

  it('aligns words left and numbers right', () => {
    expect(
      textTable(
        ['Einheit', 'Verträge'],
        [
          ['Süd', '3'],
          ['Nordwest', '12'],
        ],
        1,
      ),
    ).toBe(['Einheit   Verträge', '--------  --------', 'Süd              3', 'Nordwest        12'].join('\n'));
  });

  it('writes a table that is too wide row by row', () => {
    expect(textTable(['Kurz', 'Lang'], [['a', 'b'.repeat(80)]])).toBe(`Kurz: a\nLang:\n${'b'.repeat(80)}`);
  });
});
