import type { Relation } from '../../src/committees/disclosure/released-figures.js';

/** The counts of one paper, and how they add up. */
export interface Figures {
  counts: Record<string, number>;
  relations: Relation[];
}

type Random = (below: number) => number;

interface Person {
  unit: number;
  decision: number;
  end: number;
  gender: number;
}

/** Numbers that are the same in each run. */
export function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const DIMENSIONS = ['unit', 'decision', 'end', 'gender'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/**
 * A programme through a year: 3 to 60 people, four to six papers. Between two of them somebody joins or leaves, decisions are
 * taken, terms are prolonged. Each paper counts the same people in one to three tables that share totals.
 */
export function programmeYear(random: Random): Figures[] {
  const sizes: Record<Dimension, number> = { unit: 2 + random(3), decision: 3, end: 2 + random(2), gender: 2 };
  const tables: (readonly [Dimension, Dimension])[] = [['unit', 'decision'], ['unit', 'end'], ['gender', 'decision']]; // prettier-ignore
  const shown = tables.slice(0, [1, 1, 1, 1, 2, 3][random(6)]);
  const hire = (): Person => ({
    unit: random(sizes.unit),
    decision: random(10) < 7 ? 0 : random(3),
    end: random(sizes.end),
    gender: random(10) < 7 ? 0 : 1,
  });
  let people = Array.from({ length: 3 + random(58) }, hire);
  return Array.from({ length: 4 + random(3) }, () => {
    const figures = count(people, sizes, shown);
    people = people.flatMap((person) => {
      if (random(25) === 0) return [];
      if (person.decision < 2 && random(4) === 0) return [{ ...person, decision: person.decision + 1 }];
      return [random(30) === 0 ? { ...person, end: random(sizes.end) } : person];
    });
    people.push(...Array.from({ length: random(4) === 0 ? random(9) : random(2) }, hire));
    return figures;
  });
}

function count(
  people: readonly Person[],
  sizes: Record<Dimension, number>,
  tables: readonly (readonly [Dimension, Dimension])[],
): Figures {
  const counts: Record<string, number> = { all: people.length };
  const relations = new Map<string, Relation>();
  const values = (dimension: Dimension): number[] => [...Array.from({ length: sizes[dimension] }).keys()];
  const one = (dimension: Dimension, value: number): string => `${dimension} ${value}`;
  const both = ([a, b]: readonly [Dimension, Dimension], x: number, y: number): string => `${one(a, x)}, ${one(b, y)}`;
  const relate = (total: string, parts: string[]): void =>
    void relations.set(`${total} = ${parts.join()}`, { total, parts });
  for (const table of tables) {
    const [a, b] = table;
    for (const dimension of table) {
      relate('all', values(dimension).map((value) => one(dimension, value))); // prettier-ignore
      for (const value of values(dimension))
        counts[one(dimension, value)] = people.filter((person) => person[dimension] === value).length;
    }
    for (const x of values(a)) relate(one(a, x), values(b).map((y) => both(table, x, y))); // prettier-ignore
    for (const y of values(b)) relate(one(b, y), values(a).map((x) => both(table, x, y))); // prettier-ignore
    for (const x of values(a))
      for (const y of values(b))
        counts[both(table, x, y)] = people.filter((person) => person[a] === x && person[b] === y).length;
  }
  return { counts, relations: [...relations.values()] };
}
