import { Body, Controller, Get, NotFoundException, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { optionalChoice, optionalId, text, version } from '../../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { SignedIn } from '../../access.js';
import { ChangeAccount } from '../../accounts/change-account.service.js';
import { EndOwnSessions } from '../../accounts/end-own-sessions.service.js';
import { OwnAccountQuery } from '../../accounts/own-account.query.js';
import { SetPassword } from '../../accounts/set-password.service.js';
import { checkPassword } from '../../password.js';
import { CurrentViewer } from '../../request-viewer.js';
import { SignInThrottle } from '../../sign-in-throttle.service.js';
import type { Viewer } from '../../viewer.js';
import { newPassword, newPasswordProblem } from '../links/new-password.js';
import { type OwnAccountDone, ownAccountMessages } from './account.messages.js';
import { type OwnAccountFacts, ownAccountPage } from './account.page.js';

const profileForm = z.object({ name: text(200), locale: optionalChoice(['de', 'en']), version: version() });
const passwordForm = z.object({ current: z.string().min(1).max(1000), ...newPassword });
const sessionForm = z.object({ session: optionalId() });

/** One's own account. */
@SignedIn()
@Controller('account')
export class AccountController {
  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly ending: EndOwnSessions,
    private readonly account: OwnAccountQuery,
    private readonly changes: ChangeAccount,
    private readonly passwords: SetPassword,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    const known = Object.hasOwn(ownAccountMessages.de.done, String(done)) ? (done as OwnAccountDone) : undefined;
    return this.#page(viewer, { done: known });
  }

  @Post('profile')
  async profile(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const read = readForm(profileForm, body);
    if ('problems' in read) return this.#page(viewer, { refused: { form: 'profile', why: read } }, 422);
    const { version: from, ...wish } = read.value;
    try {
      await this.changes.profile({ actor: viewer.login, id: viewer.accountId, version: from }, wish);
    } catch (error) {
      if (!(error instanceof VerbleibError) || error.code !== 'stale_version') throw error;
      const why = { problems: [], typed: read.typed };
      return this.#page(viewer, { refused: { form: 'profile', why }, stale: true }, 409);
    }
    return new Redirect('/account?done=profile');
  }

  @Post('password')
  async password(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const refuse = (problem: FieldProblem, status = 422) =>
      this.#page(viewer, { refused: { form: 'password', why: { problems: [problem], typed: {} } } }, status);
    const read = readForm(passwordForm, body);
    if ('problems' in read) return this.#page(viewer, { refused: { form: 'password', why: read } }, 422);
    const problem = newPasswordProblem(read.value, [viewer.name, viewer.login]);
    if (problem) return refuse(problem);
    const guess = { login: viewer.login, address: request.ip };
    const wait = (await this.throttle.enter(guess))?.total('seconds');
    if (wait !== undefined)
      return refuse(
        fieldProblem(
          'current',
          bilingual((locale) => ownAccountMessages[locale].wait(wait)),
        ),
        429,
      );
    const [row] = await this.dataSource.query<{ password_hash: string | null }[]>(
      'select password_hash from account where id = $1',
      [viewer.accountId],
    );
    const { right } = await checkPassword(read.value.current, row?.password_hash ?? null);
    if (!right)
      return refuse(
        fieldProblem(
          'current',
          bilingual((locale) => ownAccountMessages[locale].wrong),
        ),
      );
    await this.throttle.takeBack(guess);
    await this.passwords.byOwner(viewer, read.value.password);
    return new Redirect('/account?done=password');
  }

  /** One session, or all but this one. */
  @Post('sessions/end')
  async endSessions(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Redirect> {
    const read = readForm(sessionForm, body);
    if ('problems' in read) throw new NotFoundException();
    const { session } = read.value;
    await this.ending.run(viewer, session);
    return new Redirect(`/account?done=${session ? 'session' : 'sessions'}`);
  }

  async #page(viewer: Viewer, facts: Partial<OwnAccountFacts>, status = 200): Promise<Page> {
    const account = await this.account.of(viewer.accountId);
    return ownAccountPage({ account, sessionId: viewer.sessionId, timeZone: this.settings.timeZone, ...facts }, status);
  }
}
