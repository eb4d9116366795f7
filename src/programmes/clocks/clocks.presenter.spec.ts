import type { ProgrammeClocks } from '../../watch/clocks/three-clocks.query.js';
import { frameOf, stepPath } from './clock-timeline.js';
import type { PublishedStatement } from '../published/published-figures.js';
import { presentClocks, presentPublishedClocks } from './clocks.presenter.js';

const KIM: ProgrammeClocks = {
  id: '1',
  code: 'KIM',
  name: 'Kommunales Integrationsmanagement',
  cohorts: [
    { ends_on: '2026-12-31', contracts: 12 },
    { ends_on: '2027-06-30', contracts: 1 },
    { ends_on: null, contracts: 1 },
  ],
  terms: [
    { until: '2026-12-31', contracts: 12, fte: 11.25 },
    { until: '2027-06-30', contracts: 1, fte: 1 },
  ],
  basis: null,
  grants: [{ title: 'Landesmittel', starts_on: '2024-01-01', ends_on: '2027-12-31', certainty: 'approved' }],
  posts: [{ ends_on: '2026-12-31', posts: 14 }],
};
const TODAY = Temporal.PlainDate.from('2026-11-22');
const published = (ends: [day: string, people: number][]): PublishedStatement => ({
  programme: '1',
  asOf: '2026-11-10',
  source: { kind: 'notice', told: '2026-11-10' },
  ends: ends.map(([day, people]) => ({ day, people, words: () => String(people) })),
  sentences: () => [],
  rows: () => [],
  figures: [],
});

describe('the three clocks', () => {
  it('say where they disagree', () => {
    expect(presentClocks(KIM, TODAY, 'de')).toMatchObject({
      heading: 'KIM – Kommunales Integrationsmanagement',
      agree: false,
      sentences: [
        'Die Mittel sind bis 31.12.2027 bewilligt, 12 von 14 Verträgen enden am 31.12.2026.',
        '11,8 Personenjahre Beschäftigung könnten heute unterschrieben werden und sind es nicht (13 Verträge, gerechnet bis 31.12.2027).',
        'Die letzten Stellen enden am 31.12.2026, die Mittel reichen bis 31.12.2027.',
      ],
    });
  });

  it('are a table too', () => {
    expect(presentClocks(KIM, TODAY, 'en').table.map(({ cells }) => cells)).toEqual([
      ['Contracts', '12 of 14 contracts', '31 December 2026'],
      ['Contracts', '1 of 14 contracts', '30 June 2027'],
      ['Contracts', '1 permanent', 'no end'],
      ['Funding', 'Landesmittel – approved', '31 December 2027'],
      ['Posts', '14 posts', '31 December 2026'],
    ]);
  });

  it('draw what is left after each end', () => {
    const { picture } = presentClocks(KIM, TODAY, 'de');
    expect(picture.ends.map(({ day, left, label }) => [day, left, label])).toEqual([
      ['2026-12-31', 2 / 14, '12 enden am 31.12.2026'],
      ['2027-06-30', 1 / 14, ''],
    ]);
    const frame = frameOf(picture, TODAY, 100, 900);
    const path = stepPath(picture.ends, frame, 0);
    expect(path).toMatch(/^M\S+ 24 V0 H\S+ V20.6 H\S+ V22.3 H900 V24 Z$/);
    expect(frame.x('2031-01-01')).toBe(900);
  });

  it('tell a committee of the contracts what was published, with its day, and nothing that is counted today', () => {
    const view = presentPublishedClocks(KIM, published([['2026-12-31', 11]]), TODAY, 'de');
    expect(view.sentences).toEqual([
      'Die Mittel sind bis 31.12.2027 bewilligt, die Verträge von 11 Beschäftigten enden am 31.12.2026 (veröffentlichter Stand: 10.11.2026).',
      'Die letzten Stellen enden am 31.12.2026, die Mittel reichen bis 31.12.2027.',
    ]);
    expect(view.picture.ends).toEqual([{ day: '2026-12-31', left: null, label: '31.12.2026' }]);
    expect(JSON.stringify([view.table, view.sentences])).not.toMatch(/30\.06\.2027|\b12 |14 Vertr|Personenjahre/);
  });

  it('tell a committee no published end that has passed', () => {
    const view = presentPublishedClocks(KIM, published([['2026-06-30', 9]]), TODAY, 'de');
    expect([view.picture.ends, view.table[0]!.cells]).toEqual([[], ['Verträge', 'nichts veröffentlicht', '']]);
  });

  it('say since when the task is in statute, and draw it as money that is certain', () => {
    const basis = {
      said_on: '2021-12-01',
      certainty: 'statute' as const,
      in_force_from: '2022-01-01',
      in_force_until: null,
    };
    const view = presentClocks({ ...KIM, basis }, TODAY, 'de');
    expect(view.sentences.slice(0, 3)).toEqual([
      'Die Förderung steht seit 01.01.2022 im Gesetz, 12 von 14 Verträgen enden am 31.12.2026.',
      'Die Mittel sind bis 31.12.2027 bewilligt, 12 von 14 Verträgen enden am 31.12.2026.',
      '22,7 Personenjahre Beschäftigung könnten heute unterschrieben werden und sind es nicht (13 Verträge, gerechnet bis 22.11.2028, 2 Jahre voraus).',
    ]);
    expect(view.picture.grants.at(-1)).toMatchObject({ until: null, secure: true });
    expect(view.table.find(({ key }) => key === 'basis')!.cells).toEqual([
      'Rechtsgrundlage',
      'im Gesetz, seit 01.01.2022',
      'ohne Ende',
    ]);
  });

  it('do not say to a committee that they agree where nothing was published', () => {
    expect(presentPublishedClocks({ ...KIM, posts: [] }, undefined, TODAY, 'de').sentences).toEqual([]);
  });
});
