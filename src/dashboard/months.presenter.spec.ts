import { monthRange, presentMonths } from './months.presenter.js';

const today = Temporal.PlainDate.from('2026-11-22');
const rows = [
  { month: '2026-12', contracts: 12, decided: 1 },
  { month: '2027-07', contracts: 1, decided: 1 },
];

describe('presentMonths', () => {
  it('shows twelve months, empty ones too', () => {
    const { bars, rows: table, footer, summary } = presentMonths(rows, today, 'de');
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ label: 'Nov', group: '2026', open: 0, done: 0 });
    expect(bars[1]).toEqual({ label: 'Dez', group: '', open: 11, done: 1 });
    expect(bars[2]).toMatchObject({ label: 'Jan', group: '2027' });
    expect(table[1]!.cells).toEqual(['Dezember 2026', '11', '1', '12']);
    expect(footer).toEqual(['Summe', '11', '2', '13']);
    expect(summary).toBe(
      'Von November 2026 bis Oktober 2027 enden 13 befristete Verträge, 11 davon sind nicht entschieden.',
    );
  });

  it('says so when nothing ends', () => {
    expect(presentMonths([], today, 'en')).toMatchObject({
      empty: true,
      summary: 'No fixed-term contract ends from November 2026 to October 2027.',
    });
  });

  it('asks for what ends before the first day after the twelfth month', () => {
    expect(monthRange(today).until.toString()).toBe('2027-11-01');
  });
});
