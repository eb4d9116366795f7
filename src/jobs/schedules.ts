import { Cron } from 'croner';
import type { Bilingual } from '../shared/locale.js';
import { scheduleDescriptions } from './jobs.messages.js';

/** When a job runs, and what happens to the runs that were missed. */
export interface Schedule {
  id: string;
  /** Patterns of five parts; a moment that several of them name is one slot. */
  crons: readonly string[];
  /** IANA time zone in which the patterns are read. */
  zone: string;
  /** A missed slot is caught up for this long; of several missed ones only the latest is run. */
  horizon: Temporal.Duration;
  /** Jobs of one lane run one after the other in an instance; lanes do not wait for each other. */
  lane: 'look' | 'mail' | 'inbox';
  /** Whether another instance may already run the next slot while one is still running. */
  overlaps: boolean;
  /** How long runs that did nothing are kept in the ledger; undefined: for good. */
  keepEmptyRuns?: Temporal.Duration;
  description: Bilingual;
}

/** A summer-time change takes or repeats the hour from 02:00 to 03:00: no pattern may name it (guarded by a test). */
const TABLE = [
  {
    id: 'watch',
    crons: ['30 5 * * *'],
    // Longer than a day, so that a weekend's outage still finds the last morning's slot; the look heals itself.
    horizon: Temporal.Duration.from({ hours: 36 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'deliver',
    crons: ['* * * * *'],
    horizon: Temporal.Duration.from({ minutes: 10 }),
    lane: 'mail',
    // Each mail is claimed by one worker, so several instances may empty a full outbox together.
    overlaps: true,
    // 1,440 runs a day, nearly all of them empty.
    keepEmptyRuns: Temporal.Duration.from({ hours: 7 * 24 }),
  },
  {
    id: 'bounces',
    crons: ['*/5 * * * *'],
    horizon: Temporal.Duration.from({ hours: 1 }),
    // A mailbox that does not answer must not hold up what is to be sent.
    lane: 'inbox',
    overlaps: false,
    keepEmptyRuns: Temporal.Duration.from({ hours: 7 * 24 }),
  },
  {
    id: 'year-end',
    // The 1st of each month from July, and every Monday from October.
    crons: ['0 6 1 7-12 *', '0 6 * 10-12 1'],
    horizon: Temporal.Duration.from({ hours: 14 * 24 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'oparl',
    // Before the look, so that it sees the sessions as they are that morning.
    crons: ['0 5 * * *'],
    horizon: Temporal.Duration.from({ hours: 12 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'briefings',
    // After the look: the cliffs and plans of the day are there.
    crons: ['15 6 * * *'],
    horizon: Temporal.Duration.from({ hours: 36 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'tidy-committees',
    crons: ['35 4 * * *'],
    horizon: Temporal.Duration.from({ hours: 7 * 24 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'tidy-imports',
    crons: ['45 4 * * *'],
    horizon: Temporal.Duration.from({ hours: 7 * 24 }),
    lane: 'look',
    overlaps: false,
  },
  {
    id: 'tidy-accounts',
    crons: ['40 4 * * *'],
    horizon: Temporal.Duration.from({ hours: 7 * 24 }),
    lane: 'look',
    overlaps: false,
  },
] as const satisfies readonly Omit<Schedule, 'zone' | 'description'>[];

/** Every schedule, in the time zone of the house. */
export function schedules(timeZone: string): Schedule[] {
  return TABLE.map((row) => ({ ...row, zone: timeZone, description: scheduleDescriptions(row.id) }));
}

const compiled = new Map<string, Cron>();

function cron(pattern: string, timezone: string): Cron {
  const key = `${timezone} ${pattern}`;
  const known = compiled.get(key) ?? new Cron(pattern, { timezone, mode: '5-part', paused: true });
  compiled.set(key, known);
  return known;
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** The first moment after `after` that one of the schedule's patterns names. */
export function nextSlot(schedule: Schedule, after: Temporal.Instant): Temporal.Instant | undefined {
  const from = new Date(after.epochMilliseconds);
  return schedule.crons
    .map((pattern) => cron(pattern, schedule.zone).nextRun(from))
    .filter((date) => date !== null)
    .map(instantOf)
    .sort((a, b) => Temporal.Instant.compare(a, b))[0];
}

/**
 * The moments at which a job is due, oldest first, without duplicates.
 * @param from exclusive
 * @param to inclusive
 * @param limit at most this many
 */
export function slotsBetween(
  schedule: Schedule,
  from: Temporal.Instant,
  to: Temporal.Instant,
  limit = Number.POSITIVE_INFINITY,
): Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  let slot = nextSlot(schedule, from);
  while (slot && slots.length < limit && Temporal.Instant.compare(slot, to) <= 0) {
    slots.push(slot);
    slot = nextSlot(schedule, slot);
  }
  return slots;
}

/** The latest slot that is due at `now` and not older than the catch-up horizon. */
export function latestDueSlot(schedule: Schedule, now: Temporal.Instant): Temporal.Instant | undefined {
  return slotsBetween(schedule, now.subtract(schedule.horizon), now).at(-1);
}
