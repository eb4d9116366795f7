import { Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../../api/api-route.js';
import { Asked } from '../../../api/asked.js';
import { pageFrom, readCursor } from '../../../api/cursor.js';
import { EXAMPLE } from '../../../api/examples.js';
import { byId, id, isoDate, listOf, pageOf, paging, text } from '../../../api/schemas.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { BriefingAccess } from '../briefing-access.service.js';
import { BriefingList } from '../briefing-list.query.js';
import { briefingPolicy } from '../briefing.policy.js';
import { fileName } from '../oparl-paper.js';
import { OparlPaperQuery } from '../oparl-paper.query.js';
import { PaperOfBriefing } from '../paper-of-briefing.service.js';
import { Receipts } from '../receipts.service.js';
import { briefingOf, listedOf, receiptOf } from './briefing-documents.js';
import { briefing, listedBriefing, oparlPaper, receipt } from './briefing.schemas.js';

const list = apiRoute({
  summary: 'Status briefings, the latest session first',
  query: z.strictObject({
    committee: id.optional(),
    q: text(200).optional().describe('Words in the released text, or part of the number.'),
    state: z.enum(['draft', 'released']).optional(),
    ...paging,
  }),
  response: pageOf(listedBriefing),
  example: { query: { state: 'released', limit: '10' } },
});

const one = apiRoute({
  summary: 'One status briefing with its figures and its paper',
  params: byId,
  response: briefing,
  etag: true,
  example: { params: { id: EXAMPLE.briefing } },
});

const file = apiRoute({
  summary: 'The PDF of a status briefing (PDF/UA-1); of a draft one that is marked as such',
  params: byId,
  response: z.strictObject({ name: z.string(), media_type: z.literal('application/pdf'), base64: z.base64() }),
  example: { params: { id: EXAMPLE.briefing } },
});

const paper = apiRoute({
  summary: 'A released briefing as a Paper of OParl 1.1, for council information systems',
  params: byId,
  response: oparlPaper,
  example: { params: { id: EXAMPLE.briefing } },
});

const receipts = apiRoute({
  summary: 'Who has received, opened and noted a briefing',
  params: byId,
  response: listOf(receipt),
  example: { params: { id: EXAMPLE.briefing } },
});

const noted = apiRoute({
  summary: 'Take note of a briefing as a member',
  params: byId,
  response: z.strictObject({ noted: z.boolean().describe('false: the caller is none of its members.') }),
  idempotent: true,
  example: { params: { id: EXAMPLE.briefing } },
});

const PLACE = z.tuple([isoDate, id]);

/** Briefings as they are read, for programs. */
@May(briefingPolicy, 'see')
@Controller('api/v1/briefings')
export class BriefingsApiController {
  constructor(
    private readonly briefings: BriefingList,
    private readonly access: BriefingAccess,
    private readonly papers: PaperOfBriefing,
    private readonly received: Receipts,
    private readonly oparlPapers: OparlPaperQuery,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { q: words, committee, state, cursor, limit } = query;
    const [heldOn, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = heldOn && after ? { heldOn, id: after } : undefined;
    const rows = await this.briefings.seenBy(viewer, { words, committee, state }, this.access.today, limit + 1, place);
    return pageFrom(rows, limit, (row) => [row.held_on, row.id], listedOf);
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.access.readable(viewer, params.id);
    return briefingOf(row, await this.papers.paper(row));
  }

  @ApiRoute(file)
  @Get(':id/file')
  async file(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof file>): Promise<Answer<typeof file>> {
    const row = await this.access.readable(viewer, params.id);
    const pdf = Buffer.from(await this.papers.pdf(row));
    if (row.state === 'released') await this.received.opened(viewer, row.id);
    return { name: fileName(row), media_type: 'application/pdf', base64: pdf.toString('base64') };
  }

  @ApiRoute(paper)
  @Get(':id/oparl')
  async paper(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof paper>,
  ): Promise<Answer<typeof paper>> {
    return this.oparlPapers.of(await this.access.readable(viewer, params.id));
  }

  @May(briefingPolicy, 'write')
  @ApiRoute(receipts)
  @Get(':id/receipts')
  async receipts(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof receipts>,
  ): Promise<Answer<typeof receipts>> {
    const row = await this.access.writable(viewer, params.id);
    return { items: (await this.received.of(row.id)).map(receiptOf) };
  }

  @ApiRoute(noted)
  @Post(':id/noted')
  async noted(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof noted>,
  ): Promise<Answer<typeof noted>> {
    const row = await this.access.readable(viewer, params.id);
    if (row.state === 'draft') throw new NotFoundException();
    await this.received.noted(viewer, row.id);
    return { noted: (await this.received.own(viewer, row.id))?.noted ?? false };
  }
}
