import { isAllowedHost } from './allowed-hosts.js';

const settings = (publicUrl = '') => ({ http: { host: '127.0.0.1', port: 3000, publicUrl } });

describe('isAllowedHost', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST', '127.0.0.1:8080'])('lets %s in', (host) => {
    expect(isAllowedHost(host, settings())).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example:3000',
    'localhost:3000@evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1:3000',
    '::1',
  ])('keeps %s out', (host) => {
    expect(isAllowedHost(host, settings())).toBe(false);
  });

  it('lets the public address in, exactly', () => {
    const published = settings('https://verbleib.kreis-musterland.example/app');
    expect(isAllowedHost('verbleib.kreis-musterland.example', published)).toBe(true);
    expect(isAllowedHost('verbleib.kreis-musterland.example:8443', published)).toBe(false);
    expect(isAllowedHost('x.verbleib.kreis-musterland.example', published)).toBe(false);
  });
});
