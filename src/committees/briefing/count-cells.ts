import type { Relation, ReleasedFigures } from '../disclosure/released-figures.js';

/** A person at work in a programme, as the figures need it. */
export interface CountedPerson {
  /** Last day of the contract that runs longest; null: permanent. */
  last_day: string | null;
  /** What becomes of it; null for permanent ones. */
  decision: 'undecided' | 'under_way' | 'decided' | null;
}

export interface DecisionCells {
  undecided: string;
  underWay: string;
  decided: string;
}

/** Whose contracts end in one year. */
export interface YearCells<Decisions = DecisionCells | null> {
  year: number;
  ends: string;
  /** Days on which many end or once did, the first first. */
  days: { day: string; cell: string }[];
  /** null where the paper does not speak of them. */
  decisions: Decisions;
}

/** What of a programme's staff is counted, by the names of the cells. Every id begins with the programme's. */
export interface StaffCells<Decisions = DecisionCells | null> {
  running: string;
  permanent: string;
  /** This year and the next. */
  years: YearCells<Decisions>[];
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
  /** The paper does not speak of it, but it can be worked out. */
  implied: 0,
};

export interface CountedStaff {
  cells: Map<string, { value: number; weight: number }>;
  relations: Relation[];
  /** All people, those on a term, and permanent ones: what is often counted elsewhere as well. */
  groups: readonly string[];
  /** All of them; which ones the paper speaks of is for `toldShape` to say. */
  shape: StaffCells<DecisionCells>;
}

/**
 * Counts the people of one programme: by the year and day on which their contracts end, and how far decisions are. A cell
 * means the same in every paper, and how it hangs together with cells of earlier papers is among the relations: later papers
 * are held against earlier ones.
 * @param programme programme.id
 * @param threshold of the disclosure control: days on which fewer end are not counted by themselves
 * @param before what papers told earlier
 */
export function countStaff(
  programme: string,
  people: readonly CountedPerson[],
  asOf: Temporal.PlainDate,
  threshold: number,
  before: readonly ReleasedFigures[],
): CountedStaff {
  const cells = new Map<string, { value: number; weight: number }>();
  const relations: Relation[] = [];
  const add = (name: string, weight: number, counted: readonly CountedPerson[]): string => {
    const id = `${programme}/${name}`;
    cells.set(id, { value: counted.length, weight });
    return id;
  };
  const endingFrom = (year: number): CountedPerson[] => people.filter(({ last_day }) => yearOf(last_day) >= year);
  const addYear = (year: number): YearCells<DecisionCells> => {
    const ending = people.filter(({ last_day }) => yearOf(last_day) === year);
    const ends = add(`ends/${year}`, WEIGHT.ends, ending);
    const earlier = earlierDays(`${programme}/ends/${year}/`, before);
    const byDay = Map.groupBy(ending, ({ last_day }) => last_day!);
    const many = [...byDay].flatMap(([day, group]) => (group.length >= threshold ? [day] : []));
    const named = [...new Set([...many, ...earlier.flat()])].toSorted();
    const days = named.map((day) => ({
      day,
      cell: add(`ends/${year}/${day}`, WEIGHT.day, byDay.get(day) ?? []),
    }));
    // "On all other days" is another group of people for each choice of days: each that a reader can know is a cell.
    const except = (out: readonly string[]): string =>
      add(
        `ends/${year}/${EXCEPT}${out.join('+')}`,
        WEIGHT.implied,
        ending.filter(({ last_day }) => !out.includes(last_day!)),
      );
    if (named.length > 0) relations.push({ total: ends, parts: [...days.map(({ cell }) => cell), except(named)] });
    for (const out of earlier)
      if (out.length < named.length)
        relations.push({
          total: except(out),
          parts: [...days.flatMap(({ day, cell }) => (out.includes(day) ? [] : [cell])), except(named)],
        });
    // Of a small group even "none" would say of each of them how things stand.
    const spoken = ending.length < threshold ? 0 : 1;
    const by = (decision: CountedPerson['decision']) => ending.filter((person) => person.decision === decision);
    const decisions = {
      undecided: add(`decision/${year}/undecided`, spoken * WEIGHT.undecided, by('undecided')),
      underWay: add(`decision/${year}/under_way`, spoken * WEIGHT.underWay, by('under_way')),
      decided: add(`decision/${year}/decided`, spoken * WEIGHT.decided, by('decided')),
    };
    relations.push({ total: ends, parts: [decisions.undecided, decisions.underWay, decisions.decided] });
    return { year, ends, days, decisions };
  };
  const years = [asOf.year, asOf.year + 1].map(addYear);
  const permanent = add(
    'permanent',
    WEIGHT.permanent,
    people.filter(({ last_day }) => last_day === null),
  );
  const later = add(`ends/from-${asOf.year + 2}`, WEIGHT.later, endingFrom(asOf.year + 2));
  const running = add('running', WEIGHT.running, people);
  // What was "later" in a paper of last year is the next year and later now.
  const from = [asOf.year, asOf.year + 1].map((year) => add(`ends/from-${year}`, WEIGHT.implied, endingFrom(year)));
  relations.push(
    { total: running, parts: [from[0]!, permanent] },
    { total: from[0]!, parts: [years[0]!.ends, from[1]!] },
    { total: from[1]!, parts: [years[1]!.ends, later] },
  );
  return { cells, relations, groups: [running, from[0]!, permanent], shape: { running, permanent, years, later } };
}

const EXCEPT = 'except-';

const yearOf = (day: string | null): number => (day === null ? -Infinity : Number(day.slice(0, 4)));

/** The choices of days of a year that earlier papers counted by themselves, each once. */
function earlierDays(prefix: string, before: readonly ReleasedFigures[]): string[][] {
  const choices = before.flatMap(({ cells }) =>
    Object.keys(cells).flatMap((id) =>
      id.startsWith(prefix + EXCEPT) ? [id.slice(prefix.length + EXCEPT.length)] : [],
    ),
  );
  return [...new Set(choices)].map((choice) => choice.split('+'));
}
