import { passwordProblem } from './password-rules.js';

const about = ['Sabine Holtmann', 'sabine.holtmann@kreis-musterland.example'];

describe('a new password', () => {
  it.each([
    'vier bunte Ziegen',
    'Regenrinne-Kaktus',
    'xK9#mPq2vL!w',
    'kreis ohne ecken und kanten',
    'ü'.repeat(3) + 'berlandbus',
  ])('may be %s', (password) => {
    expect(passwordProblem(password, about)).toBeUndefined();
  });

  it.each([
    ['elf Zeichen', 'mindestens 12'],
    ['x'.repeat(257), 'höchstens 256'],
    ['Passwort2026!', 'leicht zu erraten'],
    ['P4ssw0rt!!!!', 'leicht zu erraten'],
    ['Verbleib-Kreis-2026', 'leicht zu erraten'],
    ['123456789012', 'leicht zu erraten'],
    ['qwertzuiop12', 'leicht zu erraten'],
    ['aaaaaaaaaaaaaaa', 'leicht zu erraten'],
    ['121212121212', 'leicht zu erraten'],
    ['SabineHoltmann1', 'ohne Ihren Namen'],
    ['sabine.holtmann', 'ohne Ihren Namen'],
  ])('may not be %s', (password, why) => {
    expect(passwordProblem(password, about)?.de).toContain(why);
  });

  it('is counted in characters as people see them', () => {
    expect(passwordProblem('🦄🐙🦉🐝🐢🦊🐳🦔🐌🦋🐞')?.en).toContain('at least 12');
  });
});
