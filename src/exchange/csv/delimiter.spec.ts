import { findDelimiter, splitLine } from './delimiter.js';

const known = new Set(['Name', 'Beginn', 'Ende']);
const score = (cells: string[]): number => cells.filter((cell) => known.has(cell)).length;

describe('findDelimiter', () => {
  it.each([';', '\t', ',', '|'] as const)('finds %j by the headings, not by what is frequent', (delimiter) => {
    const title = 'Kreis, Stand: 1.1., a;b;c;d;e | x | y\t\t\t';
    expect(findDelimiter(`${title}\r\n${['Name', 'Beginn', 'Ende'].join(delimiter)}\r\n`, score)).toBe(delimiter);
  });

  it('takes the one that splits most where there are no headings', () => {
    expect(findDelimiter('a,b;c;d\n', () => 0)).toBe(';');
  });

  it('respects quotes', () => {
    expect(splitLine('"a;b";c', ';')).toEqual(['a;b', 'c']);
  });
});
