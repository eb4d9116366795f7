import { keepForm, packForm, unpackForm } from './kept-form.js';

const through = (action: string, body: unknown) => {
  const kept = keepForm(action, body);
  return kept && unpackForm(packForm(kept));
};

describe('a form kept through the sign-in', () => {
  it('comes out as it went in, whatever was typed', () => {
    const text = 'Zeile 1\r\nZeile 2 "<script>" \u202e äöü \u0000';
    expect(through('/contracts/1/decision?x=1', { note: text, units: ['16.0', '50.1'] })).toEqual({
      action: '/contracts/1/decision?x=1',
      fields: [
        ['note', text],
        ['units', '16.0'],
        ['units', '50.1'],
      ],
    });
  });

  it('leaves out secrets, uploads and what nobody typed', () => {
    expect(through('/account/password', { password: 'geheim', name: 'A' })?.fields).toEqual([['name', 'A']]);
    expect(through('/import', undefined)).toBeUndefined();
    expect(through('/import', {})).toBeUndefined();
    expect(through('/import', { note: 'x'.repeat(300_000) })).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example/', 'javascript:alert(1)', '/\\evil.example'])(
    'is never sent to %s',
    (action) => {
      expect(through(action, { a: 'b' })).toBeUndefined();
    },
  );

  it.each([
    undefined,
    '',
    'x',
    Buffer.from('null').toString('base64url'),
    Buffer.from('{"action":"/a","fields":[1]}').toString('base64url'),
  ])('that was tampered with is nothing: %p', (packed) => {
    expect(unpackForm(packed)).toBeUndefined();
  });
});
