import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { heldSql } from './held.js';
import type { NameableOutcome, NamedOutcome, ToldOutcome } from './named-outcome.js';

/** At the terminal, where everything is seen. */
const EVERYTHING = null;

/** SQL: what somebody may see of outcome `o` of session `s`. */
function seenSql(viewer: Viewer | typeof EVERYTHING, parameters: unknown[]): string {
  if (viewer === EVERYTHING) return 'true';
  const sessions = committeePolicy.rows(viewer, 'see', 's.committee_id', parameters);
  const internal = promisePolicy.rows(viewer, 'see_internal', 's.committee_id', parameters);
  return `${sessions} and (not o.non_public or ${internal})`;
}

const OUTCOMES = `
  select o.id, s.committee_id, coalesce(nullif(b.name, ''), b.code) as committee, o.session_id, s.held_on, o.kind, o.faction,
    o.text, o.programme_id, p.code as programme, o.non_public
  from session_outcome o join committee_session s on s.id = o.session_id join committee b on b.id = s.committee_id
    left join programme p on p.id = o.programme_id`;

/** Outcomes of sessions that may be named as the reason of something else: a decision, a message. */
@Injectable()
export class NameableOutcomes {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Those of sessions that were held, the latest first.
   * @param programmes codes: of the committees to which these report, about one of them or about none; undefined: all
   */
  async seenBy(
    viewer: Viewer | typeof EVERYTHING,
    programmes: readonly string[] | undefined,
    today: Temporal.PlainDate,
    limit: number,
  ): Promise<NameableOutcome[]> {
    const parameters: unknown[] = [today.toString(), limit, programmes ?? null];
    return this.dataSource.query<NameableOutcome[]>(
      `${OUTCOMES} where ${heldSql('s', '$1::date')} and ${seenSql(viewer, parameters)}
         and ($3::text[] is null or exists (
           select from programme r where r.code = any ($3::text[]) and r.committee_id = s.committee_id
             and (o.programme_id is null or o.programme_id = r.id)))
       order by s.held_on desc, o.id desc limit $2`,
      parameters,
    );
  }

  /** @returns undefined for what is none, is none of a session that was held, or is not for them */
  async one(
    viewer: Viewer | typeof EVERYTHING,
    id: string,
    today: Temporal.PlainDate,
  ): Promise<NameableOutcome | undefined> {
    if (!UUID.test(id)) return undefined;
    const parameters: unknown[] = [today.toString(), id];
    const [row] = await this.dataSource.query<NameableOutcome[]>(
      `${OUTCOMES} where ${heldSql('s', '$1::date')} and o.id = $2 and ${seenSql(viewer, parameters)}`,
      parameters,
    );
    return row;
  }

  /** What somebody may read of outcomes that were named; one that has become non-public since is so here too. */
  async told(
    viewer: Viewer | typeof EVERYTHING,
    named: readonly NamedOutcome[],
  ): Promise<Map<NamedOutcome, ToldOutcome>> {
    if (named.length === 0) return new Map();
    const hidden = await this.#ids(
      'select id from session_outcome where non_public and id = any ($1::uuid[])',
      named,
      'id',
    );
    const there = await this.#ids('select id from committee_session where id = any ($1::uuid[])', named, 'session_id');
    return new Map<NamedOutcome, ToldOutcome>(
      named.map((each): [NamedOutcome, ToldOutcome] => {
        const { id, committee_id, session_id, held_on, non_public, words } = each;
        const internal = viewer === EVERYTHING || promisePolicy.may(viewer, 'see_internal', committee_id);
        if ((non_public || hidden.has(id)) && !internal) return [each, { words: null, session: null }];
        const sees = viewer === EVERYTHING || committeePolicy.may(viewer, 'see', committee_id);
        const session = sees && there.has(session_id) ? { id: session_id, committee_id, held_on } : null;
        return [each, { words, session }];
      }),
    );
  }

  async #ids(sql: string, named: readonly NamedOutcome[], key: 'id' | 'session_id'): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(sql, [named.map((each) => each[key])]);
    return new Set(rows.map(({ id }) => id));
  }
}
