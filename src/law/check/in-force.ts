import { dayNumber, type DayNumber } from '../../calendar/day-number.js';
import { type LawProfile, type ParameterKey, PARAMETERS, type ParameterValue } from '../parameters.js';

/** The parameters of a profile as they are in force on a day; a missing one says nothing: never a default. */
export type InForce = { readonly [Key in ParameterKey]?: ParameterValue };

interface Resolved {
  changes: DayNumber[];
  between: Map<number, InForce>;
}

const known = new WeakMap<LawProfile, Resolved>();

/**
 * All parameters on a day at once. Values change on few days, so what is between two of them is resolved once: a chain
 * asks for two dozen parameters, and each would cost as much as the whole check.
 */
export function inForce(profile: LawProfile, on: DayNumber): InForce {
  let resolved = known.get(profile);
  if (!resolved) known.set(profile, (resolved = { changes: changesOf(profile), between: new Map() }));
  let passed = resolved.changes.length;
  while (passed > 0 && resolved.changes[passed - 1]! > on) passed -= 1;
  let values = resolved.between.get(passed);
  if (!values) resolved.between.set(passed, (values = valuesOn(profile, on)));
  return values;
}

const keys = Object.keys(PARAMETERS) as ParameterKey[];

function changesOf(profile: LawProfile): DayNumber[] {
  const days = keys.flatMap((key) => profile.dated(key).map(({ from }) => dayNumber(from)));
  return [...new Set(days)].sort((a, b) => a - b);
}

function valuesOn(profile: LawProfile, on: DayNumber): InForce {
  const values: { [Key in ParameterKey]?: ParameterValue } = {};
  for (const key of keys) {
    const value = profile.dated(key).findLast(({ from }) => dayNumber(from) <= on)?.value;
    if (value !== undefined && value !== null) values[key] = value;
  }
  return values;
}

/** A number that is in force, or undefined. */
export function numberOf(values: InForce, key: ParameterKey): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? value : undefined;
}
