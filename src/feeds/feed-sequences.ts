import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DatedEvent, FeedEvent } from './feed-event.js';

interface Kept {
  uid: string;
  content_hash: Buffer;
  sequence: number;
  changed_at: string;
}

/** An event that is gone keeps its number for as long: it may come back. */
const KEPT_DAYS = 400;

const hashOf = ({ day, summary, description, url }: FeedEvent): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([day, summary, description, url]))
    .digest();

/** Keeps what a feed last said of each event, so that one that moved has the same uid and a higher sequence. */
@Injectable()
export class FeedSequences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** Gives events their sequence and the instant of their last change; writes only what is new or has changed. */
  async date(feedId: string, events: readonly FeedEvent[]): Promise<DatedEvent[]> {
    const known = await this.#kept(feedId);
    const changed = events.filter((event) => !known.get(event.uid)?.content_hash.equals(hashOf(event)));
    if (changed.length > 0) await this.#keep(feedId, changed);
    const kept = changed.length > 0 ? await this.#kept(feedId) : known;
    return events.map((event) => {
      const { sequence, changed_at } = kept.get(event.uid)!;
      return { ...event, sequence, changedAt: Temporal.Instant.from(changed_at) };
    });
  }

  async #kept(feedId: string): Promise<Map<string, Kept>> {
    const rows = await this.dataSource.query<Kept[]>(
      'select uid, content_hash, sequence, changed_at from calendar_feed_event where feed_id = $1',
      [feedId],
    );
    return new Map(rows.map((row) => [row.uid, row]));
  }

  /** Two clients that ask at once count once: the second finds what it would write. */
  async #keep(feedId: string, events: readonly FeedEvent[]): Promise<void> {
    const rows = events.map((event) => ({ uid: event.uid, hash: hashOf(event).toString('hex') }));
    await this.work.run('calendar feed', async (manager) => {
      await manager.query(
        `insert into calendar_feed_event (feed_id, uid, content_hash)
         select $1, uid, decode(hash, 'hex') from jsonb_to_recordset($2::jsonb) as r(uid text, hash text)
         on conflict (feed_id, uid) do update
           set content_hash = excluded.content_hash, sequence = calendar_feed_event.sequence + 1, changed_at = our_now()
           where calendar_feed_event.content_hash <> excluded.content_hash`,
        [feedId, JSON.stringify(rows)],
      );
      await manager.query(
        `delete from calendar_feed_event
         where feed_id = $1 and changed_at < our_now() - make_interval(days => $2) and uid <> all ($3::text[])`,
        [feedId, KEPT_DAYS, events.map(({ uid }) => uid)],
      );
    });
  }
}
