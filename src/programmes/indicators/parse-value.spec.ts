import { parseValue } from './parse-value.js';

describe('parseValue', () => {
  it.each([
    ['412', { value: 412 }],
    ['0', { value: 0 }],
    ['19,5', { value: 19.5 }],
    ['19.5', { value: 19.5 }],
    ['1.234,50', { value: 1234.5 }],
    ['-12', { value: -12 }],
    ['− 12,5', { value: -12.5 }],
    ['75 %', { value: 75 }],
    ['1.234', { value: 1234, doubt: 'thousands' }],
    ['12.345.678', { value: 12345678, doubt: 'thousands' }],
    ['0,33333333', { value: 0.3333 }],
  ])('reads %s', (text, value) => {
    expect(parseValue(text)).toEqual(value);
  });

  it.each(['', 'zwölf', '1,2,3', '1e5', '--1', '999999999999', '12 Personen', 'NaN'])('takes %s for none', (text) => {
    expect(parseValue(text)).toBe(undefined);
  });
});
