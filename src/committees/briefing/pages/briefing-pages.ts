import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../../config/settings.js';
import type { Viewer } from '../../../identity/viewer.js';
import { mailPolicy } from '../../../reminders/mail.policy.js';
import { Page } from '../../../web/page/page.js';
import { presentBriefing } from '../briefing-paper.presenter.js';
import { namesInBriefing } from '../names/names-in-briefing.js';
import { BriefingAccess } from '../briefing-access.service.js';
import { type BriefingRow, BriefingQuery } from '../briefing-row.query.js';
import { briefingPolicy } from '../briefing.policy.js';
import { CaseChoices } from '../cases/case-choices.query.js';
import { type DraftPromise, LoadContent } from '../load-content.service.js';
import { PaperOfBriefing } from '../paper-of-briefing.service.js';
import { PapersDue } from '../papers-due.js';
import { Receipts } from '../receipts.service.js';
import { type DraftFacts, draftPage } from './draft.page.js';
import { type ReleasedFacts, releasedPage } from './released.page.js';

export type DraftState = Pick<DraftFacts, 'done' | 'texts' | 'caseForm' | 'release' | 'discard' | 'stale' | 'problem'>;
type ReleasedState = Pick<ReleasedFacts, 'done' | 'problem'>;

/** Puts together what the pages of one briefing show. */
@Injectable()
export class BriefingPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: BriefingAccess,
    private readonly briefings: BriefingQuery,
    private readonly papers: PaperOfBriefing,
    private readonly contents: LoadContent,
    private readonly choices: CaseChoices,
    private readonly receipts: Receipts,
    private readonly papersDue: PapersDue,
    private readonly settings: Settings,
  ) {}

  /** The promises that a draft can answer: those that are open, or were answered by the edition before. */
  async answerable(row: BriefingRow): Promise<DraftPromise[]> {
    return (await this.contents.promises(row)).filter(({ answerable }) => answerable);
  }

  async draft(viewer: Viewer, row: BriefingRow, state: DraftState = {}, status = 200): Promise<Page> {
    const naming = row.audience === 'non_public' && briefingPolicy.may(viewer, 'name_cases');
    const content = await this.contents.of(row);
    const facts: DraftFacts = {
      row,
      paper: presentBriefing(content, false),
      names: await namesInBriefing(this.dataSource, row.id, content),
      promises: await this.answerable(row),
      papersDue: await this.papersDue.of(row.session_id),
      today: this.access.today,
      ...(naming && { cases: await this.choices.of(row.id) }),
      ...state,
    };
    return new Page(({ locale }) => draftPage(facts, locale), status);
  }

  async released(viewer: Viewer, row: BriefingRow, state: ReleasedState, status = 200): Promise<Page> {
    const mayWrite = briefingPolicy.may(viewer, 'write', row.committee_id);
    const [newer] = await this.dataSource.query<{ id: string }[]>(
      `select id from briefing where corrects_id = $1 and state = 'released'`,
      [row.id],
    );
    const facts: ReleasedFacts = {
      row,
      paper: await this.papers.paper(row),
      receipts: mayWrite ? await this.receipts.of(row.id) : undefined,
      // Who writes it is who would be told that it was read.
      own: mayWrite ? undefined : await this.receipts.own(viewer, row.id),
      mayWrite,
      compares: (await this.briefings.before(row)) !== undefined,
      mayOpenMails: mailPolicy.may(viewer, 'see'),
      newer: newer?.id ?? null,
      timeZone: this.settings.timeZone,
      ...state,
    };
    return new Page(({ locale }) => releasedPage(facts, locale), status);
  }
}
