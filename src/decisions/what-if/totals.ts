import { VERDICTS, type Verdict } from '../follow-on.js';
import type { ScenarioRow } from './scenario-row.js';

/** A sum of cents, and for how many people it is not known. */
export interface Sum {
  cents: number;
  unknown: number;
}

/** Sums over people: each figure is the sum of the figures in their rows. */
export interface Total {
  people: number;
  /** Full-time equivalents. */
  fte: number;
  perYear: Sum;
  /** Until the end to be agreed; people without one count as nothing. */
  period: Sum;
  lettingGo: Sum;
}

/** `extendable`: who can be kept, possible and after review. */
export type Totals = Record<Verdict | 'extendable' | 'all', Total>;

function sum(figures: readonly ({ total: number } | { missing: string } | undefined)[]): Sum {
  const result = { cents: 0, unknown: 0 };
  for (const figure of figures) {
    if (figure === undefined) continue;
    if ('missing' in figure) result.unknown += 1;
    else result.cents += figure.total;
  }
  return result;
}

function total(rows: readonly ScenarioRow[]): Total {
  return {
    people: rows.length,
    // Shares have four decimals: their sum as well.
    fte: rows.reduce((share, { member }) => share + Math.round(member.fte * 10_000), 0) / 10_000,
    perYear: sum(rows.map(({ perYear }) => perYear)),
    period: sum(rows.map(({ period }) => period)),
    lettingGo: sum(rows.map(({ lettingGo }) => lettingGo)),
  };
}

/** Totals by verdict, of all who can be kept, and of all. */
export function totalsOf(rows: readonly ScenarioRow[]): Totals {
  const by = (verdict: Verdict): [Verdict, Total] => [verdict, total(rows.filter((row) => row.verdict === verdict))];
  return {
    ...(Object.fromEntries(VERDICTS.map(by)) as Record<Verdict, Total>),
    extendable: total(rows.filter(({ verdict }) => verdict !== 'not_possible')),
    all: total(rows),
  };
}
