import { formatDate, type Locale } from '../../shared/locale.js';
import type { ThreeClocks } from '../../watch/clocks/clock-facts.js';
import { type Disagreement, disagreements, type EndingCohort } from '../../watch/clocks/three-clocks.js';
import type { ProgrammeClocks } from '../../watch/clocks/three-clocks.query.js';
import { asPublished, endsAhead, type PublishedStatement } from '../published/published-figures.js';
import { clocksMessages } from './clocks.messages.js';

/** What is drawn: ends with their share of all contracts where it may be told, money, posts. */
export interface ClockPicture {
  /** `left`: share of contracts that go on after the day; null: not told. */
  ends: { day: string; left: number | null; label: string }[];
  grants: { from: string; until: string | null; secure: boolean; label: string }[];
  /** `left`: share of posts that go on after the day. */
  posts: { day: string; left: number | null; label: string }[];
  hasPosts: boolean;
}

export interface ClocksView {
  id: string;
  heading: string;
  /** Where the clocks disagree, as sentences; for those who see the contracts one sentence where they agree. */
  sentences: string[];
  agree: boolean;
  picture: ClockPicture;
  table: { key: string; cells: string[] }[];
}

/** How a cohort is called in a sentence. */
type Phrase = (cohort: EndingCohort) => string;

function sentence(found: Disagreement, phrase: Phrase, locale: Locale): string {
  const t = clocksMessages[locale];
  const day = (date: string | null) => date && formatDate(date, locale);
  const cohort = 'cohort' in found ? phrase(found.cohort) : '';
  switch (found.kind) {
    case 'basis_longer':
      return t.basisLonger(day(found.since)!, day(found.until), cohort);
    case 'unsigned_employment':
      return t.unsigned(found.years, found.contracts, day(found.until)!, found.horizon);
    case 'funded_longer':
      return t.funded[found.certainty](day(found.until), cohort);
    case 'hoped_longer':
      return t.hoped[found.certainty](day(found.until), cohort);
    case 'contracts_beyond_money':
      return t.beyondMoney(found.contracts, day(found.until)!, found.years);
    case 'posts_longer':
      return t.postsLonger(day(found.until), cohort);
    case 'posts_end_first':
      return t.postsEndFirst(day(found.endsOn)!, day(found.until));
    default:
      return t.noGrant;
  }
}

/** Disagreements as sentences, for those who see the contracts. */
export const sayDisagreements = (found: readonly Disagreement[], locale: Locale): string[] =>
  found.map((each) => sentence(each, clocksMessages[locale].cohort, locale));

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Each end with the share of all that goes on after it. */
function steps(rows: { ends_on: string | null; count: number }[]): { day: string; left: number; count: number }[] {
  const total = sum(rows.map(({ count }) => count));
  let left = total;
  return rows
    .filter((row): row is { ends_on: string; count: number } => row.ends_on !== null)
    .toSorted((a, b) => a.ends_on.localeCompare(b.ends_on))
    .map(({ ends_on, count }) => ({ day: ends_on, count, left: (left -= count) / total }));
}

/** The label of the largest end only: two of them would cover each other. */
function endsOf(clocks: ThreeClocks, locale: Locale): ClockPicture['ends'] {
  const ends = steps(clocks.cohorts.map(({ ends_on, contracts }) => ({ ends_on, count: contracts })));
  const most = Math.max(...ends.map(({ count }) => count));
  const named = ends.find(({ count }) => count === most);
  const t = clocksMessages[locale];
  return ends.map((end) => ({ ...end, label: end === named ? t.drop(end.count, formatDate(end.day, locale)) : '' }));
}

function moneyAndPosts({ grants, basis, posts }: ThreeClocks, locale: Locale): Omit<ClockPicture, 'ends'> {
  const t = clocksMessages[locale];
  const statute =
    basis?.certainty === 'statute'
      ? [{ starts_on: basis.in_force_from ?? basis.said_on, ends_on: basis.in_force_until, certainty: basis.certainty }]
      : [];
  return {
    grants: [...grants, ...statute].map(({ starts_on, ends_on, certainty }) => ({
      from: starts_on,
      until: ends_on,
      secure: certainty === 'approved' || certainty === 'statute',
      label: t.certainty[certainty],
    })),
    posts: steps(posts.map((row) => ({ ends_on: row.ends_on, count: row.posts }))).map(({ day, left }) => ({
      day,
      left,
      label: '',
    })),
    hasPosts: posts.length > 0,
  };
}

