import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { bilingual } from '../../../shared/locale.js';
import { fieldProblem, readForm, type Refused } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { SignedIn } from '../../access.js';
import { FactorsQuery } from '../../factors/factors.query.js';
import { RecoveryCodes } from '../../factors/recovery-codes.service.js';
import { SecondFactorDuty } from '../../factors/second-factor-duty.service.js';
import { Totp } from '../../factors/totp.service.js';
import { CurrentViewer } from '../../request-viewer.js';
import { SignInThrottle } from '../../sign-in-throttle.service.js';
import type { Viewer } from '../../viewer.js';
import { ConfirmIdentity } from './confirm-identity.service.js';
import { factorsMessages } from './factors.messages.js';
import { proofIn, proofShape, refusedProof } from './proof.js';
import { newRecoveryCodesPage } from './recovery-codes.page.js';
import { type TotpFacts, totpPage } from './totp.page.js';

const confirming = z.object({ code: z.string().trim().min(1).max(20) });
const removing = z.object(proofShape);

/** The app that shows codes: set up, confirm, remove. */
@SignedIn()
@Controller('account/totp')
export class TotpController {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: FactorsQuery,
    private readonly totp: Totp,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly throttle: SignInThrottle,
    private readonly identity: ConfirmIdentity,
    private readonly duty: SecondFactorDuty,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.#page(viewer, { done: done === 'set-up' || done === 'removed' ? done : undefined });
  }

  @Post()
  async begin(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    await this.unitOfWork.run(viewer.login, (manager) => this.totp.begin(manager, viewer.accountId));
    return new Redirect('/account/totp');
  }

  @Post('confirm')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(confirming, body);
    if ('problems' in form) return this.#page(viewer, { refused: form }, 422);
    const guess = { login: viewer.login, address: request.ip };
    const wait = await this.throttle.enter(guess);
    if (wait) return this.#page(viewer, this.#refused(form.typed, wait.total('seconds')), 429);
    const outcome = await this.unitOfWork.run(viewer.login, async (manager) => {
      if (!(await this.totp.confirm(manager, viewer.accountId, form.value.code))) return 'wrong';
      const { recoveryCodesLeft } = await this.factors.of(viewer.accountId, manager);
      return recoveryCodesLeft > 0 ? 'kept' : this.recoveryCodes.make(manager, viewer.accountId);
    });
    if (outcome === 'wrong') return this.#page(viewer, this.#refused(form.typed), 422);
    await this.throttle.takeBack(guess);
    return outcome === 'kept'
      ? new Redirect('/account/totp?done=set-up')
      : newRecoveryCodesPage({ codes: outcome, login: viewer.login, done: 'set-up' });
  }

  @Post('remove')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(removing, body ?? {});
    if ('problems' in form) return this.#page(viewer, { refused: form }, 422);
    const confirmed = await this.identity.run(viewer, proofIn(form.value), request.ip);
    if (confirmed.kind !== 'right') {
      const { status, problem } = refusedProof(confirmed);
      return this.#page(viewer, { refused: { problems: [problem], typed: form.typed } }, status);
    }
    await this.unitOfWork.run(viewer.login, async (manager) => {
      await this.totp.remove(manager, viewer.accountId);
      await this.recoveryCodes.clearWithoutFactor(manager, viewer.accountId);
    });
    return new Redirect('/account/totp?done=removed');
  }

  #refused(typed: Refused['typed'], seconds?: number): Pick<TotpFacts, 'refused'> {
    const text = bilingual((locale) =>
      seconds === undefined ? factorsMessages[locale].wrongCode : factorsMessages[locale].wait(seconds),
    );
    return { refused: { problems: [fieldProblem('code', text)], typed } };
  }

  async #page(viewer: Viewer, facts: Pick<TotpFacts, 'done' | 'refused'>, status = 200): Promise<Page> {
    return totpPage(
      {
        ...facts,
        factors: await this.factors.of(viewer.accountId),
        login: viewer.login,
        timeZone: this.settings.timeZone,
        owed: await this.duty.owes(viewer),
      },
      status,
    );
  }
}
