import { localPath } from './local-path.js';

describe('localPath', () => {
  it.each(['/', '/mail?state=failed', '/contracts?ends=2026-12-31&unit=16.0', '/m%C3%A4rz'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'mail',
    '/sign-in?next=/',
    '/sign-in/second-factor',
    '/sign-out',
  ])('takes %p to the overview', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
