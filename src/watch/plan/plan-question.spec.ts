import { EXIT, VerbleibError } from '../../shared/errors.js';
import { type PlanOptions, planQuestion } from './plan-question.js';

function problem(options: PlanOptions): VerbleibError {
  try {
    planQuestion(options);
  } catch (error) {
    if (error instanceof VerbleibError) return error;
  }
  throw new Error('It found no problem.');
}

it('reads ISO dates and dates as people write them', () => {
  const facts = planQuestion({ end: '31.12.2026', starts: '2026-01-01', ground: '14-2A' });
  expect([String(facts.endsOn), String(facts.startsOn), facts.ground]).toEqual(['2026-12-31', '2026-01-01', '14-2a']);
  expect(Object.keys(planQuestion({ end: '2026-12-31' }))).toEqual(['endsOn']);
  expect(planQuestion({ end: '2026-12-31', ground: '14-2' }).ground).toBe('14-2');
});

it.each<[PlanOptions, string, RegExp]>([
  [{}, 'no_end', /verbleib plan --end/],
  [{ end: '2026-02-30' }, 'bad_date', /„2026-02-30“ ist kein Datum/],
  [{ end: '31.04.2026' }, 'bad_date', /kein Datum/],
  [{ end: 'morgen' }, 'bad_date', /kein Datum/],
  [{ end: '2026-12-31', starts: '2027-01-01' }, 'end_before_start', /liegt vor --starts 2027-01-01/],
  [{ end: '2200-12-31', starts: '2000-12-31' }, 'too_long', /länger als ein Arbeitsleben/],
  [{ end: '9999-12-31' }, 'unlikely_year', /zwischen 1900 und 2200/],
  [{ end: '2026-12-31', ground: '14-1-thirdparty' }, 'unknown_ground', /Meinten Sie 14-1-third-party\?/],
  [{ end: '2026-12-31', ground: 'qqqqqqqqqqqqqqqqqqq' }, 'unknown_ground', /Befristungsgrund\. Bekannt sind: 14-1-1,/],
  [{ end: '2026-12-31', ground: '' }, 'unknown_ground', /Bekannt sind/],
])('%j is the problem %s', (options, code, words) => {
  const found = problem(options);
  expect([found.code, found.exit]).toEqual([code, EXIT.usage]);
  expect(found.text.de).toMatch(words);
});
