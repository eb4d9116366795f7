import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

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
}

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
  constructor(private readonly dataSource: DataSource) {}

  async of(decision: string): Promise<{ events: DecisionEvent[]; participations: ListedParticipation[] }> {
    return {
      events: await this.dataSource.query<DecisionEvent[]>(
        `select happened_at, actor, step, from_state, to_state, on_date, note, document, detail
         from decision_event where decision_id = $1 order by happened_at, id`,
        [decision],
      ),
      participations: await this.dataSource.query<ListedParticipation[]>(
        `select body, requested_on, with_discussion, answer_due, answered_on, answer, covers_kind, covers_ends_on,
           covers_ground, void_on, void_reason, document
         from participation where decision_id = $1 order by requested_on, body desc, id`,
        [decision],
      ),
    };
  }
}
