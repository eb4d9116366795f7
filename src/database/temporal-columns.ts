import type { ValueTransformer } from 'typeorm';

/** A day as raw SQL carries it, ISO text; null stays null. */
export function dayOf(value: string | null): Temporal.PlainDate | null {
  return value === null ? null : Temporal.PlainDate.from(value);
}

/** `date` column ↔ Temporal.PlainDate; null stays null. */
export const plainDate: ValueTransformer = {
  from: dayOf,
  to: (value: Temporal.PlainDate | null | undefined) => value?.toString() ?? value,
};
