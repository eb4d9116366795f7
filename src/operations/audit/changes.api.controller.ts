import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { id, instant, pageOf, paging, plainDate, text } from '../../api/schemas.js';
import { auditPolicy } from '../../audit/audit.policy.js';
import { May } from '../../identity/access.js';
import { RecordQuery } from './record.query.js';

const list = apiRoute({
  summary: 'What was changed in the register, by whom and when, latest first; never the values',
  query: z.strictObject({
    actor: text(100).optional().describe("Part of a login, or of the job's or command's name."),
    entity: text(40).optional().describe('Table of the row, e.g. contract.'),
    from: plainDate.optional(),
    to: plainDate.optional(),
    ...paging,
  }),
  response: pageOf(
    z
      .strictObject({
        id: z.int(),
        happened_at: instant,
        actor: z.string(),
        entity: z.string(),
        entity_id: id,
        called: z.string().nullable().describe('Number or code of the row; null for rows that have none.'),
        field: z.string().nullable().describe('null: the row was deleted.'),
      })
      .meta({ id: 'RegisterChange' }),
  ),
  example: { query: { entity: 'contract', limit: '10' } },
});

/** The history of the register for whoever checks others, for programs; what was done beside it: api/v1/audit-entries. */
@May(auditPolicy, 'see')
@Controller('api/v1/changes')
export class ChangesApiController {
  constructor(private readonly record: RecordQuery) {}

  @ApiRoute(list)
  @Get()
  async list(@Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit, actor = null, entity = null, from = null, to = null } = query;
    const [before] = cursor === undefined ? [null] : readCursor(z.tuple([z.string().regex(/^\d{1,18}$/)]), cursor);
    const rows = await this.record.changes({ who: actor, what: entity, from, until: to, before }, limit + 1);
    return pageFrom(
      rows,
      limit,
      (row) => [row.id],
      (row) => ({ ...row, id: Number(row.id) }),
    );
  }
}
