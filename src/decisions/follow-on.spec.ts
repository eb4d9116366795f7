import { bare, checked, term } from '../../test/support/chains.js';
import { lawOf } from '../../test/support/law.js';
import type { TermFacts } from '../law/facts.js';
import { aboutFollowOn, verdictOf } from './follow-on.js';

const current = term('2025-01-01', '2026-12-31', '14-1-3');

it.each<[string, TermFacts[], TermFacts, string]>([
  ['with a ground', [current], bare('2027-01-01', '2027-12-31', '14-1-3'), 'possible'],
  ['with a budget ground', [current], bare('2027-01-01', '2027-12-31', '14-1-7'), 'needs_review'],
  ['without one after one', [current], bare('2027-01-01', '2027-12-31'), 'not_possible'],
  [
    'without one after who knows',
    [bare('2026-01-01', '2026-12-31', null)],
    bare('2027-01-01', '2027-12-31'),
    'needs_review',
  ],
  ['from 52 on, age not known', [], bare('2027-01-01', '2027-12-31', '14-3'), 'needs_review'],
  ['of which the money is not known', [current], bare('2027-01-01', '2027-12-31', '14-1-1'), 'possible'],
])('a follow-on %s: %#', async (_, contracts, proposed, verdict) => {
  const { findings } = checked(await lawOf(), contracts, proposed);
  expect(verdictOf(aboutFollowOn(findings))).toBe(verdict);
});
