import { Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { resolve } from 'node:path';
import { Settings } from '../config/settings.js';
import { parseDate } from '../exchange/values/parse-date.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { MailComposers } from '../mail/mail-composer.js';
import { canResend, MAIL_STATES } from '../mail/mail-states.js';
import { ResendMail } from '../mail/resend-mail.service.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import { May } from '../identity/access.js';
import { mailPolicy } from './mail.policy.js';
import { mailListPage } from './mail-list.page.js';
import { MailListQuery, type MailFilter } from './mail-list.query.js';
import { sendMailBody } from './mail-body.js';
import { MailReasons } from './mail-reasons.query.js';
import { mailPage } from './mail.page.js';
import { UUID } from '../shared/ids.js';

const PER_PAGE = 50;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What of an address narrows the list; anything that does not fit is left out. */
function filterOf(query: Record<string, unknown>): MailFilter {
  const word = (key: string, fits: RegExp): string | undefined => {
    const value = query[key];
    return typeof value === 'string' && fits.test(value) ? value : undefined;
  };
  const date = (key: string): string | undefined => {
    const value = query[key];
    if (typeof value !== 'string' || !value.trim()) return undefined;
    const read = parseDate(value.trim());
    return 'date' in read && DAY.test(read.date) ? read.date : undefined;
  };
  const state = word('state', /^[a-z]+$/);
  return {
    purpose: word('purpose', /^\w{1,40}$/),
    state: state === 'filed' || MAIL_STATES.some((each) => each === state) ? state : undefined,
    recipient: word('recipient', UUID),
    from: date('from'),
    to: date('to'),
  };
}

@May(mailPolicy, 'see')
@Controller('mail')
export class MailPagesController {
  constructor(
    private readonly query: MailListQuery,
    private readonly reasons: MailReasons,
    private readonly resendMail: ResendMail,
    private readonly composers: MailComposers,
    private readonly settings: Settings,
  ) {}

  private get maildrop(): string | undefined {
    return this.settings.mail.smtpUrl ? undefined : resolve(this.settings.dataDir, 'maildrop');
  }

  @Get()
  async list(@Query() query: Record<string, unknown>): Promise<Page> {
    const { before } = query;
    const filter = filterOf(query);
    const after = typeof before === 'string' && UUID.test(before) ? before : undefined;
    const rows = await this.query.list(PER_PAGE + 1, after, filter);
    const mails = rows.slice(0, PER_PAGE);
    const facts = {
      mails,
      older: rows.length > PER_PAGE ? mails.at(-1)?.id : undefined,
      continued: after !== undefined,
      maildrop: this.maildrop,
      filter,
      recipient: filter.recipient && (await this.query.recipientName(filter.recipient)),
      purposes: this.composers.purposes,
    };
    return new Page(({ locale }) => mailListPage(facts, locale));
  }

  @Get(':id')
  async one(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Promise<Page> {
    const mail = UUID.test(id) ? await this.query.one(id) : undefined;
    if (!mail) throw new NotFoundException();
    const facts = {
      mail,
      why: await this.reasons.of(id),
      timeZone: this.settings.timeZone,
      mayResend: mailPolicy.may(viewer, 'resend') && (canResend(mail.state) || (mail.filed && !this.maildrop)),
      done: typeof done === 'string' ? done : undefined,
    };
    return new Page(({ locale }) => mailPage(facts, locale));
  }

  @May(mailPolicy, 'resend')
  @Post(':id/resend')
  async resend(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Redirect> {
    const resent = UUID.test(id) ? await this.resendMail.resend(id, viewer.login) : 'unknown';
    if (resent === 'unknown') throw new NotFoundException();
    return new Redirect(`/mail/${id}?done=${resent}`);
  }

  @Get(':id/body')
  async body(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const html = UUID.test(id) ? await this.query.html(id) : undefined;
    if (html === undefined) throw new NotFoundException();
    return sendMailBody(reply, html);
  }
}
