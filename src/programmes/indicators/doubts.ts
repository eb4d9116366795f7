/** Why a value is asked about before it is written. */
export type Doubt =
  | { kind: 'below'; minimum: number }
  | { kind: 'above'; maximum: number }
  | { kind: 'negative' }
  | { kind: 'future' }
  /** Far from the mean of the months before. */
  | { kind: 'jump'; mean: number; months: number }
  /** The months before are missing, since the last one that has a value. */
  | { kind: 'gap'; since: string; months: number }
  | { kind: 'thousands' };

/** A value in question, with what the indicator says of itself and the values of other months. */
export interface ValueInQuestion {
  /** First day of the month, ISO text. */
  month: string;
  value: number;
  minimum: number | null;
  maximum: number | null;
  /** Of other months, in any order. */
  others: readonly { month: string; value: number }[];
}

/** So many months before are what a value is held against. */
const MONTHS_BEFORE = 6;
/** With fewer there is no mean worth the name. */
const FEWEST = 3;
/** A jump is more than this part of the mean, and more than this much. */
const JUMP = { part: 0.5, least: 10 };

const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((month) => month.split('-').map(Number));
  return (b![0]! - a![0]!) * 12 + b![1]! - a![1]!;
};

/** The latest month before one that has a value, with a hole between them. */
function gapBefore(month: string, others: ValueInQuestion['others']): Doubt[] {
  const before = others.map((other) => other.month).filter((other) => other < month);
  const since = before.toSorted().at(-1);
  if (since === undefined) return [];
  const months = monthsBetween(since, month) - 1;
  return months > 0 ? [{ kind: 'gap', since, months }] : [];
}

function jump({ month, value, others }: ValueInQuestion): Doubt[] {
  const near = others.filter((other) => other.month < month && monthsBetween(other.month, month) <= MONTHS_BEFORE);
  if (near.length < FEWEST) return [];
  const mean = near.reduce((sum, other) => sum + other.value, 0) / near.length;
  const off = Math.abs(value - mean);
  const far = off > JUMP.part * Math.abs(mean) && off > JUMP.least;
  return far ? [{ kind: 'jump', mean: Math.round(mean * 10) / 10, months: near.length }] : [];
}

/**
 * What is odd about a value, for whoever enters it to confirm; nothing is refused for it.
 * @param today the month it is in is the last one that can have a value
 */
export function doubtsAbout(question: ValueInQuestion, today: Temporal.PlainDate): Doubt[] {
  const { month, value, minimum, maximum, others } = question;
  const found: Doubt[] = [];
  if (minimum !== null && value < minimum) found.push({ kind: 'below', minimum });
  else if (value < 0 && (minimum === null || minimum >= 0)) found.push({ kind: 'negative' });
  if (maximum !== null && value > maximum) found.push({ kind: 'above', maximum });
  if (month > today.with({ day: 1 }).toString()) found.push({ kind: 'future' });
  return [...found, ...jump(question), ...gapBefore(month, others)];
}
