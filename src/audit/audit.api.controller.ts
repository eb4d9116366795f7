import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { pageFrom, readCursor } from '../api/cursor.js';
import { id, instant, pageOf, paging, plainDate } from '../api/schemas.js';
import { May } from '../identity/access.js';
import { AuditList } from './audit-list.query.js';
import { auditPolicy } from './audit.policy.js';
import { VerifyAudit } from './verify-audit.query.js';

const entry = z
  .strictObject({
    id: z.int(),
    happened_at: instant,
    actor: z.string().describe('A login, or the job or command.'),
    action: z.string().describe('As subject.verb, e.g. token.created.'),
    subject_kind: z.string().nullable(),
    subject_id: id.nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });

const list = apiRoute({
  summary: 'Who did what, latest first',
  query: z.strictObject({
    actor: z.string().optional(),
    action: z.string().optional(),
    from: plainDate.optional(),
    to: plainDate.optional(),
    ...paging,
  }),
  response: pageOf(entry),
  example: { query: { action: 'token.created', limit: '10' } },
});

const chain = apiRoute({
  summary: 'Whether the audit log is still what was written',
  response: z
    .strictObject({
      entries: z.int(),
      ok: z.boolean(),
      first_bad: z.int().optional().describe('Id of the first entry that does not fit the one before.'),
      head: z.string().nullable().describe('Hash of the latest entry.'),
    })
    .meta({ id: 'AuditChain' }),
  example: {},
});

@Controller('api/v1/audit-entries')
export class AuditApiController {
  constructor(
    private readonly entries: AuditList,
    private readonly audit: VerifyAudit,
  ) {}

  @May(auditPolicy, 'see')
  @ApiRoute(chain)
  @Get('chain')
  async chain(): Promise<Answer<typeof chain>> {
    return this.audit.verify();
  }

  @May(auditPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit, ...filter } = query;
    const [before] = cursor === undefined ? [] : readCursor(z.tuple([z.int()]), cursor);
    return pageFrom(
      await this.entries.list(filter, limit + 1, before),
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
