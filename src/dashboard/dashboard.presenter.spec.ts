import { schedules } from '../jobs/schedules.js';
import type { FlagRow } from './flags.query.js';
import { presentCliff, presentFlags, presentSchedule } from './dashboard.presenter.js';
import type { CliffRow } from './cliffs.query.js';

const today = Temporal.PlainDate.from('2026-11-22');
const kim: CliffRow = {
  id: '1',
  scope: 'programme',
  code: 'KIM',
  name: 'Kommunales Integrationsmanagement',
  ends_on: '2026-12-31',
  contracts: 12,
  running: 14,
  fte: 12,
  fte_total: 14,
  total: 1,
  decided: 0,
};

const tone = (decided: number, ends_on: string) => presentCliff({ ...kim, decided, ends_on }, today, 'de').tone;

const flag = (change: Partial<FlagRow>): FlagRow => ({
  rule: 'no_ground',
  total: 1,
  scope: 'contract',
  scope_id: '7',
  opened_on: '2026-11-21',
  code: 'V-1',
  name: 'Weiß, Anja',
  ends_on: '2026-12-31',
  cliff_scope: null,
  facts: {},
  ...change,
});

describe('presentCliff', () => {
  it('says the sentence in both languages', () => {
    expect(presentCliff(kim, today, 'de')).toMatchObject({
      sentence: '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden',
      days: '39 Tage',
      open: '12 noch ohne Entscheidung',
      share: '86\u00A0% der Stellenanteile',
    });
    expect(presentCliff(kim, today, 'en').sentence).toBe(
      '12 of 14 contracts in programme KIM end on 31 December 2026, 0 decided',
    );
  });

  it('names a unit by its number, and survives one that is left', () => {
    const unit = { ...kim, scope: 'unit' as const, code: '51.2', name: 'Sozialer Dienst', contracts: 1 };
    expect(presentCliff(unit, today, 'de').sentence).toBe(
      '1 von 14 Verträgen in der Organisationseinheit 51.2 endet am 31.12.2026, 0 entschieden',
    );
  });

  it('is calm once all is decided, urgent within three months, a warning before', () => {
    expect(tone(12, '2026-12-31')).toBe('success');
    expect(tone(11, '2027-02-22')).toBe('danger');
    expect(tone(11, '2027-02-23')).toBe('warning');
  });

  it('knows the last day and the last but one', () => {
    expect(presentCliff({ ...kim, ends_on: '2026-11-23' }, today, 'de').days).toBe('1 Tag');
    expect(presentCliff({ ...kim, ends_on: '2026-11-22' }, today, 'de')).toMatchObject({
      days: 'heute',
      still: 'letzter Tag',
    });
  });
});

describe('presentFlags', () => {
  it('puts urgent rules first and unknown ones last', () => {
    const rows = ['unheard_of', 'no_ground', 'gap', 'cliff', 'ends_undecided'].map((rule) => flag({ rule }));
    expect(presentFlags(rows, 'de').map((group) => group.rule)).toEqual([
      'cliff',
      'ends_undecided',
      'gap',
      'no_ground',
      'unheard_of',
    ]);
    expect(presentFlags(rows, 'de').at(-1)!.title).toContain('unheard_of');
  });

  it('counts what is not listed', () => {
    const [group] = presentFlags([flag({ total: 12 }), flag({ total: 12 })], 'de');
    expect(group).toMatchObject({ totalText: '12 offene Hinweise', more: 'und 10 weitere' });
  });

  it('links to the contract, and to the cliff on this page', () => {
    const [cliff, contract] = presentFlags(
      [flag({ rule: 'cliff', scope: 'cliff', code: 'KIM', name: '' }), flag({})],
      'de',
    );
    expect(cliff!.items[0]!.href).toBe('#cliff-7');
    expect(contract!.items[0]).toEqual({
      href: '/contracts/7',
      subject: 'Weiß, Anja',
      detail: 'Vertrag V-1, endet am 31.12.2026',
      since: 'seit 21.11.2026',
    });
  });
});

describe('presentSchedule', () => {
  const watch = schedules('Europe/Berlin').find((schedule) => schedule.id === 'watch')!;
  const now = Temporal.Instant.from('2026-11-22T11:00:00Z');

  it('shows last and next run in the time zone of the house', () => {
    const run = {
      job: 'watch',
      started_at: '2026-11-22T04:30:02Z',
      state: 'done' as const,
      counts: { flags_opened: 1, reminders_created: 16, flags_resolved: 0, unheard_of: 2 },
    };
    expect(presentSchedule(watch, run, now, 'de')).toMatchObject({
      last: '22.11.2026, 05:30 Uhr',
      lastState: { tone: 'success', label: 'erledigt' },
      counts: '1 neuer Hinweis, 16 Erinnerungen',
      next: '23.11.2026, 05:30 Uhr',
    });
  });

  it('says when a job has never run', () => {
    expect(presentSchedule(watch, undefined, now, 'en')).toMatchObject({ last: 'never yet', counts: '' });
  });
});
