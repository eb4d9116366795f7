/** One all-day event of a feed. What it says; how often that changed is kept beside (feed-sequences.ts). */
export interface FeedEvent {
  /** Stays the same for as long as it is about the same thing, whatever its day. */
  uid: string;
  day: Temporal.PlainDate;
  summary: string;
  description: string;
  /** The page about it. */
  url: string;
}

/** An event as it goes out: how often it changed since it was first told, and when last. */
export interface DatedEvent extends FeedEvent {
  sequence: number;
  changedAt: Temporal.Instant;
}
