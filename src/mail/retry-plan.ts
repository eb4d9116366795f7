import { createHash } from 'node:crypto';

const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 2 * 60 * 60;

/**
 * Pause before the next attempt: doubles from one minute up to two hours, moved by up to a quarter either way so
 * that mails that were deferred together do not come back together. The same id and attempt always get the same.
 * @param attempts how often the mail has been tried, from 1
 * @returns seconds
 */
export function pauseAfter(id: string, attempts: number): number {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE_SECONDS);
  const dice = createHash('sha256').update(`${id} ${attempts}`).digest().readUInt32BE(0) / 2 ** 32;
  return Math.round(pause * (0.75 + dice / 2));
}

/** Whether a mail first tried then has used up its hours. */
export function isGivenUp(firstTriedAt: Temporal.Instant, now: Temporal.Instant, retryHours: number): boolean {
  return now.since(firstTriedAt).total('hours') >= retryHours;
}
