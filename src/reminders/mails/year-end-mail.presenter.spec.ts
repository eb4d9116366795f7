import { viewText } from './mail-view.text.js';
import { presentYearEndMail } from './year-end-mail.presenter.js';
import type { YearEndFacts, YearEndLine, YearEndUnit } from './year-end-mail.query.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');

const line = (facts: Partial<YearEndLine> = {}): YearEndLine => ({
  contract: 'c1',
  family_name: 'Tönnies',
  given_name: 'Björn',
  post: 'Case Management',
  post_number: null,
  unit: '16.0',
  unit_name: '',
  programme: null,
  ground: '14-2',
  ground_text: null,
  ends_on: '2026-12-31',
  decision: 'undecided',
  decided: false,
  is_new: false,
  newly_decided: false,
  ...facts,
});
const SIGNED = line({ decision: 'signed', decided: true });

const unit = (facts: Partial<YearEndUnit> = {}): YearEndUnit => ({
  unit: '16.0',
  unit_name: '',
  role: 'hr',
  responsible_name: null,
  year_end: '2026-12-31',
  previous: '2026-11-16',
  ...facts,
});

const present = (facts: Partial<YearEndFacts>, locale: 'de' | 'en' = 'de') =>
  presentYearEndMail(
    { name: '', overview: 'http://127.0.0.1', units: [unit()], lines: [], gone: [], ...facts },
    TODAY,
    locale,
  );

const text = (units: YearEndUnit[]): string => viewText(present({ units, lines: [line()] }));

describe('the look at the turn of the year', () => {
  it.each([
    ['de', [line()], 'Jahreswechsel 2026/2027: ein auslaufender Vertrag ist noch nicht entschieden'],
    ['de', [line(), SIGNED], 'Jahreswechsel 2026/2027: 1 von 2 auslaufenden Verträgen ist noch nicht entschieden'],
    ['de', [line(), line()], 'Jahreswechsel 2026/2027: 2 von 2 auslaufenden Verträgen sind noch nicht entschieden'],
    ['de', [SIGNED], 'Jahreswechsel 2026/2027: der eine auslaufende Vertrag ist entschieden'],
    ['de', [SIGNED, SIGNED], 'Jahreswechsel 2026/2027: beide auslaufenden Verträge sind entschieden'],
    ['de', [SIGNED, SIGNED, SIGNED], 'Jahreswechsel 2026/2027: alle 3 auslaufenden Verträge sind entschieden'],
    ['de', [], 'Jahreswechsel 2026/2027: keine auslaufenden Verträge mehr'],
    ['en', [line()], 'Turn of the year 2026/2027: one ending contract is not yet decided'],
    ['en', [line(), SIGNED], 'Turn of the year 2026/2027: 1 of 2 ending contracts is not yet decided'],
    ['en', [SIGNED, SIGNED], 'Turn of the year 2026/2027: both ending contracts are decided'],
  ] as const)('%s: its subject counts what is open', (locale, lines, subject) => {
    expect(present({ lines: [...lines] }, locale).subject).toBe(subject);
  });

  it('counts a follow-on that is not signed as open', () => {
    expect(present({ lines: [line({ decision: 'proposed' }), SIGNED] }).subject).toContain('1 von 2');
  });

  it('says since when, that nothing changed, or that looks differ from unit to unit', () => {
    expect(text([unit()])).toContain('Seit dem letzten Blick am 16.11.2026');
    expect(text([unit()])).toContain('Nichts hat sich geändert.');
    expect(text([unit(), unit({ unit: '51', previous: '2026-11-09' })])).toContain('Seit dem jeweils letzten Blick');
    expect(text([unit({ previous: null })])).toMatch(/Sie erhalten diese Übersicht zu\s+diesem/);
  });

  it('keeps a long list of changes short and says how many more there are', () => {
    const lines = Array.from({ length: 43 }, () => line({ is_new: true }));
    const long = viewText(present({ lines }));
    expect(long.match(/\* Neu: /g)).toHaveLength(40);
    expect(long).toContain('* und 3 weitere Änderungen');
  });

  it('says since when a contract is over that nobody has decided', () => {
    const late = viewText(
      presentYearEndMail(
        { name: '', overview: '', units: [unit()], lines: [line()], gone: [] },
        Temporal.PlainDate.from('2027-01-02'),
        'de',
      ),
    );
    expect(late).toContain('Letzter Tag 31.12.2026 – seit 2 Tagen abgelaufen');
  });
});
