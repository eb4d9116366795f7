import { eventTimes, type Spell } from './spell.js';

/** The estimate just after one time at which events happened. */
export interface SurvivalRow {
  time: number;
  atRisk: number;
  events: number;
  /** Share that is left, between 0 and 1. */
  survival: number;
  /** Of `survival`, after Greenwood; null where nobody is left: the formula has no value there. */
  stdError: number | null;
  /** 95 % confidence limits on the log(−log) scale, which stay between 0 and 1; null where nobody is left. */
  lower: number | null;
  upper: number | null;
}

export interface Survival {
  /** One for each time with events, the earliest first. */
  rows: SurvivalRow[];
  /** The first time at which half or fewer are left; null where more are until the end. */
  median: number | null;
}

/** Two-sided 95 % of the standard normal distribution. */
const Z = 1.959963984540054;

/** A product of shares that is one half on paper may be a hair above it in floating point. */
const HAIR = 1e-9;

/**
 * The product-limit estimate of what share is left over time, with late entry and censoring.
 *
 * Kaplan, E. L. & Meier, P. (1958), JASA 53, 457–481; standard error: Greenwood, M. (1926); limits: Kalbfleisch & Prentice
 * (1980), section 1.3, as in Stata's `sts list` and R's `survfit(conf.type = "log-log")`.
 * @param spells at least one, each with entry < exit
 * @example kaplanMeier([{ entry: 0, exit: 6, event: true }, { entry: 0, exit: 9, event: false }]).median // 6
 */
export function kaplanMeier(spells: readonly Spell[]): Survival {
  let survival = 1;
  let greenwood = 0;
  const rows = eventTimes(spells).map(({ time, atRisk, events }): SurvivalRow => {
    const isLast = events === atRisk;
    survival = isLast ? 0 : survival * (1 - events / atRisk);
    greenwood += isLast ? 0 : events / (atRisk * (atRisk - events));
    return { time, atRisk, events, survival, ...spread(survival, greenwood) };
  });
  return { rows, median: rows.find((row) => row.survival <= 0.5 + HAIR)?.time ?? null };
}

function spread(survival: number, greenwood: number): Pick<SurvivalRow, 'stdError' | 'lower' | 'upper'> {
  if (survival === 0) return { stdError: null, lower: null, upper: null };
  const root = Math.sqrt(greenwood);
  const width = (Z * root) / Math.abs(Math.log(survival));
  return {
    stdError: survival * root,
    lower: survival ** Math.exp(width),
    upper: survival ** Math.exp(-width),
  };
}
