import type { EntityManager } from 'typeorm';

/** More people than this are not looked up one by one: then it is faster to walk along the list and look at each. */
const FEW = 2000;
const MOST_WORDS = 8;
const LONGEST = 100;

/** What the index employee_by_word is of. */
const EMPLOYEE = `search_vector(e.number || ' ' || ltrim(e.number, '0') || ' ' || e.family_name || ' ' || e.given_name)`;

/** What is typed, without what cannot be seen (controls, marks of direction), as words. */
export function typedWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replaceAll(/\p{Cf}+/gu, '')
    .slice(0, MOST_WORDS * LONGEST)
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST));
}

interface Found {
  query: string | null;
  /** As numbers of contracts are compared. */
  small: string;
  numbered: boolean;
  units: string[];
  programmes: string[];
}

/** SQL: whether the contract's number begins so; a range, which an index answers whatever signs are in it. */
const numberBegins = (small: string): string =>
  `lower(c.number) collate "C" >= ${small} and lower(c.number) collate "C" < ${small} || chr(1114109)`;

const MATCHES = `
  select q.query::text as query, n.small,
    exists (select from contract c where ${numberBegins('n.small')}) as numbered,
    array(select u.id from unit u where search_vector(u.code || ' ' || u.name) @@ q.query) as units,
    array(select p.id from programme p where search_vector(p.code || ' ' || p.name) @@ q.query) as programmes
  from unnest($1::text[]) with ordinality w (word, nr)
    cross join lateral (select search_prefixes(w.word)) q (query)
    cross join lateral (select lower(w.word)) n (small)
  order by w.nr`;

/** One condition in two forms. */
export interface SearchCondition {
  /** Looks at one contract after the other: for a walk that ends early. */
  each: string;
  /** Finds all that fit at once: for counts and the order of names. */
  all: string;
}

/**
 * What is searched for, as SQL conditions on contract `c`: each word has to begin a word of the person's name, a number,
 * or a word of unit or programme. Where the words fit few people, their ids stand in the condition, so that the planner
 * knows how few; otherwise each contract that a walk comes by is looked at.
 * @param parameters of the statement; what the conditions need is added
 */
export async function searchConditions(
  manager: EntityManager,
  text: string,
  parameters: unknown[],
): Promise<SearchCondition[]> {
  const words = typedWords(text);
  if (words.length === 0) return [];
  const matches = await manager.query<Found[]>(MATCHES, [words]);
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;

  const ofPeople = async (query: string): Promise<SearchCondition> => {
    const found = await manager.query<{ id: string }[]>(
      `select e.id from employee e where ${EMPLOYEE} @@ $1::tsquery limit ${FEW + 1}`,
      [query],
    );
    if (found.length <= FEW) {
      const few = `c.employee_id = any(${parameter(found.map(({ id }) => id))}::uuid[])`;
      return { each: few, all: few };
    }
    const fits = `${EMPLOYEE} @@ ${parameter(query)}::tsquery`;
    return {
      // A value, not `exists`: that would be turned into a join.
      each: `(select ${fits} from employee e where e.id = c.employee_id)`,
      // An array, not a join: whoever is found by their name stands together in the order of names, and a walk along
      // that would pass by everybody else first.
      all: `c.employee_id = any(array(select e.id from employee e where ${fits}))`,
    };
  };

  const conditions: SearchCondition[] = [];
  // Words that fit nothing but people fit one person together.
  const names: string[] = [];
  for (const { query, small, numbered, units, programmes } of matches) {
    const others = [
      ...(numbered ? [`(${numberBegins(parameter(small))})`] : []),
      ...(units.length > 0 ? [`c.unit_id = any(${parameter(units)}::uuid[])`] : []),
      ...(programmes.length > 0 ? [`c.programme_id = any(${parameter(programmes)}::uuid[])`] : []),
    ];
    if (others.length > 0) {
      const people = query ? [await ofPeople(query)] : [];
      const any = (form: keyof SearchCondition): string =>
        `(${[...others, ...people.map((condition) => condition[form])].join(' or ')})`;
      conditions.push({ each: any('each'), all: any('all') });
    } else if (query) names.push(query);
    else conditions.push({ each: 'false', all: 'false' });
  }
  if (names.length > 0) conditions.push(await ofPeople(names.join(' & ')));
  return conditions;
}
