import { cookiesFor, resolveView } from './view.js';

const locale = (url: string, cookie?: string, acceptLanguage?: string) =>
  resolveView({ url, cookie, acceptLanguage }, 'de').locale;

describe('resolveView', () => {
  it('takes the language from the address, then the cookie, then the browser, then the house', () => {
    expect(locale('/?lang=en', 'lang=de', 'de')).toBe('en');
    expect(locale('/', 'a=b; lang=en', 'de')).toBe('en');
    expect(locale('/', undefined, 'fr, en-GB;q=0.8, de;q=0.5')).toBe('en');
    expect(locale('/', undefined, 'fr')).toBe('de');
    expect(locale('/')).toBe('de');
  });

  it('ignores languages and themes that do not exist', () => {
    expect(locale('/?lang=fr', 'lang=<script>')).toBe('de');
    expect(resolveView({ url: '/?theme=pink', cookie: 'theme=dark' }, 'de').theme).toBe('dark');
  });

  it('does not take a language that the browser refuses', () => {
    expect(locale('/', undefined, 'en;q=0, de;q=0.1')).toBe('de');
  });

  it('remembers only what was chosen with this request', () => {
    expect(cookiesFor(resolveView({ url: '/mail?theme=dark', cookie: 'lang=en' }, 'de'), false)).toEqual([
      'theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    ]);
    expect(cookiesFor(resolveView({ url: '/?lang=en' }, 'de'), true)[0]).toMatch(/; Secure$/);
  });

  it('keeps path and query apart, and the choices out of the query', () => {
    const { path, query } = resolveView({ url: '/mail?state=failed&lang=en&theme=dark' }, 'de');
    expect([path, query]).toEqual(['/mail', 'state=failed']);
  });
});
