import { EXIT, VerbleibError } from '../../shared/errors.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { outcomeMessages } from './outcome.messages.js';

/** What says whether a session has taken place. */
interface SessionDay {
  /** ISO text. */
  held_on: string;
  cancelled: boolean;
}

/** SQL: whether session `s` has taken place; `today` is the business date. */
export const heldSql = (session: string, today: string): string =>
  `(not ${session}.cancelled and ${session}.held_on <= ${today})`;

/** Whether a session has taken place, from its day on: then it can have come to something. `today` is ISO text. */
export const isHeld = ({ held_on, cancelled }: SessionDay, today: string): boolean => !cancelled && held_on <= today;

/** Why nothing can have come of a session that is cancelled or to come, and what to do next. */
export const unheldWords = (session: SessionDay): Bilingual =>
  bilingual((locale) =>
    session.cancelled ? outcomeMessages[locale].cancelled : outcomeMessages[locale].toCome(session.held_on),
  );

/** @throws VerbleibError `session_not_held` for a session that is cancelled or to come */
export function refuseUnheld(session: SessionDay, today: string): void {
  if (!isHeld(session, today)) throw new VerbleibError('session_not_held', EXIT.badInput, unheldWords(session));
}
