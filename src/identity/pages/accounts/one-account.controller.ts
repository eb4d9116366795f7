import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { Clock } from '../../../shared/clock.js';
import { VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { choice, optionalChoice, optionalText, text, tick, version } from '../../../web/page/fields.js';
import { fieldProblem, readForm, type Refused } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { May } from '../../access.js';
import { AccountList, type AccountLine } from '../../accounts/account-list.query.js';
import { accountPolicy } from '../../accounts/account.policy.js';
import { ChangeAccount } from '../../accounts/change-account.service.js';
import { Limits } from '../../accounts/limits.query.js';
import { purposeFor, SendLink } from '../../accounts/send-link.service.js';
import { ResetFactors } from '../../factors/reset-factors.service.js';
import { CurrentViewer } from '../../request-viewer.js';
import type { Viewer } from '../../viewer.js';
import { refusalOf } from './account-refusal.js';
import { type AccountDone, accountsMessages } from './accounts.messages.js';
import { type AccountForm, type OneAccountFacts, oneAccountPage } from './one-account.page.js';
import { roleForm } from './role-form.js';

const profileForm = z.object({ name: text(200), locale: optionalChoice(['de', 'en']), version: version() });
const employeeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('link'), number: text(40) }),
  z.object({ intent: z.literal('unlink'), number: optionalText(40).transform(() => null) }),
]);
const accessForm = z.object({ intent: choice(['link', 'sessions', 'disable', 'enable']) });
const ACCESS = {
  sessions: { does: 'endSessions', done: 'sessions' },
  disable: { does: 'disable', done: 'disabled' },
  enable: { does: 'enable', done: 'enabled' },
} as const;
const factorsForm = z.object({ sure: tick() });

/** One account and what administrators do with it. */
@May(accountPolicy, 'manage')
@Controller('admin/accounts/:id')
export class OneAccountController {
  constructor(
    private readonly list: AccountList,
    private readonly limits: Limits,
    private readonly changes: ChangeAccount,
    private readonly links: SendLink,
    private readonly factors: ResetFactors,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('id') accountId: string, @Query('done') done: unknown): Promise<Page> {
    const known = Object.hasOwn(accountsMessages.de.done, String(done)) ? (done as AccountDone) : undefined;
    return this.#page(await this.#account(accountId), { done: known });
  }

  @Post('profile')
  async profile(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const account = await this.#account(accountId);
    const read = readForm(profileForm, body);
    if ('problems' in read) return this.#refuse(account, 'profile', read);
    try {
      await this.changes.profile({ actor: viewer.login, id: account.id, version: read.value.version }, read.value);
    } catch (error) {
      if (!(error instanceof VerbleibError) || error.code !== 'stale_version') throw error;
      const refused = { form: 'profile' as const, why: { problems: [], typed: read.typed } };
      return this.#page(await this.#account(accountId), { refused, stale: true }, 409);
    }
    return this.#done(account, 'profile');
  }

  @Post('roles')
  async give(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const account = await this.#account(accountId);
    const read = readForm(roleForm, body);
    if ('problems' in read) return this.#refuse(account, 'role', read);
    return this.#do(account, 'role', read, 'given', () =>
      this.changes.giveRole({ actor: viewer.login, id: account.id }, read.value),
    );
  }

  @Post('roles/:role/take')
  async take(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Param('role') roleId: string) {
    const account = await this.#account(accountId);
    if (!account.roles.some((line) => line.id === roleId && line.source === 'local')) throw new NotFoundException();
    return this.#do(account, 'role', { typed: {} }, 'taken', () =>
      this.changes.takeRole({ actor: viewer.login, id: account.id }, roleId),
    );
  }

  @Post('employee')
  async employee(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const account = await this.#account(accountId);
    const read = readForm(employeeForm, body);
    if ('problems' in read) return this.#refuse(account, 'employee', read);
    const { number } = read.value;
    return this.#do(account, 'employee', read, number === null ? 'unlinked' : 'linked', () =>
      this.changes.link({ actor: viewer.login, id: account.id }, number),
    );
  }

  @Post('access')
  async access(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const account = await this.#account(accountId);
    const read = readForm(accessForm, body);
    if ('problems' in read) return this.#refuse(account, 'access', read);
    const { intent } = read.value;
    if (intent === 'link') return this.#sendLink(viewer, account);
    const { does, done } = ACCESS[intent];
    return this.#do(account, 'access', read, done, () => this.changes[does]({ actor: viewer.login, id: account.id }));
  }

  @Post('factors')
  async reset(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const account = await this.#account(accountId);
    const read = readForm(factorsForm, body);
    if ('problems' in read) return this.#refuse(account, 'factors', read);
    if (!read.value.sure) {
      const missing = fieldProblem(
        'sure',
        bilingual((locale) => accountsMessages[locale].sureMissing),
      );
      return this.#refuse(account, 'factors', { problems: [missing], typed: read.typed });
    }
    await this.unitOfWork.run(viewer.login, (manager) => this.factors.run(manager, account.id));
    return this.#done(account, 'factors');
  }

  async #sendLink({ login }: Viewer, account: AccountLine): Promise<Redirect> {
    const purpose = purposeFor(account);
    if (!purpose) throw new NotFoundException();
    return this.#done(account, (await this.links.byAdmin(login, account.id, purpose)) ? 'sent' : 'paused');
  }

  async #account(accountId: string): Promise<AccountLine> {
    const account = z.guid().safeParse(accountId).success ? await this.list.one(accountId) : undefined;
    if (!account) throw new NotFoundException();
    return account;
  }

  /** Does it and shows the outcome, or says at the form why it cannot be done. */
  async #do(
    account: AccountLine,
    form: AccountForm,
    { typed }: Pick<Refused, 'typed'>,
    done: AccountDone,
    work: () => Promise<unknown>,
  ): Promise<Page | Redirect> {
    const why = await refusalOf(typed, work);
    return why ? this.#refuse(account, form, why) : this.#done(account, done);
  }

  #done(account: AccountLine, done: AccountDone): Redirect {
    return new Redirect(`/admin/accounts/${account.id}?done=${done}`);
  }

  #refuse(account: AccountLine, form: AccountForm, why: Refused): Promise<Page> {
    return this.#page(account, { refused: { form, why } }, 422);
  }

  async #page(account: AccountLine, facts: Partial<OneAccountFacts>, status = 200): Promise<Page> {
    const { timeZone } = this.settings;
    const today = this.clock.today(timeZone).toString();
    return oneAccountPage({ account, limits: await this.limits.all(), timeZone, today, ...facts }, status);
  }
}
