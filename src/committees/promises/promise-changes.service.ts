import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { refuseStale } from '../../house-settings/refuse-stale.js';
import { inWords } from '../../registry/constraint-errors.js';
import { newId } from '../../shared/ids.js';
import type { PromiseKind } from './promises.query.js';
import { type PromiseStep, TRANSITIONS } from './transitions.js';

/** A promise or question as somebody wants it. */
export interface PromiseWish {
  kind: PromiseKind;
  text: string;
  asked_by: string | null;
  made_on: Temporal.PlainDate;
  made_in_session_id: string | null;
  owner: string | null;
  owner_id: string | null;
  /** A session or a day, not both. */
  due_session_id: string | null;
  due_on: Temporal.PlainDate | null;
  programme_id: string | null;
  internal: boolean;
}

const COLUMNS = `kind, text, asked_by, made_on, made_in_session_id, owner, owner_id, due_session_id, due_on, programme_id, internal`;

const valuesOf = (wish: PromiseWish): unknown[] => [
  wish.kind,
  wish.text,
  wish.asked_by ?? '',
  wish.made_on.toString(),
  wish.made_in_session_id,
  wish.owner ?? '',
  wish.owner_id,
  wish.due_session_id,
  wish.due_on?.toString() ?? null,
  wish.programme_id,
  wish.internal,
];

/** What is said with a step. */
export interface StepWords {
  /** The answer, or why it is withdrawn or opened again. */
  text: string;
  /** Of an answer: its day. */
  on: Temporal.PlainDate;
}

/** Writes the promise register; the caller has seen to it that the viewer keeps the committee. */
@Injectable()
export class PromiseChanges {
  constructor(private readonly work: UnitOfWork) {}

  /** All of them, or none. @returns their ids */
  async add(actor: string, committee: string, wishes: readonly PromiseWish[]): Promise<string[]> {
    return inWords(() =>
      this.work.run(actor, async (manager) => {
        const ids: string[] = [];
        for (const wish of wishes) ids.push(await insert(manager, committee, wish));
        return ids;
      }),
    );
  }

  /** @throws VerbleibError `stale_version` where somebody else was faster; what the register refuses, in words */
  async change(actor: string, promise: string, version: number, wish: PromiseWish): Promise<void> {
    await inWords(() =>
      this.work.run(actor, (manager) =>
        refuseStale(
          manager.query(
            `with changed as (
               update promise set (${COLUMNS}) = ($1, $2, $3, $4::date, $5::uuid, $6, $7::uuid, $8::uuid, $9::date, $10::uuid, $11),
                 version = version + 1
               where id = $12 and version = $13 returning id) select id from changed`,
            [...valuesOf(wish), promise, version],
          ),
        ),
      ),
    );
  }

  /**
   * Answers, withdraws or opens again. What was answered and is opened again loses its answer; the history keeps it.
   * @throws VerbleibError `stale_version` where it is in another state or version by now
   */
  async step(actor: string, promise: string, version: number, step: PromiseStep, words: StepWords): Promise<void> {
    const { from, to, needs } = TRANSITIONS[step];
    const answers = needs === 'answer';
    await inWords(() =>
      this.work.run(actor, (manager) =>
        refuseStale(
          manager.query(
            `with changed as (
               update promise set state = $3, answer = $4, answered_on = $5, state_reason = $6, answered_in_briefing_id = null,
                 version = version + 1
               where id = $1 and version = $2 and state = any ($7) returning id) select id from changed`,
            [
              promise,
              version,
              to,
              answers ? words.text : '',
              answers ? words.on.toString() : null,
              answers ? '' : words.text,
              from,
            ],
          ),
        ),
      ),
    );
  }
}

async function insert(manager: EntityManager, committee: string, wish: PromiseWish): Promise<string> {
  const id = newId();
  await manager.query(
    `insert into promise (${COLUMNS}, id, committee_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [...valuesOf(wish), id, committee],
  );
  return id;
}
