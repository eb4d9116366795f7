import type { BriefingContent } from '../briefing-content.js';
import { presentBriefing } from '../briefing-paper.presenter.js';
import { freeTexts } from './free-texts.js';

let made = 0;
/** A word that is nowhere else. */
const mark = (): string => `zeichen${(made += 1)}x`;

/** Everything that people write, each with a word of its own; a field that is new has to be given here to compile. */
function marked(): BriefingContent {
  const basis = { text: mark(), certainty: 'statute', said_on: '2026-01-01', source: mark() } as const;
  return {
    locale: 'de',
    audience: 'non_public',
    edition: 2,
    correction: mark(),
    number: mark(),
    department: mark(),
    house: 'Kreis Musterland',
    committee: 'Sozialausschuss',
    session: { held_on: '2026-12-10', title: mark(), place: mark(), starts_at: '17:00:00' },
    figures: {
      as_of: '2026-11-22',
      before: [],
      programmes: [
        {
          id: 'p',
          code: mark(),
          name: mark(),
          staff: {
            running: 'a',
            permanent: 'b',
            years: [{ year: 2026, ends: 'c', days: [{ day: '2026-12-31', cell: 'd' }], decisions: null }],
            later: 'e',
          },
          horizon: 'under_3',
          basis: { ...basis, in_force_from: null, in_force_until: null },
          grants: [{ title: mark(), starts_on: '2026-01-01', ends_on: null, amount_cents: 1, certainty: 'approved' }],
          posts: [{ ends_on: null, posts: 3 }],
          indicators: [
            {
              id: 'i',
              code: mark(),
              name: mark(),
              unit: mark(),
              definition: mark(),
              values: [{ month: '2026-10-01', value: { kind: 'number', value: 12 } }],
            },
          ],
          objectives: [{ title: mark(), owner: mark(), due_on: null, state: 'open' }],
          work: [{ title: mark(), state: 'open', next: { title: mark(), due_on: '2027-01-01' } }],
          deadlines: [],
        },
      ],
      released: {
        threshold: 5,
        cells: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((cell) => [cell, { kind: 'number', value: 12 }])),
        relations: [],
      },
    },
    previous: null,
    texts: {
      situation: mark(),
      staff: mark(),
      clocks: mark(),
      indicators: mark(),
      objectives: mark(),
      promises: mark(),
      next: mark(),
    },
    promises: [
      { kind: 'question', text: mark(), asked_by: mark(), made_on: '2026-09-24', due_on: null, answer: mark() },
    ],
    cases: [
      {
        name: 'Alex Beispiel',
        programme: 'KIM',
        job_title: 'Case Management',
        ends_on: '2026-12-31',
        reason: 'awaits_money',
        note: mark(),
      },
    ],
  };
}

it('are all texts that people have written and the paper prints', () => {
  const content = marked();
  const searched = freeTexts(content)
    .map(({ text }) => text)
    .join('\n');
  const printed = new Set(JSON.stringify(presentBriefing(content, true)).match(/zeichen\d+x/g));
  expect(printed.size).toBeGreaterThan(20);
  for (const word of printed) expect([word, searched.includes(word)]).toEqual([word, true]);
});

it('say in both languages where they stand', () => {
  for (const { place } of freeTexts(marked())) expect([place.de, place.en].filter(Boolean)).toHaveLength(2);
});
