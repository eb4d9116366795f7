import { z } from 'zod';
import { choice, day, email, number, optionalDay, optionalText, refuse, several, text, tick } from './fields.js';
import { readForm } from './form.js';
import { parseFormBody } from './form-body.js';
import { Redirect } from './redirect.js';

const schema = z.object({
  name: text(20),
  note: optionalText(),
  mail: email(),
  from: day(),
  until: optionalDay(),
  hours: number({ max: 41 }),
  ground: choice(['14-2', 'other']),
  sure: tick(),
  units: several(text()),
});

const GOOD =
  'name=+Yıldız+&note=&mail=a%40kreis-musterland.example&from=31.12.2026&until=&hours=19,5&ground=14-2&sure=on&units=a&units=b';

/** The problems of a form, in German, by field. */
function problems(body: string, of: z.ZodType = schema): Record<string, string> {
  const read = readForm(of, parseFormBody(body));
  if (!('problems' in read)) return {};
  return Object.fromEntries(read.problems.map(({ field, message }) => [field, message('de')]));
}

describe('readForm', () => {
  it('reads what people write', () => {
    expect(readForm(schema, parseFormBody(GOOD))).toMatchObject({
      value: {
        name: 'Yıldız',
        note: null,
        from: Temporal.PlainDate.from('2026-12-31'),
        until: null,
        hours: 19.5,
        ground: '14-2',
        sure: true,
        units: ['a', 'b'],
      },
    });
    expect(problems(GOOD.replace('31.12.2026', '2026-12-31').replace('&sure=on&units=a&units=b', ''))).toEqual({});
  });

  it('names what is wrong at each field, in both languages', () => {
    expect(problems('name=&mail=x&from=31.2.2027&until=bald&hours=42&ground=nein')).toEqual({
      name: 'Bitte füllen Sie dieses Feld aus.',
      mail: expect.stringContaining('E-Mail-Adresse'),
      from: 'Diesen Tag gibt es nicht im Kalender.',
      until: expect.stringContaining('31.12.2026'),
      hours: 'Bitte geben Sie höchstens 41 an.',
      ground: 'Bitte treffen Sie eine Auswahl.',
    });
    const read = readForm(schema, {});
    expect('problems' in read && read.problems[0]!.message('en')).toBe('Please fill in this field.');
  });

  it('keeps what was typed', () => {
    const read = readForm(schema, parseFormBody('name=Yıldız&units=a&units=b'));
    expect(read.typed).toEqual({ name: 'Yıldız', units: ['a', 'b'] });
  });

  it.each([
    ['NUL', 'a%00b'],
    ['broken UTF-8', 'a%FFb'],
    ['half a character', 'a%ED%A0%80b'],
    ['turned direction', 'a%E2%80%AEb'],
    ['a control character beyond ASCII', 'a%C2%85b'],
    ['what no feed may carry', 'a%EF%BF%BFb'],
  ])('refuses %s in words, and shows the rest again', (_name, value) => {
    const body = GOOD.replace('+Yıldız+', value);
    expect(problems(body)).toEqual({ name: expect.stringContaining('Zeichen, die kein Text sind') });
    expect(readForm(schema, parseFormBody(body)).typed['name']).toBe('ab');
  });

  it('refuses half a character that did not come by UTF-8', () => {
    expect(readForm(z.object({ name: text() }), { name: 'a\uD800b' })).toHaveProperty('problems');
  });

  it('refuses what is too long, and shows all of it again: to be shortened by whoever wrote it', () => {
    const body = GOOD.replace('+Yıldız+', 'x'.repeat(500_000));
    expect(problems(body)).toEqual({ name: 'Bitte kürzen Sie auf höchstens 20 Zeichen.' });
    expect(readForm(schema, parseFormBody(body)).typed['name']).toHaveLength(500_000);
  });

  it('takes forged shapes for wrong entries', () => {
    expect(problems(`${GOOD}&name=b`)).toEqual({ name: 'Bitte prüfen Sie diese Angabe.' });
    expect(readForm(schema, 'text')).toHaveProperty('problems');
    expect(readForm(schema, null)).toHaveProperty('problems');
    expect(Object.keys(parseFormBody('__proto__=x&constructor=y'))).toEqual(['__proto__', 'constructor']);
    expect(readForm(schema, parseFormBody('__proto__=x')).typed['__proto__']).toBe('x');
  });

  it('says what a schema says in its own words', () => {
    const own = z.object({ from: day(), until: day() }).check((context) => {
      const { from, until } = context.value;
      if (Temporal.PlainDate.compare(from, until) > 0)
        context.issues.push({
          code: 'custom',
          input: until,
          path: ['until'],
          params: { says: { de: 'Liegt vor dem Beginn.', en: 'Is before the start.' } },
        });
    });
    expect(problems('from=2.1.2027&until=1.1.2027', own)).toEqual({ until: 'Liegt vor dem Beginn.' });
    const even = z.object({
      n: text().transform((value, context) => refuse(context, value, { de: 'Nie.', en: 'Never.' })),
    });
    expect(problems('n=1', even)).toEqual({ n: 'Nie.' });
  });
});

describe('a redirect', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nset-cookie: x', ''])(
    'does not lead to %j',
    (to) => {
      expect(() => new Redirect(to)).toThrow('Not a path of this site');
    },
  );

  it('leads to a page of this site', () => {
    expect(new Redirect('/mail?done=again#x').to).toBe('/mail?done=again#x');
  });
});
