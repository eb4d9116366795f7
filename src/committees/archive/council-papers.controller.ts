import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { optionalId, optionalText } from '../../web/page/fields.js';
import { readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { CommitteesQuery } from '../bodies/committees.query.js';
import { nameOf } from '../bodies/crumbs.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { councilPapersPage } from './council-papers.page.js';
import { CouncilPapersQuery } from './council-papers.query.js';

const PER_PAGE = 50;

const filter = z.object({ q: optionalText(200), committee: optionalId(), after: optionalId() });

/** The archive of imported papers. */
@May(committeePolicy, 'see')
@Controller('committees/papers')
export class CouncilPapersController {
  constructor(
    private readonly papers: CouncilPapersQuery,
    private readonly committees: CommitteesQuery,
    private readonly access: CommitteeAccess,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const { today } = this.access;
    const seen = await this.committees.seenBy(viewer, today);
    const read = readForm(filter, query);
    const shared = { committees: seen.map((row) => ({ id: row.id, name: nameOf(row) })), typed: read.typed };
    if (!('value' in read))
      return new Page(
        ({ locale }) => councilPapersPage({ ...shared, papers: [], refused: read, next: undefined }, locale),
        422,
      );
    const { q, committee, after } = read.value;
    const wish = { words: q ?? undefined, committee: committee ?? undefined };
    const place = after ? await this.papers.place(after) : undefined;
    const rows = await this.papers.seenBy(viewer, wish, today, PER_PAGE + 1, place);
    const papers = rows.slice(0, PER_PAGE);
    const next = rows.length > PER_PAGE ? papers.at(-1)!.id : undefined;
    return new Page(({ locale }) => councilPapersPage({ ...shared, papers, refused: undefined, next }, locale));
  }
}
