import type { IndicatorRow } from '../../programmes/indicators/indicators.query.js';
import type { Relation, ReleasedFigures } from '../disclosure/released-figures.js';
import type { IndicatorFigures } from './briefing-figures.js';
import type { CountedStaff } from './count-cells.js';

/** How dear an indicator's value is to a paper: staff comes first. */
const WEIGHT = 2;

/** So many indicators are tried in every combination; of more than that three at most. */
const MOST_COMBINED = 10;

/** One thing that is counted, by month: the id of its cell and the count. */
type Series = ReadonlyMap<string, { cell: string; value: number }>;

const PREFIX = 'indicator/';
const cellOf = ({ id }: IndicatorRow, month: string): string => `${PREFIX}${id}/${month}`;

/** The indicator whose cell it is; undefined for other cells. */
export const indicatorOf = (cell: string): string | undefined =>
  cell.startsWith(PREFIX) ? cell.slice(PREFIX.length).split('/')[0] : undefined;

/** Which programme each indicator belongs to. @returns programme.id by indicator.id */
export const programmeOfIndicators = (rows: Iterable<readonly IndicatorRow[]>): Map<string, string> =>
  new Map([...rows].flat().map(({ id, programme_id }) => [id, programme_id]));

/** Months of an indicator that counts people; a count that is no whole number is no count, and is withheld. */
function seriesOf(row: IndicatorRow): Series {
  const counts = row.counts_people ? row.values.filter(({ value }) => Number.isSafeInteger(value) && value >= 0) : [];
  return new Map(counts.map(({ month, value }) => [month, { cell: cellOf(row, month), value }]));
}

/**
 * The staff of a programme together with its indicators that count people, and how they hang together. Nobody says which
 * indicator is the sum of which others, or counts the staff: what adds up is taken to be meant so. Where that is mere chance, a
 * little more is withheld than need be.
 * @param spoken whether the paper speaks of indicators; a notice does not, but stands beside papers that have
 */
export function withIndicators(staff: CountedStaff, rows: readonly IndicatorRow[], spoken: boolean): CountedStaff {
  const indicators = rows.map(seriesOf).filter(({ size }) => size > 0);
  const relations = relationsOf(indicators, staff, spoken);
  const linked = new Set(relations.flatMap(({ total, parts }) => [total, ...parts]));
  const cells = indicators.flatMap((series) =>
    [...series.values()].flatMap(({ cell, value }) =>
      spoken || linked.has(cell) ? [[cell, { value, weight: spoken ? WEIGHT : 0 }] as const] : [],
    ),
  );
  return { ...staff, cells: new Map([...staff.cells, ...cells]), relations: [...staff.relations, ...relations] };
}

function relationsOf(indicators: readonly Series[], { cells, groups }: CountedStaff, spoken: boolean): Relation[] {
  const months = new Set(indicators.flatMap((series) => [...series.keys()]));
  // A reader holds every month against the staff of today, as if nothing had changed.
  const staff = groups.map((cell): Series => {
    const { value } = cells.get(cell)!;
    return new Map([...months].map((month) => [month, { cell, value }]));
  });
  return [
    ...(spoken ? indicators : []).flatMap((total) =>
      combinations(indicators.filter((each) => each !== total)).flatMap((parts) => sums(total, parts, 1 / 2)),
    ),
    ...staff.flatMap((total) =>
      combinations(indicators).flatMap((parts) => sums(total, parts, parts.length === 1 ? 0 : 1 / 2)),
    ),
  ];
}

/** The months in which parts add up to a total, where these are more than a share of those of which all is known. */
function sums(total: Series, parts: readonly Series[], share: number): Relation[] {
  const known = [...total.keys()].filter((month) => parts.every((part) => part.has(month)));
  const fitting = known.filter(
    (month) => parts.reduce((sum, part) => sum + part.get(month)!.value, 0) === total.get(month)!.value,
  );
  if (fitting.length <= share * known.length) return [];
  // Of nothing nothing can be told that is small.
  return fitting
    .filter((month) => total.get(month)!.value > 0)
    .map((month) => ({ total: total.get(month)!.cell, parts: parts.map((part) => part.get(month)!.cell) }));
}

function combinations<Each>(all: readonly Each[]): Each[][] {
  const most = all.length > MOST_COMBINED ? 3 : all.length;
  let chosen: Each[][] = [[]];
  for (const each of all)
    chosen = [...chosen, ...chosen.flatMap((some) => (some.length < most ? [[...some, each]] : []))];
  return chosen.slice(1);
}

/** What may be told of an indicator. */
export function indicatorFigures(row: IndicatorRow, { cells }: ReleasedFigures): IndicatorFigures {
  const { id, code, name, unit, definition, counts_people: people } = row;
  return {
    id,
    code,
    name,
    unit,
    definition,
    values: row.values.map(({ month, value }) => ({
      month,
      value: people ? (cells[cellOf(row, month)] ?? { kind: 'withheld' }) : { kind: 'number', value },
    })),
  };
}
