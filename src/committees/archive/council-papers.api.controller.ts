import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { id, isoDate, pageOf, paging, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { type CouncilPaper, CouncilPapersQuery } from './council-papers.query.js';

const paper = z
  .strictObject({
    id,
    committee: id.nullable(),
    committee_name: z.string().nullable(),
    session: id.nullable(),
    session_on: isoDate.nullable(),
    name: z.string(),
    reference: z.string(),
    kind: z.string(),
    dated_on: isoDate.nullable(),
    url: z.string().nullable().describe('In the council information system.'),
    non_public: z.boolean(),
  })
  .meta({ id: 'CouncilPaper' });

const paperOf = (row: CouncilPaper): z.input<typeof paper> => ({
  id: row.id,
  committee: row.committee_id,
  committee_name: row.committee,
  session: row.session_id,
  session_on: row.held_on,
  name: row.name,
  reference: row.reference,
  kind: row.kind,
  dated_on: row.dated_on,
  url: row.address,
  non_public: row.non_public,
});

const list = apiRoute({
  summary: 'Papers from council information systems, the latest first',
  description: 'A paper stands in the list once for each committee that has dealt with it.',
  query: z.strictObject({
    committee: id.optional(),
    session: id.optional(),
    q: text(200).optional().describe('Words of the name, or part of the reference.'),
    ...paging,
  }),
  response: pageOf(paper),
  example: { query: { committee: EXAMPLE.committee, limit: '10' } },
});

const PLACE = z.tuple([isoDate, id]);

/** The archive of imported papers, for programs. */
@May(committeePolicy, 'see')
@Controller('api/v1/committee-papers')
export class CouncilPapersApiController {
  constructor(
    private readonly papers: CouncilPapersQuery,
    private readonly access: CommitteeAccess,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { q: words, committee, session, cursor, limit } = query;
    const [sortedOn, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = sortedOn && after ? { sorted_on: sortedOn, id: after } : undefined;
    const wish = { words, committee, session };
    const rows = await this.papers.seenBy(viewer, wish, this.access.today, limit + 1, place);
    return pageFrom(rows, limit, (row) => [row.sorted_on, row.id], paperOf);
  }
}
