import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { Clock } from '../../../shared/clock.js';
import { VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { choice, optionalChoice, optionalText, text, tick, version } from '../../../web/page/fields.js';
import { readForm, type Refused } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { May } from '../../access.js';
import { AccountList, type AccountLine } from '../../accounts/account-list.query.js';
import { accountPolicy } from '../../accounts/account.policy.js';
import { ChangeAccount } from '../../accounts/change-account.service.js';
import type { AccountChange } from '../../accounts/next-version.js';
import { Limits } from '../../accounts/limits.query.js';
import { purposeFor, SendLink } from '../../accounts/send-link.service.js';
import { ResetFactors } from '../../factors/reset-factors.service.js';
import { CurrentViewer } from '../../request-viewer.js';
import type { Viewer } from '../../viewer.js';
import { refusalOf } from './account-refusal.js';
import { type AccountDone, accountsMessages } from './accounts.messages.js';
import { type OneAccountFacts, oneAccountPage } from './one-account.page.js';
import { roleForm } from './role-form.js';
import type { AccountForm } from './stale-account.js';

const versionForm = z.object({ version: version() });
const profileForm = z.object({ name: text(200), locale: optionalChoice(['de', 'en']) });
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
const factorsForm = z.object({
  sure: tick().refine(Boolean, { params: { says: bilingual((locale) => accountsMessages[locale].sureMissing) } }),
});

/** A form of the page that can be read and is of the account's present version. */
interface SentForm<Value> {
  account: AccountLine;
  form: AccountForm;
  change: AccountChange;
  value: Value;
  typed: Typed;
}

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
    const sent = await this.#sent(viewer, accountId, 'profile', profileForm, body);
    return 'page' in sent ? sent.page : this.#do(sent, 'profile', () => this.changes.profile(sent.change, sent.value));
  }

  @Post('roles')
  async give(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const sent = await this.#sent(viewer, accountId, 'role', roleForm, body);
    return 'page' in sent ? sent.page : this.#do(sent, 'given', () => this.changes.giveRole(sent.change, sent.value));
  }

  @Post('roles/:role/take')
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('id') accountId: string,
    @Param('role') roleId: string,
    @Body() body: unknown,
  ) {
    const sent = await this.#sent(viewer, accountId, 'take', z.object({}), body);
    if ('page' in sent) return sent.page;
    const line = sent.account.roles.find(({ id, source }) => id === roleId && source === 'local');
    if (!line) throw new NotFoundException();
    const named = { ...sent, typed: { role: line.role } };
    return this.#do(named, 'taken', () => this.changes.takeRole(sent.change, roleId));
  }

  @Post('employee')
  async employee(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const sent = await this.#sent(viewer, accountId, 'employee', employeeForm, body);
    if ('page' in sent) return sent.page;
    const { number } = sent.value;
    return this.#do(sent, number === null ? 'unlinked' : 'linked', () => this.changes.link(sent.change, number));
  }

  @Post('access')
  async access(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const sent = await this.#sent(viewer, accountId, 'access', accessForm, body);
    if ('page' in sent) return sent.page;
    const { intent } = sent.value;
    if (intent === 'link') return this.#sendLink(viewer, sent.account);
    const { does, done } = ACCESS[intent];
    return this.#do(sent, done, () => this.changes[does](sent.change));
  }

  @Post('factors')
  async reset(@CurrentViewer() viewer: Viewer, @Param('id') accountId: string, @Body() body: unknown) {
    const sent = await this.#sent(viewer, accountId, 'factors', factorsForm, body);
    if ('page' in sent) return sent.page;
    const { actor, id, version: from } = sent.change;
    return this.#do(sent, 'factors', () =>
      this.unitOfWork.run(actor, (manager) => this.factors.run(manager, id, from)),
    );
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

  /** Reads a form of the page, or makes the page that says why it is refused: of an older version, or filled in wrongly. */
  async #sent<Schema extends z.ZodType>(
    viewer: Viewer,
    accountId: string,
    form: AccountForm,
    schema: Schema,
    body: unknown,
  ): Promise<SentForm<z.output<Schema>> | { page: Page }> {
    const account = await this.#account(accountId);
    const of = readForm(versionForm, body);
    if ('problems' in of) return { page: await this.#refuse(account, form, of) };
    const change = { actor: viewer.login, id: account.id, version: of.value.version };
    if (change.version !== account.version) return { page: await this.#stale(account, form, of.typed) };
    const read = readForm(schema, body);
    return 'problems' in read ? { page: await this.#refuse(account, form, read) } : { account, form, change, ...read };
  }

  /** Does it and shows the outcome, or says at the form why it cannot be done. */
  async #do(
    { account, form, typed }: Pick<SentForm<unknown>, 'account' | 'form' | 'typed'>,
    done: AccountDone,
    work: () => Promise<unknown>,
  ): Promise<Page | Redirect> {
    try {
      const why = await refusalOf(typed, work);
      return why ? await this.#refuse(account, form, why) : this.#done(account, done);
    } catch (error) {
      // Somebody was faster by a moment.
      if (!(error instanceof VerbleibError) || error.code !== 'stale_version') throw error;
      return this.#stale(await this.#account(account.id), form, typed);
    }
  }

  #done(account: AccountLine, done: AccountDone): Redirect {
    return new Redirect(`/admin/accounts/${account.id}?done=${done}`);
  }

  #refuse(account: AccountLine, form: AccountForm, why: Refused): Promise<Page> {
    // Why a role cannot be taken is said above the form for roles.
    const refused = form === 'take' ? { form: 'role' as const, why: { ...why, typed: {} } } : { form, why };
    return this.#page(account, { refused }, 422);
  }

  #stale(account: AccountLine, form: AccountForm, typed: Typed): Promise<Page> {
    return this.#page(account, { refused: { form, why: { problems: [], typed } }, stale: { form, typed } }, 409);
  }

  async #page(account: AccountLine, facts: Partial<OneAccountFacts>, status = 200): Promise<Page> {
    const { timeZone } = this.settings;
    const today = this.clock.today(timeZone).toString();
    return oneAccountPage({ account, limits: await this.limits.all(), timeZone, today, ...facts }, status);
  }
}