/** Rows of the table for money and posts; posts belong to the staffing plan, which is public. */
function moneyAndPostRows({ grants, basis, posts }: ThreeClocks, locale: Locale): ClocksView['table'] {
  const t = clocksMessages[locale];
  const until = (day: string | null) => (day ? formatDate(day, locale) : t.noEnd);
  return [
    ...(basis
      ? [
          {
            key: 'basis',
            cells: [
              t.basis,
              `${t.certainty[basis.certainty]}, ${t.since(formatDate(basis.in_force_from ?? basis.said_on, locale))}`,
              until(basis.in_force_until),
            ],
          },
        ]
      : []),
    ...grants.map(({ title, starts_on, ends_on, certainty }, index) => ({
      key: `grant-${index}-${starts_on}`,
      cells: [t.money, [title, t.certainty[certainty]].filter(Boolean).join(' – '), until(ends_on)],
    })),
    ...(grants.length ? [] : [{ key: 'no-grant', cells: [t.money, t.notRecorded, ''] }]),
    ...posts.map(({ ends_on, posts: count }) => ({
      key: `posts-${ends_on}`,
      cells: [t.posts, t.postsCount(count), until(ends_on)],
    })),
    ...(posts.length ? [] : [{ key: 'no-posts', cells: [t.posts, t.notRecorded, ''] }]),
  ];
}

const named = ({ code, name }: ProgrammeClocks): string => [code, name].filter(Boolean).join(' – ');

/** Ends in the table, each with its day; what ends later is one row. */
const MOST_ENDS = 12;

function contractRows({ cohorts }: ThreeClocks, running: number, locale: Locale): ClocksView['table'] {
  const t = clocksMessages[locale];
  const ends = cohorts.filter(({ ends_on }) => ends_on !== null);
  const later = sum(ends.slice(MOST_ENDS).map(({ contracts }) => contracts));
  const permanent = sum(cohorts.filter(({ ends_on }) => ends_on === null).map(({ contracts }) => contracts));
  return [
    ...ends.slice(0, MOST_ENDS).map(({ ends_on, contracts }) => ({
      key: `contracts-${ends_on}`,
      cells: [t.contracts, t.contractsOf(contracts, running), formatDate(ends_on!, locale)],
    })),
    ...(later ? [{ key: 'later', cells: [t.contracts, t.contractsOf(later, running), t.later] }] : []),
    ...(permanent ? [{ key: 'permanent', cells: [t.contracts, t.permanent(permanent), t.noEnd] }] : []),
  ];
}

/** The clocks of a programme for those who see its contracts. */
export function presentClocks(programme: ProgrammeClocks, today: Temporal.PlainDate, locale: Locale): ClocksView {
  const t = clocksMessages[locale];
  const running = sum(programme.cohorts.map(({ contracts }) => contracts));
  const said = sayDisagreements(disagreements(programme, today), locale);
  return {
    id: `clocks-${programme.id}`,
    heading: named(programme),
    sentences: said.length > 0 ? said : [t.agree],
    agree: said.length === 0,
    picture: { ends: endsOf(programme, locale), ...moneyAndPosts(programme, locale) },
    table: [...contractRows(programme, running, locale), ...moneyAndPostRows(programme, locale)],
  };
}

/**
 * The same for committees and steering groups: money and posts as they stand today, of the contracts only the ends that were
 * published and lie ahead, as they were told. What nobody was told of is not looked at.
 */
export function presentPublishedClocks(
  programme: ProgrammeClocks,
  published: PublishedStatement | undefined,
  today: Temporal.PlainDate,
  locale: Locale,
): ClocksView {
  const t = clocksMessages[locale];
  const ends = endsAhead(published, today);
  const phrase: Phrase = ({ ends_on }) =>
    t.published(
      ends.find(({ day }) => day === ends_on)!.words(locale),
      formatDate(ends_on, locale),
      formatDate(published!.asOf, locale),
    );
  const said = disagreements(asPublished(programme, published, today), today).map((found) =>
    sentence(found, phrase, locale),
  );
  return {
    id: `clocks-${programme.id}`,
    heading: named(programme),
    sentences: said,
    agree: said.length === 0,
    picture: {
      ends: ends.map(({ day }) => ({ day, left: null, label: formatDate(day, locale) })),
      ...moneyAndPosts(programme, locale),
    },
    table: [
      ...ends.map(({ day, words }) => ({
        key: `contracts-${day}`,
        cells: [
          t.contracts,
          t.publishedCount(words(locale), formatDate(published!.asOf, locale)),
          formatDate(day, locale),
        ],
      })),
      ...(ends.length ? [] : [{ key: 'no-contracts', cells: [t.contracts, t.notPublished, ''] }]),
      ...moneyAndPostRows(programme, locale),
    ],
  };
}
