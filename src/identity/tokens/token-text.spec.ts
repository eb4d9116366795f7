import { isTokenText, newTokenText } from './token-text.js';

describe('the text of an API token', () => {
  it('is recognisable and always of one length', () => {
    for (let i = 0; i < 50; i += 1) expect(newTokenText()).toMatch(/^verbleib_[\dA-Za-z]{49}$/);
  });

  it('carries a checksum, so that a scanner knows one from any other text', () => {
    const token = newTokenText();
    expect(isTokenText(token)).toBe(true);
    const last = token.endsWith('a') ? 'b' : 'a';
    expect(isTokenText(token.slice(0, -1) + last)).toBe(false);
    expect(isTokenText(`verbleib_${'a'.repeat(49)}`)).toBe(false);
    expect(isTokenText('')).toBe(false);
  });
});
