import { assert, integer, property } from 'fast-check';
import { parseDecimal, rounded } from './parse-decimal.js';

describe('parseDecimal', () => {
  it('reads every amount, with comma, point, grouped or with a unit', () => {
    assert(
      property(integer({ min: 0, max: 999_999 }), integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const digits = String(hundredths).padStart(2, '0');
        const value = Number(`${whole}.${digits}`);
        expect(parseDecimal(`${whole},${digits}`)).toBe(value);
        expect(parseDecimal(`${whole}.${digits}`)).toBe(value);
        expect(parseDecimal(`${whole},${digits} %`)).toBe(value);
        expect(parseDecimal(new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(value))).toBe(value);
      }),
    );
  });

  it.each(['neununddreißig', '', '-', '-5', '1,2,3', '39,', ',5', '1e3', '0x10', 'Infinity', '39 Tage'])(
    'does not take "%s" for a number',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('rounds as the register keeps it', () => {
    expect(rounded(29.2 / 39, 4)).toBe(0.7487);
    expect(rounded(76.9 / 100, 4)).toBe(0.769);
  });
});
