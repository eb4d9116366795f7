import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import type { ChosenContract } from '../choose-contracts.query.js';
import { problemMessages } from './what-if-problems.messages.js';

type Texts = (typeof problemMessages)['de'];

/** A follow-on that ends later than this many years after it begins is a slip of the pen, not a term. */
const PLAUSIBLE_YEARS = 20;

/** What was typed cannot be: why, and what to do next. */
export function problem<Key extends keyof Texts>(code: Key, ...facts: Parameters<Texts[Key]>): VerbleibError {
  return new VerbleibError(
    code,
    EXIT.usage,
    bilingual((locale) => (problemMessages[locale][code] as (...of: typeof facts) => string)(...facts)),
  );
}

const after = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

/** Whether an extension of these contracts to a day is one at all. */
export function checkDates(members: readonly ChosenContract[], to: Temporal.PlainDate, on: Temporal.PlainDate): void {
  for (const { contract, ends_on } of members) {
    if (ends_on === null) throw problem('permanent', contract);
    const endsOn = Temporal.PlainDate.from(ends_on);
    if (after(on, endsOn)) throw problem('end_passed', contract, endsOn);
    if (!after(to, endsOn)) throw problem('target_before_end', to, endsOn);
    if (after(to, endsOn.add({ years: PLAUSIBLE_YEARS }))) throw problem('term_implausible', to, PLAUSIBLE_YEARS);
  }
}
