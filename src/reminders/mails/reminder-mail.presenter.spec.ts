import { deadline } from '../../law/plan/deadline.js';
import { LOCALES } from '../../shared/locale.js';
import type { CliffOfMail } from './cliff.presenter.js';
import { contractList } from './contract-list.js';
import { deadlineCalendar } from './deadline-calendar.js';
import { viewHtml } from './mail-view.mail.js';
import { viewText } from './mail-view.text.js';
import { presentReminderMail, type ReminderMailData } from './reminder-mail.presenter.js';
import type { ReminderLine } from './reminder-mail.query.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const SIGNING = {
  ...deadline('T6', Temporal.PlainDate.from('2026-12-30'), {}),
  title: { de: 'Unterschrift', en: 'Signature' },
  citation: { de: '§ 14 Abs. 4 TzBfG', en: 'TzBfG § 14(4)' },
};

const line = (facts: Partial<ReminderLine> = {}): ReminderLine => ({
  contract: facts.family_name ?? 'c1',
  family_name: 'Tönnies',
  given_name: 'Björn',
  post: 'Case Management',
  post_number: '16.0-27',
  unit: '16.0',
  unit_name: 'Kommunales Integrationszentrum',
  programme: 'KIM',
  ground: '14-1-1',
  ground_text: null,
  ends_on: '2026-12-31',
  decision: 'undecided',
  kind: 'contract',
  stage: 60,
  role: 'hr',
  short_notice: false,
  committee_id: null,
  responsible_name: null,
  ...facts,
});

const cliff = (facts: Partial<CliffOfMail> = {}): CliffOfMail => ({
  scope: 'programme',
  name: 'KIM',
  ends_on: '2026-12-31',
  contracts: 12,
  running: 14,
  fte_share: 0.86,
  decided: 0,
  ...facts,
});

const present = (data: Partial<ReminderMailData>, locale: 'de' | 'en' = 'de') =>
  presentReminderMail(
    { name: 'Ines Schäfer', overview: 'http://127.0.0.1', form: 'digest', lines: [line()], cliffs: [], ...data },
    { keyDatesOf: () => [SIGNING], gapsOf: () => [] },
    TODAY,
    locale,
  );

const JANUARY = line({ family_name: 'Nowak', ends_on: '2027-01-31' });

describe('the subject says the most urgent fact', () => {
  it.each([
    ['one contract, its unit and day', {}, 'de', 'Befristeter Vertrag in 16.0 endet am 31.12.2026'],
    ['one contract in English', {}, 'en', 'Fixed-term contract in 16.0 ends on 31 December 2026'],
    ['one day', { lines: [line(), line()] }, 'de', '2 befristete Verträge enden am 31.12.2026'],
    [
      'several days',
      { lines: [JANUARY, line(), line()] },
      'de',
      '3 befristete Verträge enden bis 31.01.2027, der nächste am 31.12.2026',
    ],
    [
      'several days in English',
      { lines: [JANUARY, line()] },
      'en',
      '2 fixed-term contracts end by 31 January 2027, the next on 31 December 2026',
    ],
    [
      'a cliff',
      {
        cliffs: [
          cliff({ ends_on: '2027-01-31' }),
          cliff({ scope: 'unit', name: '16.0', contracts: 14, running: 14 }),
          cliff(),
        ],
      },
      'de',
      '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden',
    ],
    [
      'no cliff that is decided',
      { cliffs: [cliff({ decided: 12 })] },
      'de',
      'Befristeter Vertrag in 16.0 endet am 31.12.2026',
    ],
    [
      'no cliff in a single mail',
      { form: 'single', cliffs: [cliff()] },
      'de',
      'Befristeter Vertrag in 16.0 endet am 31.12.2026',
    ],
  ] as const)('%s', (_, data, locale, subject) => {
    expect(present(data as Partial<ReminderMailData>, locale).subject).toBe(subject);
  });
});

