import type { Relation } from '../disclosure/released-figures.js';

/** A person at work in a programme, as the figures need it. */
export interface PersonFact {
  /** Last day of the contract that runs longest; null: permanent. */
  last_day: string | null;
  /** What becomes of it; null for permanent ones. */
  decision: 'undecided' | 'under_way' | 'decided' | null;
  /** Last day that is signed, follow-ons included; null: permanent. */
  secured_until: string | null;
}

/** What of a person is counted. */
export type CountedPerson = Pick<PersonFact, 'last_day' | 'decision'>;

/** What of a programme's staff is counted, by the names of the cells. Every id begins with the programme's. */
export interface StaffCells {
  running: string;
  permanent: string;
  /** This year and the next, each with the days on which many end and how far decisions are. */
  years: {
    year: number;
    ends: string;
    /** The days on which at least as many end as the threshold says, the first first. */
    days: { day: string; cell: string }[];
    /** null where fewer end: of a small group even "none" would say of each of them how things stand. */
    decisions: { undecided: string; underWay: string; decided: string } | null;
  }[];
  /** Whose contracts end after these years. */
  later: string;
}

/** Counts that are needed more are told rather (see disclosure): the cliff before its parts, these before the total. */
const WEIGHT = {
  ends: 8,
  day: 8,
  undecided: 6,
  underWay: 3,
  decided: 4,
  running: 5,
  later: 1,
  permanent: 1,
  others: 1,
};

export interface CountedStaff {
  cells: Map<string, { value: number; weight: number }>;
  relations: Relation[];
  shape: StaffCells;
}

/**
 * Counts the people of one programme: by the year and day on which their contracts end, and how far decisions are. Cells
 * keep their ids over time, so that later papers are held against earlier ones.
 * @param programme programme.id
 * @param threshold of the disclosure control: days on which fewer end are not shown by themselves
 */
export function countStaff(
  programme: string,
  people: readonly CountedPerson[],
  asOf: Temporal.PlainDate,
  threshold: number,
): CountedStaff {
  const cells = new Map<string, { value: number; weight: number }>();
  const relations: Relation[] = [];
  const add = (name: string, weight: number, counted: readonly CountedPerson[]): string => {
    const id = `${programme}/${name}`;
    cells.set(id, { value: counted.length, weight });
    return id;
  };
  const years = [asOf.year, asOf.year + 1].map((year) => {
    const ending = people.filter(({ last_day }) => last_day !== null && Number(last_day.slice(0, 4)) === year);
    const ends = add(`ends/${year}`, WEIGHT.ends, ending);
    const byDay = Map.groupBy(ending, ({ last_day }) => last_day!);
    const many = [...byDay].filter(([, group]) => group.length >= threshold).toSorted(([a], [b]) => a.localeCompare(b));
    const days = many.map(([day, group]) => ({ day, cell: add(`ends/${year}/${day}`, WEIGHT.day, group) }));
    const shown = new Set(many.map(([day]) => day));
    const others = add(
      `ends/${year}/others`,
      WEIGHT.others,
      ending.filter(({ last_day }) => !shown.has(last_day!)),
    );
    relations.push({ total: ends, parts: [...days.map(({ cell }) => cell), others] });
    if (ending.length < threshold) return { year, ends, days, decisions: null };
    const by = (decision: PersonFact['decision']) => ending.filter((person) => person.decision === decision);
    const undecided = add(`decision/${year}/undecided`, WEIGHT.undecided, by('undecided'));
    const underWay = add(`decision/${year}/under_way`, WEIGHT.underWay, by('under_way'));
    const decided = add(`decision/${year}/decided`, WEIGHT.decided, by('decided'));
    relations.push({ total: ends, parts: [undecided, underWay, decided] });
    return { year, ends, days, decisions: { undecided, underWay, decided } };
  });
  const permanent = add(
    'permanent',
    WEIGHT.permanent,
    people.filter(({ last_day }) => last_day === null),
  );
  const later = add(
    `ends/from-${asOf.year + 2}`,
    WEIGHT.later,
    people.filter(({ last_day }) => last_day !== null && Number(last_day.slice(0, 4)) > asOf.year + 1),
  );
  const running = add('running', WEIGHT.running, people);
  relations.push({ total: running, parts: [...years.map(({ ends }) => ends), later, permanent] });
  return { cells, relations, shape: { running, permanent, years, later } };
}
