import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { email, optionalChoice, optionalText, text } from '../../../web/page/fields.js';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { May } from '../../access.js';
import { ACCOUNT_STATES, AccountList } from '../../accounts/account-list.query.js';
import { accountPolicy } from '../../accounts/account.policy.js';
import { Invite } from '../../accounts/invite.service.js';
import { Limits } from '../../accounts/limits.query.js';
import { CurrentViewer } from '../../request-viewer.js';
import { ROLES } from '../../roles.js';
import type { Viewer } from '../../viewer.js';
import { refusalOf } from './account-refusal.js';
import { accountsPage } from './accounts.page.js';
import { invitePage } from './invite.page.js';
import { filledEndings, readRoles } from './role-form.js';

const PAGE_SIZE = 50;

/** What an address asks for; what makes no sense is as if it were not there. */
const filterForm = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z.enum(ACCOUNT_STATES).nullable().catch(null),
  role: z.enum(ROLES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

const personForm = z.object({
  email: email(),
  name: text(200),
  locale: optionalChoice(['de', 'en']),
  number: optionalText(40),
});

/** Everybody who can sign in, and letting somebody in. */
@May(accountPolicy, 'manage')
@Controller('admin/accounts')
export class AccountsController {
  constructor(
    private readonly list: AccountList,
    private readonly limits: Limits,
    private readonly invite: Invite,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Query() query: unknown): Promise<Page> {
    const { q, page, ...rest } = filterForm.parse(query);
    const filter = { search: q.replaceAll('\0', ''), ...rest };
    const found = await this.list.some(filter, PAGE_SIZE + 1, { offset: (page - 1) * PAGE_SIZE });
    return accountsPage({
      accounts: found.slice(0, PAGE_SIZE),
      filter,
      page,
      more: found.length > PAGE_SIZE,
      timeZone: this.settings.timeZone,
      today: this.clock.today(this.settings.timeZone).toString(),
    });
  }

  @Get('new')
  async form(): Promise<Page> {
    return invitePage(await this.limits.all());
  }

  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const person = readForm(personForm, body);
    const roles = readRoles(body);
    if ('problems' in person || 'problems' in roles) {
      const problems = [person, roles].flatMap((read) => ('problems' in read ? read.problems : []));
      const once = problems.filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at);
      return invitePage(await this.limits.all(), { problems: once, typed: person.typed });
    }
    const { number: employee, ...wish } = person.value;
    let id = '';
    const endings = filledEndings(person.typed);
    const refused = await refusalOf(
      person.typed,
      async () => {
        id = await this.invite.run(viewer.login, { ...wish, employee, roles: roles.grants });
      },
      (at) => endings[at] ?? '',
    );
    return refused ? invitePage(await this.limits.all(), refused) : new Redirect(`/admin/accounts/${id}?done=invited`);
  }
}
