import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { bilingual } from '../../../shared/locale.js';
import { fieldProblem, readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { Public } from '../../access.js';
import { FactorsQuery } from '../../factors/factors.query.js';
import { Passkeys } from '../../factors/passkeys.service.js';
import { relyingParty } from '../../factors/relying-party.js';
import { SignInAttempts } from '../../sign-in-attempts.service.js';
import { CompleteSignIn, type SignInTarget } from '../complete-sign-in.js';
import { CheckSecondFactor } from './check-second-factor.service.js';
import { factorsMessages } from './factors.messages.js';
import { usedPasskey } from './passkey-answer.js';
import { noPasskeysPage, passkeyPromptPage } from './passkey-prompt.page.js';
import { secondFactorPage } from './second-factor.page.js';

const KIND = 'second_factor';
const typed = z.object({ code: z.string().trim().min(1).max(100) });

type Target = SignInTarget & { challenge?: string };

/** The step after the password: a code, or a passkey of the same account. */
@Public()
@Controller('sign-in/second-factor')
export class SecondFactorController {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly factors: FactorsQuery,
    private readonly passkeys: Passkeys,
    private readonly check: CheckSecondFactor,
    private readonly complete: CompleteSignIn,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    const attempt = await this.attempts.find(KIND, request.headers);
    if (!attempt?.accountId) return new Redirect('/sign-in');
    return secondFactorPage({ factors: await this.factors.of(attempt.accountId) });
  }

  @Post()
  async withCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const attempt = await this.attempts.find<Target>(KIND, request.headers);
    if (!attempt?.accountId) return new Redirect('/sign-in');
    const form = readForm(typed, body ?? {});
    const factors = await this.factors.of(attempt.accountId);
    if ('problems' in form) return secondFactorPage({ factors, refused: form }, 422);
    const checked = await this.check.run(attempt.accountId, form.value.code, request.ip);
    if (checked.kind === 'right') return this.#finish(attempt.accountId, checked.factor, request, reply);
    const text = bilingual((locale) =>
      checked.kind === 'wait' ? factorsMessages[locale].wait(checked.seconds) : factorsMessages[locale].wrongCode,
    );
    if (checked.kind === 'wait') void reply.header('retry-after', String(checked.seconds));
    const refused = { problems: [fieldProblem('code', text)], typed: {} };
    return secondFactorPage({ factors, refused }, checked.kind === 'wait' ? 429 : 422);
  }

  @Get('passkey')
  askForPasskey(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    return this.#prompt(request);
  }

  @Post('passkey')
  async withPasskey(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const party = relyingParty(this.settings, request.headers.host);
    if ('reason' in party) return noPasskeysPage(party);
    const attempt = await this.attempts.find<Target>(KIND, request.headers);
    if (!attempt?.accountId) return new Redirect('/sign-in');
    const response = usedPasskey(body);
    const { challenge } = attempt.data;
    const account =
      response &&
      challenge &&
      (await this.unitOfWork.run('sign-in', (manager) => this.passkeys.use(manager, party, { challenge, response })));
    return account === attempt.accountId
      ? this.#finish(account, 'passkey', request, reply)
      : this.#prompt(request, true);
  }

  async #prompt(request: FastifyRequest, refused = false): Promise<Page | Redirect> {
    const party = relyingParty(this.settings, request.headers.host);
    if ('reason' in party) return noPasskeysPage(party);
    const attempt = await this.attempts.find(KIND, request.headers);
    if (!attempt?.accountId) return new Redirect('/sign-in');
    const options = await this.passkeys.request(party, attempt.accountId);
    await this.attempts.keep(KIND, request.headers, { challenge: options.challenge });
    const action = '/sign-in/second-factor/passkey';
    return passkeyPromptPage(
      { kind: 'get', options, action, back: '/sign-in/second-factor', refused },
      refused ? 422 : 200,
    );
  }

  /** Of two answers at once one gets the step, the other begins anew. */
  async #finish(accountId: string, secondFactor: string, request: FastifyRequest, reply: FastifyReply) {
    const attempt = await this.attempts.take<Target>(KIND, request.headers);
    if (attempt?.accountId !== accountId) return new Redirect('/sign-in');
    const { next, kept } = attempt.data;
    return this.complete.run(accountId, { method: 'password', secondFactor }, { next, kept }, { request, reply });
  }
}
