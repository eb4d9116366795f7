import { EXIT, VerbleibError } from '../shared/errors.js';
import { describeError } from './describe-error.js';

describe('describeError', () => {
  it('keeps the cause and leaves out every value that could be a person', () => {
    const error = Object.assign(
      new Error('invalid input "Erika Musterfrau" for erika.musterfrau@kreis-musterland.example, Key (name)=(Erika)'),
      { code: '22P02', table: 'employee' },
    );
    const text = describeError(error);
    expect(text).toBe('22P02 employee: invalid input … for …, Key (name)=(…)');
    expect(text).not.toMatch(/erika/iu);
  });

  it('leaves out what German quotation marks hold', () => {
    expect(describeError(new Error('Keine Adresse für „Erika Musterfrau“'))).toBe('Keine Adresse für …');
  });

  it('names our own errors by their code, whose text may quote a value', () => {
    const text = { de: 'Adresse erika@kreis-musterland.example falsch', en: 'bad' };
    expect(describeError(new VerbleibError('bad_address', EXIT.badInput, text))).toBe('bad_address');
  });

  it('has an end', () => {
    expect(describeError(new Error('x'.repeat(9000)))).toHaveLength(300);
  });

  it('takes anything that was thrown', () => {
    expect(describeError(null)).toBe('null');
    expect(describeError('kaputt')).toBe('kaputt');
  });
});