describe('the body', () => {
  it('puts cliffs first, then contracts by last day and name as German readers look them up', () => {
    const names = ['Zander', 'Ätzold', 'Nowak', 'Azubi', 'Öztürk'];
    const lines = [JANUARY, ...names.map((family_name) => line({ family_name }))];
    const text = viewText(present({ lines, cliffs: [cliff()] }));
    const positions = ['12 von 14', 'Ätzold,', 'Azubi,', 'Nowak,', 'Öztürk,', 'Zander,', '31.01.2027'].map((words) =>
      text.indexOf(words),
    );
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });

  it('marks short notice in the line, or says it once where it is true of all', () => {
    const [late, early] = [line({ family_name: 'Spät', short_notice: true }), line({ family_name: 'Früh' })];
    expect(viewText(present({ lines: [late, early] }))).toContain('noch nicht entschieden · kurzfristig erfasst');
    const all = viewText(present({ lines: [late, late] }));
    expect(all).not.toContain('kurzfristig erfasst');
    expect(all).toContain('Alle Verträge wurden erst innerhalb der Vorlaufzeit erfasst');
  });

  it('tells the next level why: in the line, or once where all are for its information', () => {
    const escalated = line({ kind: 'escalation', role: 'escalation', stage: 14 });
    const mixed = viewText(present({ lines: [escalated, line()] })).replaceAll(/\s+/g, ' ');
    expect(mixed).toContain('· zur Kenntnis der nächsthöheren Ebene: höchstens 14 Tage vor dem Ende');
    expect(viewText(present({ lines: [escalated] })).match(/nächsthöheren Ebene/g)).toHaveLength(1);
  });

  it('says what is needed for the first last day in full, for the others a line a date', () => {
    const text = viewText(present({ lines: [JANUARY, line()] }));
    expect(text).toContain('* 30.12.2026 – noch 38 Tage\n  Unterschrift\n  §\u00a014 Abs.\u00a04 TzBfG');
    expect(text).toContain('* 30.12.2026 – noch 38 Tage: Unterschrift\n');
  });

  it('says of each key date whether it is past', () => {
    const dates = [-1, 0, 1, 12].map((days) => ({ ...SIGNING, due: TODAY.add({ days }) }));
    const view = presentReminderMail(
      { name: '', overview: 'http://127.0.0.1', form: 'digest', lines: [line()], cliffs: [] },
      { keyDatesOf: () => dates, gapsOf: () => [] },
      TODAY,
      'de',
    );
    expect(
      view.blocks.find((block) => block.kind === 'dates')?.dates.map(({ day, state }) => `${day} – ${state}`),
    ).toEqual(['21.11.2026 – verstrichen', '22.11.2026 – heute', '23.11.2026 – morgen', '04.12.2026 – noch 12 Tage']);
  });
});

describe('what the register holds cannot harm the mail', () => {
  const nasty = line({
    family_name: '<script>alert(1)</script>',
    given_name: '"><img src=https://evil.example>',
    post: 'x'.repeat(5000),
    unit_name: 'שלום \u202Eevil',
    ground: 'other',
    ground_text: '=cmd()',
  });

  it.each(LOCALES)('markup, direction and length (%s)', (locale) => {
    const html = viewHtml(present({ lines: [nasty] }, locale));
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toMatch(/<(script|img|link|iframe)|url\(|@import|\u202E/);
    expect(html).not.toContain('x'.repeat(121));
    const text = viewText(present({ lines: [nasty] }, locale));
    expect(text).toContain('\u2068');
    expect(text).not.toContain('\u202E');
  });

  it('the list for spreadsheets runs no formula', () => {
    expect(contractList([nasty], 'de')).toContain(`'=cmd()`);
  });

  it('the calendar names nobody, keeps its ids, and leaves out what is past', () => {
    const past = { ...SIGNING, rule: 'S1' as const, due: TODAY.subtract({ days: 1 }) };
    const dates = { keyDatesOf: () => [past, SIGNING], gapsOf: () => [] };
    const file = deadlineCalendar([line(), line({ family_name: 'Nowak' })], 'r1', dates, TODAY, 'de');
    expect(file).toContain('UID:last-day-2026-12-31-r1@verbleib');
    expect(file).toContain('UID:t6-2026-12-31-r1@verbleib');
    expect(file).toContain('SUMMARY:Letzter Tag von 2 befristeten Verträgen');
    expect(file).not.toMatch(/s1-2026|Tönnies|Björn|Nowak/);
  });
});

describe('a mail of hundreds', () => {
  const lines = Array.from({ length: 400 }, (_, index) =>
    line({
      family_name: `Name ${String(index).padStart(3, '0')} ${'&'.repeat(40)}`,
      post: `Sachbearbeitung ${index}`,
      unit: `51.${index % 7}`,
      ends_on: TODAY.add({ days: 7 + (index % 50) }).toString(),
    }),
  );

  it.each(LOCALES)('is not clipped on the way, and says where the rest is (%s)', (locale) => {
    // As many dates as a plan with a committee has, each as long as its longest.
    const plan = Array.from({ length: 13 }, () => ({
      ...SIGNING,
      title: { de: 'x'.repeat(120), en: 'x'.repeat(120) },
      committee: { code: 'SOZ', name: 'Ausschuss für Soziales, Integration und Teilhabe' },
    }));
    const view = presentReminderMail(
      { name: '', overview: 'http://127.0.0.1', form: 'digest', lines, cliffs: [cliff(), cliff()] },
      { keyDatesOf: () => plan, gapsOf: () => [] },
      TODAY,
      locale,
    );
    expect(Buffer.byteLength(viewHtml(view))).toBeLessThan(90_000);
    const shown = view.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : []));
    expect(shown.length).toBeGreaterThanOrEqual(60);
    expect(viewText(view)).toContain(String(400 - shown.length));
    expect(contractList(lines, locale).trim().split('\r\n')).toHaveLength(401);
  });

  it('counts in its headings what it has no room for', () => {
    const text = viewText(present({ lines: lines.map((each) => ({ ...each, ends_on: '2026-12-31' })) }));
    expect(text).toContain('noch 39 Tage, 400 Verträge');
  });
});
