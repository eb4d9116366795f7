import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { resolve } from 'node:path';
import { Settings } from '../config/settings.js';
import { Page } from '../web/page/page.js';
import { May } from '../identity/access.js';
import { mailPolicy } from './mail.policy.js';
import { mailListPage } from './mail-list.page.js';
import { MailListQuery } from './mail-list.query.js';
import { mailPage } from './mail.page.js';

const PER_PAGE = 50;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A mail's own HTML comes from here but is shown as a stranger: no scripts, no requests, no access to this site. */
const BODY_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

@May(mailPolicy, 'see')
@Controller('mail')
export class MailPagesController {
  constructor(
    private readonly query: MailListQuery,
    private readonly settings: Settings,
  ) {}

  private get maildrop(): string | undefined {
    return this.settings.mail.smtpUrl ? undefined : resolve(this.settings.dataDir, 'maildrop');
  }

  @Get()
  async list(@Query('before') before?: unknown): Promise<Page> {
    const after = typeof before === 'string' && UUID.test(before) ? before : undefined;
    const rows = await this.query.list(PER_PAGE + 1, after);
    const mails = rows.slice(0, PER_PAGE);
    const older = rows.length > PER_PAGE ? mails.at(-1)?.id : undefined;
    const facts = { mails, older, continued: after !== undefined, maildrop: this.maildrop };
    return new Page(({ locale }) => mailListPage(facts, locale));
  }

  @Get(':id')
  async one(@Param('id') id: string): Promise<Page> {
    const mail = UUID.test(id) ? await this.query.one(id) : undefined;
    if (!mail) throw new NotFoundException();
    const facts = { mail, timeZone: this.settings.timeZone };
    return new Page(({ locale }) => mailPage(facts, locale));
  }

  @Get(':id/body')
  async body(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const html = UUID.test(id) ? await this.query.html(id) : undefined;
    if (html === undefined) throw new NotFoundException();
    // Not by decorators: those would stand on the error page too, and take its style sheets away.
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', BODY_POLICY)
      .header('cache-control', 'no-store');
    return html;
  }
}
