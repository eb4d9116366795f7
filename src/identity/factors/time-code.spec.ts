import { newTimeCodeKey, stepOfTimeCode, timeCode, timeCodeUri } from './time-code.js';

/** The key of the test vectors, "12345678901234567890", in base32. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

describe('codes by time', () => {
  // RFC 6238 appendix B (SHA-1), the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('after %d seconds are those of the standard', (seconds, code) => {
    expect(timeCode(KEY, at(seconds))).toBe(code);
    expect(stepOfTimeCode(KEY, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('count one step before and after, typed with blanks or not, and no more', () => {
    const now = 1_111_111_109;
    const step = Math.floor(now / 30);
    for (const away of [-1, 0, 1])
      expect(stepOfTimeCode(KEY, timeCode(KEY, at(now + away * 30)), at(now))).toBe(step + away);
    for (const away of [-2, 2])
      expect(stepOfTimeCode(KEY, timeCode(KEY, at(now + away * 30)), at(now))).toBeUndefined();
    expect(stepOfTimeCode(KEY, ' 081 804 ', at(now))).toBe(step);
    for (const wrong of ['', '08180', '0818044', 'abcdef']) expect(stepOfTimeCode(KEY, wrong, at(now))).toBeUndefined();
  });

  it('come from a key of 160 bits that apps can read', () => {
    const key = newTimeCodeKey();
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTimeCodeKey()).not.toBe(key);
    expect(timeCodeUri(key, 'anna@kreis-musterland.example')).toBe(
      `otpauth://totp/Verbleib:anna%40kreis-musterland.example?issuer=Verbleib&secret=${key}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
