import { endOfWeek, presentHorizon, presentWork } from './staff.presenter.js';

const today = Temporal.PlainDate.from('2026-11-23');
const row = {
  decision_id: 'd',
  contract_id: 'c',
  contract: 'V-106',
  family_name: 'Çelik',
  given_name: 'Deniz',
  unit: '50.3',
  programme: 'KIM',
  ends_on: '2026-12-31',
  mine: true,
  state: 'undecided' as const,
  step: 'propose' as const,
  owner: 'manager' as const,
};
const steps = (...due: string[]) => ({
  total: due.length,
  overdue: due.filter((day) => day < '2026-11-23').length,
  rows: due.map((day, index) => ({ ...row, decision_id: `d${index}`, due: Temporal.PlainDate.from(day) })),
  elsewhere: { total: 0, overdue: 0 },
});
const NO_TASKS = { total: 0, overdue: 0, rows: [] };

describe('what is to do this week', () => {
  it('ends on Sunday', () => {
    expect(endOfWeek(today).toString()).toBe('2026-11-29');
    expect(endOfWeek(Temporal.PlainDate.from('2026-11-29')).toString()).toBe('2026-11-29');
  });

  it('puts steps and tasks into one list, and marks what is overdue', () => {
    const task = { ...row, id: 't', kind: 'further_employment_check' as const, due_on: '2026-11-20' };
    const view = presentWork(
      steps('2026-11-19', '2026-11-27'),
      { total: 1, overdue: 1, rows: [task] },
      today,
      true,
      'de',
    );
    expect(view.summary).toBe('Bis Sonntag, 29.11.2026, sind bei Ihnen 3 Schritte fällig, 2 davon sind überfällig.');
    expect(view.items.map(({ what, due, overdue }) => [what, due, overdue])).toEqual([
      ['Vorschlag machen', '19.11.2026', true],
      ['Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD)', '20.11.2026', true],
      ['Vorschlag machen', '27.11.2026', false],
    ]);
    expect(view.items[0]).toMatchObject({
      contract: { number: 'V-106', href: '/contracts/c', unit: '50.3' },
      person: 'Çelik, Deniz',
    });
  });

  it('says that nothing is due, and what lies with others', () => {
    const view = presentWork({ ...steps(), elsewhere: { total: 12, overdue: 5 } }, NO_TASKS, today, true, 'de');
    expect(view.summary).toBe('Bis Sonntag, 29.11.2026, ist bei Ihnen nichts fällig.');
    expect(view.elsewhere).toEqual(['Bei den Leitungen liegen 12 Schritte, 5 davon überfällig.']);
  });

  it('counts what it does not show', () => {
    const many = steps(...Array<string>(11).fill('2026-11-24'));
    expect(presentWork(many, NO_TASKS, today, false, 'en')).toMatchObject({ more: 'and 3 more steps' });
  });
});

describe('the certainty horizon', () => {
  it('is given in months with one place', () => {
    const view = presentHorizon({ fixedTerm: 13, permanent: 40, medianMonths: 1.2903, underThreeMonths: 12 }, 'de');
    expect(view.sentence).toBe(
      'Die Hälfte der 13 befristet Beschäftigten hat höchstens noch 1,3 Monate unterschrieben vor sich.',
    );
    expect(view.tiles.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Median: 1,3 Monate',
      'unter drei Monaten: 12',
      'befristet: 13',
      'unbefristet: 40',
    ]);
  });

  it('has no median without anybody on a term', () => {
    const view = presentHorizon({ fixedTerm: 0, permanent: 3, medianMonths: null, underThreeMonths: 0 }, 'en');
    expect(view).toMatchObject({ sentence: 'At present nobody is on a fixed term.' });
    expect(view.tiles).toHaveLength(3);
  });
});
