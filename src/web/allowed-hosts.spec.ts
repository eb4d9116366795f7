import { isAllowedHost } from './allowed-hosts.js';

const settings = (publicUrl = '', host = '127.0.0.1') => ({ http: { host, publicUrl } });

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

  it('lets the address in that it listens on, but not the one that stands for all', () => {
    expect(isAllowedHost('10.1.2.3:3000', settings('', '10.1.2.3'))).toBe(true);
    expect(isAllowedHost('[fd00::1]', settings('', 'FD00::1'))).toBe(true);
    expect(isAllowedHost('10.1.2.3', settings('', '0.0.0.0'))).toBe(false);
    expect(isAllowedHost('0.0.0.0', settings('', '0.0.0.0'))).toBe(false);
    expect(isAllowedHost('localhost', settings('', '0.0.0.0'))).toBe(true);
  });

  it('lets the public address in, exactly', () => {
    const published = settings('https://verbleib.kreis-musterland.example/app');
    expect(isAllowedHost('verbleib.kreis-musterland.example', published)).toBe(true);
    expect(isAllowedHost('verbleib.kreis-musterland.example:8443', published)).toBe(false);
    expect(isAllowedHost('x.verbleib.kreis-musterland.example', published)).toBe(false);
  });
});
