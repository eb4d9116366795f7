import { checkPassword, hashPassword } from './password.js';

describe('passwords', () => {
  it('are kept as a PHC string of argon2id with a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword('vier bunte Ziegen'), hashPassword('vier bunte Ziegen')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await checkPassword('vier bunte Ziegen', one)).toEqual({ right: true, outdated: false });
    expect(await checkPassword('vier bunte ziegen', one)).toEqual({ right: false, outdated: false });
  });

  it('are the same however an umlaut was typed', async () => {
    expect((await checkPassword('fu\u0308nf gru\u0308ne Busse', await hashPassword('fünf grüne Busse'))).right).toBe(
      true,
    );
  });

  it('are never right where there is none', async () => {
    expect(await checkPassword('', null)).toEqual({ right: false, outdated: false });
  });

  it('that were kept at a lower cost are recognised and asked for anew', async () => {
    // Made by the reference implementation: argon2 -id -t 2 -m 8 -p 1, salt "somesalt".
    const old = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await checkPassword('password', old)).toEqual({ right: true, outdated: true });
  });
});
