import { Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { pageFrom, readCursor } from '../api/cursor.js';
import { EXAMPLE } from '../api/examples.js';
import { byId, id, instant, isoDate, pageOf, paging } from '../api/schemas.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { bounceSchema } from '../mail/bounces/bounce.schema.js';
import { MAIL_STATES } from '../mail/mail-states.js';
import { ResendMail } from '../mail/resend-mail.service.js';
import { LOCALES } from '../shared/locale.js';
import { mailPolicy } from './mail.policy.js';
import { type MailListRow, MailListQuery } from './mail-list.query.js';
import { MailReasons } from './mail-reasons.query.js';

const line = {
  id,
  purpose: z.string(),
  form: z.enum(['digest', 'single']),
  recipient_kind: z.string(),
  name: z.string(),
  address: z.string(),
  run_date: isoDate,
  state: z.enum(MAIL_STATES),
  filed: z.boolean().describe('It went to the maildrop, as there is no mail server.'),
  response: z.string().nullable().describe("The server's words, or why it was not sent."),
  bounce: bounceSchema.nullable().describe('What another server said after ours had taken it over.'),
  subject: z.string().nullable().describe('null until it leaves.'),
};

const reason = z
  .strictObject({
    kind: z.string().describe('Of the reminder or notice.'),
    subject: z
      .string()
      .nullable()
      .describe('Number of the contract, name of the programme or unit; null where it is gone.'),
    person: z.string().nullable(),
    contract_id: id.nullable(),
    ends_on: isoDate.nullable(),
    stage: z.int().nullable().describe('Days before the end.'),
    role: z.string(),
    responsible: z.string().nullable().describe('Who would have been told, where somebody else was.'),
    short_notice: z.boolean(),
    dropped_on: isoDate.nullable().describe('Since when it need not be told any more.'),
  })
  .meta({ id: 'MailReason' });
const mailLine = z.strictObject(line).meta({ id: 'Mail' });
const mail = z
  .strictObject({
    ...line,
    locale: z.enum(LOCALES),
    attempts: z.int(),
    next_attempt_at: instant.nullable(),
    finished_at: instant.nullable(),
    body_text: z.string().nullable(),
    body_html: z.string().nullable().describe('null until it leaves. Show it where nothing in it can run or load.'),
    reasons: z.array(reason).describe('Why it was written, at most 50.'),
    reasons_total: z.int(),
  })
  .meta({ id: 'MailDetail' });

const list = apiRoute({
  summary: 'Mails, newest first',
  query: z.strictObject({
    purpose: z
      .string()
      .regex(/^\w{1,40}$/)
      .optional(),
    state: z
      .enum([...MAIL_STATES, 'filed'])
      .optional()
      .describe('filed: into the maildrop, as there is no mail server.'),
    recipient: id.optional().describe('Id of the employee, account or member.'),
    from: isoDate.optional().describe('Business date.'),
    to: isoDate.optional(),
    ...paging,
  }),
  response: pageOf(mailLine),
  example: { query: { limit: '20' } },
});

const one = apiRoute({
  summary: 'One mail with its text and what became of it',
  params: byId,
  response: mail,
  etag: true,
  example: { params: { id: EXAMPLE.mail } },
});

const resend = apiRoute({
  summary: 'Send a mail again that failed or came back, or that was only filed',
  description:
    'It is made anew when it leaves, so what does not hold any more is not told. resent: it waits for the next delivery. ' +
    'not_needed: it is on its way, or arrived. no_server: there is no mail server, it would be filed again.',
  params: byId,
  response: z.strictObject({ outcome: z.enum(['resent', 'not_needed', 'no_server']) }).meta({ id: 'ResentMail' }),
  idempotent: true,
  example: { params: { id: EXAMPLE.mail } },
});

const itemOf = (row: MailListRow): z.input<typeof mailLine> => ({
  id: row.id,
  purpose: row.purpose,
  form: row.form,
  recipient_kind: row.recipient_kind,
  name: row.name,
  address: row.address,
  run_date: row.run_date,
  state: row.state as z.input<typeof mailLine>['state'],
  filed: row.filed,
  response: row.response,
  bounce: row.bounce,
  subject: row.subject,
});

@May(mailPolicy, 'see')
@Controller('api/v1/mails')
export class MailsApiController {
  constructor(
    private readonly mails: MailListQuery,
    private readonly reasons: MailReasons,
    private readonly resendMail: ResendMail,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(@Asked() { query: { cursor, limit, ...filter } }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const [before] = cursor === undefined ? [] : readCursor(z.tuple([id]), cursor);
    return pageFrom(await this.mails.list(limit + 1, before, filter), limit, (row) => [row.id], itemOf);
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.mails.one(params.id);
    if (!row) throw new NotFoundException();
    const { locale, attempts, next_attempt_at, finished_at, body_text } = row;
    const { reasons, total } = await this.reasons.of(row.id);
    return {
      ...itemOf(row),
      locale,
      attempts,
      next_attempt_at,
      finished_at,
      body_text,
      body_html: (await this.mails.html(row.id)) ?? null,
      reasons: reasons.map(({ kind, subject, person, contract_id, ends_on, stage, role, responsible, ...when }) => ({
        kind,
        subject,
        person,
        contract_id,
        ends_on,
        stage,
        role,
        responsible,
        short_notice: when.short_notice,
        dropped_on: when.dropped_on,
      })),
      reasons_total: total,
    };
  }

  @May(mailPolicy, 'resend')
  @ApiRoute(resend)
  @Post(':id/resend')
  async resend(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof resend>,
  ): Promise<Answer<typeof resend>> {
    const outcome = await this.resendMail.resend(params.id, viewer.login);
    if (outcome === 'unknown') throw new NotFoundException();
    return { outcome };
  }
}
