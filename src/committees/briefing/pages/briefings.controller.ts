import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { optionalId, optionalText } from '../../../web/page/fields.js';
import { fieldProblem, readForm } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { BriefingAccess } from '../briefing-access.service.js';
import { BriefingList } from '../briefing-list.query.js';
import { BriefingProblem } from '../briefing-problem.js';
import { BriefingQuery } from '../briefing-row.query.js';
import { briefingPolicy } from '../briefing.policy.js';
import { ComingSessions } from '../coming-sessions.query.js';
import { CommitteeNames } from '../committee-names.query.js';
import { CreateBriefing } from '../create-briefing.service.js';
import { fileName } from '../oparl-paper.js';
import { OparlPaperQuery } from '../oparl-paper.query.js';
import { PaperOfBriefing } from '../paper-of-briefing.service.js';
import { Receipts } from '../receipts.service.js';
import { archivePage, BRIEFINGS } from './archive.page.js';
import { newForm } from './briefing-form.js';
import { BriefingPages } from './briefing-pages.js';
import { briefingPagesMessages, type Done } from './briefing-pages.messages.js';
import { comparePage } from './compare.page.js';
import { newBriefingPage } from './new.page.js';

const PER_PAGE = 50;
const SESSIONS = 50;

const filter = z.object({ q: optionalText(200), committee: optionalId(), after: optionalId() });

export const doneOf = (value: unknown): Done | undefined =>
  Object.keys(briefingPagesMessages.de.done).find((key): key is Done => key === value);

/** Briefings as they are read: the archive, a single one, its file, and the beginning of a new one. */
@May(briefingPolicy, 'see')
@Controller('briefings')
export class BriefingsController {
  constructor(
    private readonly list: BriefingList,
    private readonly committees: CommitteeNames,
    private readonly sessions: ComingSessions,
    private readonly create: CreateBriefing,
    private readonly briefings: BriefingQuery,
    private readonly papers: PaperOfBriefing,
    private readonly access: BriefingAccess,
    private readonly receipts: Receipts,
    private readonly pages: BriefingPages,
    private readonly oparlPapers: OparlPaperQuery,
  ) {}

  @Get()
  async archive(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const read = readForm(filter, query);
    const mayWrite = briefingPolicy.may(viewer, 'write');
    const committees = await this.committees.seenBy(viewer);
    const shared = { committees, mayWrite, typed: read.typed, done: doneOf(query['done']) };
    if (!('value' in read))
      return new Page(
        ({ locale }) => archivePage({ ...shared, rows: [], refused: read, next: undefined }, locale),
        422,
      );
    const { q, committee, after } = read.value;
    const last = after ? await this.briefings.seenBy(viewer, after, this.access.today) : undefined;
    const rows = await this.list.seenBy(
      viewer,
      { words: q ?? undefined, committee: committee ?? undefined },
      this.access.today,
      PER_PAGE + 1,
      last && { heldOn: last.held_on, id: last.id },
    );
    const shown = rows.slice(0, PER_PAGE);
    const next = rows.length > PER_PAGE ? shown.at(-1)?.id : undefined;
    return new Page(({ locale }) => archivePage({ ...shared, rows: shown, refused: undefined, next }, locale));
  }

  @May(briefingPolicy, 'write')
  @Get('new')
  async form(@CurrentViewer() viewer: Viewer, @Query('session') session?: unknown): Promise<Page> {
    const coming = await this.sessions.writtenBy(viewer, this.access.today, SESSIONS);
    const chosen = coming.find(({ id }) => id === session)?.id;
    return new Page(({ locale }) => newBriefingPage(coming, chosen, { locale }));
  }

  @May(briefingPolicy, 'write')
  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const coming = await this.sessions.writtenBy(viewer, this.access.today, SESSIONS);
    const sent = readForm(newForm, body);
    const again = (refused: Parameters<typeof newBriefingPage>[2]['refused'], status = 422) =>
      new Page(({ locale }) => newBriefingPage(coming, undefined, { locale, refused }), status);
    if ('problems' in sent) return again(sent);
    // A session that is not in the list is over, cancelled or of somebody else's committee.
    const session = coming.find(({ id }) => id === sent.value.session);
    if (!session) throw new NotFoundException();
    const there = session.has.find(({ audience }) => audience === sent.value.audience);
    if (there) return new Redirect(`${BRIEFINGS}/${there.id}?done=existed`);
    try {
      const id = await this.create.run(viewer.login, sent.value);
      return new Redirect(`${BRIEFINGS}/${id}?done=created`);
    } catch (error) {
      if (!(error instanceof BriefingProblem)) throw error;
      const field = error.code === 'no_non_public_part' ? 'audience' : 'session';
      return again({ problems: [fieldProblem(field, error.text)], typed: sent.typed });
    }
  }

  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('done') done?: unknown): Promise<Page> {
    const row = await this.access.readable(viewer, id);
    if (row.state === 'draft') return this.pages.draft(viewer, row, { done: doneOf(done) });
    await this.receipts.opened(viewer, id);
    return this.pages.released(viewer, row, { done: doneOf(done) });
  }

  @Get(':id/pdf')
  async pdf(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const row = await this.access.readable(viewer, id);
    const pdf = await this.papers.pdf(row);
    if (row.state === 'released') await this.receipts.opened(viewer, id);
    void reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="${fileName(row)}"`);
    return Buffer.from(pdf);
  }

  @Get(':id/compare')
  async compare(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const row = await this.access.readable(viewer, id);
    const previous = await this.briefings.before(row);
    const readable = previous && (await this.briefings.seenBy(viewer, previous.id, this.access.today));
    return new Page(({ locale }) => comparePage(row, readable, locale));
  }

  @Get(':id/oparl')
  async oparl(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const paper = await this.oparlPapers.of(await this.access.readable(viewer, id));
    void reply.type('application/json; charset=utf-8').header('cache-control', 'private, no-store');
    return `${JSON.stringify(paper, null, 2)}\n`;
  }

  @Post(':id/noted')
  async noted(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const row = await this.access.readable(viewer, id);
    if (row.state === 'draft') throw new NotFoundException();
    await this.receipts.noted(viewer, id);
    return new Redirect(`${BRIEFINGS}/${id}?done=noted`);
  }
}
