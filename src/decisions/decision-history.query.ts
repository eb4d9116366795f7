import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NameableOutcomes } from '../committees/outcomes/nameable-outcomes.query.js';
import type { NamedOutcome, ToldOutcome } from '../committees/outcomes/named-outcome.js';
import type { Viewer } from '../identity/viewer.js';

/** What happened to a decision. */
export interface DecisionEvent {
  happened_at: string;
  actor: string;
  step: string;
  from_state: string | null;
  to_state: string | null;
  on_date: string | null;
  note: string | null;
  document: string | null;
  detail: Record<string, unknown>;
  /** The outcome of a session that was named as the reason, as far as the reader may read it. */
  outcome: ToldOutcome | null;
}

type EventRow = Omit<DecisionEvent, 'outcome'> & { detail: { outcome?: NamedOutcome } };

/** What a body was asked and what it said. */
export interface ListedParticipation {
  body: string;
  requested_on: string;
  with_discussion: boolean;
  answer_due: string;
  answered_on: string | null;
  answer: string | null;
  covers_kind: string;
  covers_ends_on: string | null;
  covers_ground: string | null;
  void_on: string | null;
  void_reason: string | null;
  document: string | null;
}

/** What happened to one decision, and who was asked, oldest first. */
@Injectable()
export class DecisionHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outcomes: NameableOutcomes,
  ) {}

  /** @param viewer null at the terminal, where everything is seen */
  async of(
    decision: string,
    viewer: Viewer | null,
  ): Promise<{ events: DecisionEvent[]; participations: ListedParticipation[] }> {
    return {
      events: await this.#told(
        viewer,
        await this.dataSource.query<EventRow[]>(
          `select happened_at, actor, step, from_state, to_state, on_date, note, document, detail
         from decision_event where decision_id = $1 order by happened_at, id`,
          [decision],
        ),
      ),
      participations: await this.dataSource.query<ListedParticipation[]>(
        `select body, requested_on, with_discussion, answer_due, answered_on, answer, covers_kind, covers_ends_on,
           covers_ground, void_on, void_reason, document
         from participation where decision_id = $1 order by requested_on, body desc, id`,
        [decision],
      ),
    };
  }

  async #told(viewer: Viewer | null, rows: readonly EventRow[]): Promise<DecisionEvent[]> {
    const told = await this.outcomes.told(
      viewer,
      rows.flatMap(({ detail }) => detail.outcome ?? []),
    );
    return rows.map(({ detail: { outcome, ...detail }, ...row }) => ({
      ...row,
      detail,
      outcome: outcome ? told.get(outcome)! : null,
    }));
  }
}
