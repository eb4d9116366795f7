import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Certainty } from '../watch/clocks/clock-facts.js';

/** What was said about the legal basis. Dates are ISO text. */
export interface StatementRow {
  id: string;
  said_on: string;
  certainty: Certainty | 'withdrawn';
  text: string;
  source: string;
  in_force_from: string | null;
  /** Last day; null: without end. */
  in_force_until: string | null;
  version: number;
}

export interface GrantRow {
  id: string;
  title: string;
  starts_on: string;
  /** Last funded day; null: without end. */
  ends_on: string | null;
  /** Euro cents. */
  amount_cents: number | null;
  certainty: Certainty;
  source: string;
  version: number;
}

export interface ObjectiveRow {
  id: string;
  title: string;
  owner: string;
  due_on: string | null;
  state: 'open' | 'on_track' | 'at_risk' | 'reached' | 'dropped';
  note: string;
  version: number;
}

export interface MilestoneRow {
  id: string;
  title: string;
  due_on: string;
  done_on: string | null;
  version: number;
}

export interface WorkItemRow {
  id: string;
  title: string;
  kind: string;
  owner: string;
  state: 'open' | 'on_track' | 'at_risk' | 'done' | 'dropped';
  note: string;
  version: number;
  /** By day. */
  milestones: MilestoneRow[];
  participants: { id: string; name: string; organisation: string; version: number }[];
}

/**
 * What is entered for a programme beside its contracts and figures. Knows no viewer: whoever reads this has made sure that
 * it may be shown. No people of the register are in it; participants of work items may be names.
 */
@Injectable()
export class ProgrammeFacts {
  constructor(private readonly dataSource: DataSource) {}

  /** What was said until a day, latest first: the first one tells how the legal basis stands on that day. */
  statements(programme: string, on: Temporal.PlainDate): Promise<StatementRow[]> {
    return this.dataSource.query(
      `select id, said_on, certainty, text, source, in_force_from, in_force_until, version from programme_statement
       where programme_id = $1 and said_on <= $2::date order by said_on desc, id desc`,
      [programme, on.toString()],
    );
  }

  /** By first day. */
  grants(programme: string): Promise<GrantRow[]> {
    return this.dataSource.query(
      `select id, title, starts_on, ends_on, amount_cents, certainty, source, version from programme_grant
       where programme_id = $1 order by starts_on, title, id`,
      [programme],
    );
  }

  /** Soonest due first, those without a day last, what is reached or dropped after all others. */
  objectives(programme: string): Promise<ObjectiveRow[]> {
    return this.dataSource.query(
      `select id, title, owner, due_on, state, note, version from programme_objective
       where programme_id = $1 order by state in ('reached', 'dropped'), due_on nulls last, id`,
      [programme],
    );
  }

  /** With milestones and participants; by the next milestone that is not done, what is done or dropped last. */
  workItems(programme: string): Promise<WorkItemRow[]> {
    return this.dataSource.query(
      `select w.id, w.title, w.kind, w.owner, w.state, w.note, w.version, m.milestones, p.participants
       from programme_work_item w
         cross join lateral (
           select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title, 'due_on', due_on, 'done_on', done_on,
               'version', version) order by due_on, id), '[]') as milestones,
             min(due_on) filter (where done_on is null) as next
           from programme_milestone where work_item_id = w.id) m
         cross join lateral (
           select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'organisation', organisation,
               'version', version) order by organisation, name, id), '[]') as participants
           from programme_participant where work_item_id = w.id) p
       where w.programme_id = $1
       order by w.state in ('done', 'dropped'), m.next nulls last, w.id`,
      [programme],
    );
  }
}
