import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { caseLines } from './cases/case-lines.query.js';
import type { BriefingContent, PromiseLine } from './briefing-content.js';
import { dueDaySql, dueSessionSql } from '../promises/due.sql.js';
import { BriefingQuery, type BriefingRow } from './briefing-row.query.js';

/** A promise that a draft speaks of, to be answered in it. */
export interface DraftPromise extends PromiseLine {
  id: string;
  /** Open, or answered by the edition that this one corrects; others were answered elsewhere. */
  answerable: boolean;
}

/** Gathers everything that the paper of a draft is made of. */
@Injectable()
export class LoadContent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly briefings: BriefingQuery,
    private readonly settings: Settings,
  ) {}

  async of(row: BriefingRow, manager: Pick<EntityManager, 'query'> = this.dataSource): Promise<BriefingContent> {
    const previous = await this.briefings.previous(row, manager);
    return {
      locale: row.locale,
      audience: row.audience,
      edition: row.edition,
      correction: row.correction,
      number: row.number,
      department: row.department,
      house: this.settings.house.name,
      committee: row.committee,
      session: { held_on: row.held_on, title: row.session_title, place: row.place, starts_at: row.starts_at },
      figures: row.figures,
      previous: previous ? { figures: previous.figures, session_on: previous.held_on } : null,
      texts: row.texts,
      promises: await this.promises(row, manager),
      cases: row.audience === 'non_public' ? await caseLines(row.id, manager) : [],
    };
  }

  /**
   * Promises and questions of the committee that are open, with the answer that the draft gives, those that the edition
   * before has answered, and those that were answered since the last briefing in another way. What is internal is in no paper.
   */
  promises(row: BriefingRow, manager: Pick<EntityManager, 'query'> = this.dataSource): Promise<DraftPromise[]> {
    return manager.query<DraftPromise[]>(
      `select p.id, p.kind, p.text, p.asked_by, p.made_on, ${dueDaySql('p')} as due_on,
         coalesce(a.answer, nullif(p.answer, '')) as answer,
         p.state = 'open' or coalesce(p.answered_in_briefing_id = $5, false) as answerable
       from promise p
       ${dueSessionSql('p')}
       left join briefing_answer a on a.promise_id = p.id and a.briefing_id = $1
       where p.committee_id = $2 and not p.internal and p.made_on <= $3::date
         and (p.state = 'open' or p.answered_in_briefing_id = $5 or (p.state = 'answered' and p.answered_in_briefing_id is null and p.answered_on > coalesce((
           select max(e.as_of) from briefing e where e.committee_id = $2 and e.state = 'released' and e.session_id <> $4), '-infinity')))
       order by ${dueDaySql('p')} nulls last, p.made_on, p.id`,
      [row.id, row.committee_id, row.held_on, row.session_id, row.corrects_id],
    );
  }
}
