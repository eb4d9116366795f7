import { assert, constantFrom, property, string, tuple } from 'fast-check';
import { keptText } from '../contracts/cell-text.js';
import { guardFormula } from './guard-formula.js';

const text = tuple(constantFrom('', '=', '+', '-', '@', "'", "'=", "''-"), string({ maxLength: 10 })).map((parts) =>
  parts.join(''),
);

describe('guardFormula', () => {
  it('leaves no text that a spreadsheet would run', () => {
    assert(property(text, (value) => expect(guardFormula(value)).not.toMatch(/^[=+\-@\t\r]/)));
  });

  it('is undone by reading, for every text that the register can hold', () => {
    assert(property(text.map(keptText), (kept) => expect(keptText(guardFormula(kept))).toBe(kept)));
  });
});
