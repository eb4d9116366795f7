import { type Locale, formatShare } from '../../shared/locale.js';
import { watchMessages } from '../../watch/watch.messages.js';
import { cut } from './plain-words.js';
import { reminderMailMessages } from './reminder-mail.messages.js';

/** An open cliff, as its row stands since the last look. */
export interface CliffOfMail {
  scope: 'programme' | 'unit';
  /** Code of the programme or unit. */
  name: string;
  ends_on: string;
  /** Contracts that end that day, of how many that run. */
  contracts: number;
  running: number;
  fte_share: number;
  decided: number;
}

/** "12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden" */
export function cliffSentence(cliff: CliffOfMail, locale: Locale): string {
  return watchMessages[locale].cliffSentence({ ...cliff, name: cut(cliff.name) });
}

/** The sentence with the share of posts after it. */
export function cliffInFull(cliff: CliffOfMail, locale: Locale): string {
  const share = reminderMailMessages[locale].cliffShare(formatShare(cliff.fte_share, locale));
  return `${cliffSentence(cliff, locale)}. ${share}`;
}

/** Undecided before decided, then as `cliffs` lists them: soonest first, programmes before units, by share. */
export function byUrgency(a: CliffOfMail, b: CliffOfMail): number {
  return (
    Number(a.decided >= a.contracts) - Number(b.decided >= b.contracts) ||
    a.ends_on.localeCompare(b.ends_on) ||
    a.scope.localeCompare(b.scope) ||
    b.contracts / b.running - a.contracts / a.running ||
    a.name.localeCompare(b.name)
  );
}
