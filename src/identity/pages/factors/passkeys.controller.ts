import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { text } from '../../../web/page/fields.js';
import { readForm, type Refused } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { SignedIn } from '../../access.js';
import { FactorsQuery } from '../../factors/factors.query.js';
import { Passkeys } from '../../factors/passkeys.service.js';
import { RecoveryCodes } from '../../factors/recovery-codes.service.js';
import { relyingParty } from '../../factors/relying-party.js';
import { CurrentViewer } from '../../request-viewer.js';
import { SignInAttempts } from '../../sign-in-attempts.service.js';
import type { Viewer } from '../../viewer.js';
import { ConfirmIdentity } from './confirm-identity.service.js';
import { createdPasskey } from './passkey-answer.js';
import { passkeyPromptPage } from './passkey-prompt.page.js';
import { passkeysPage, removePasskeyPage } from './passkeys.page.js';
import { proofIn, proofShape, refusedProof } from './proof.js';

const beginning = z.object({ name: text(60), ...proofShape });
const removing = z.object(proofShape);

interface Step {
  challenge: string;
  name: string;
}

/** The passkeys of whoever is signed in: list, make, remove. */
@SignedIn()
@Controller('account/passkeys')
export class PasskeysController {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: FactorsQuery,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly attempts: SignInAttempts,
    private readonly identity: ConfirmIdentity,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.#page(viewer, request, { done: done === 'added' || done === 'removed' ? done : undefined });
  }

  /** The name is given and the identity confirmed before the device is asked: it should make nothing in vain. */
  @Post('begin')
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<Page> {
    const party = relyingParty(this.settings, request.headers.host);
    if ('reason' in party) return this.#page(viewer, request, {}, 409);
    const form = readForm(beginning, body ?? {});
    if ('problems' in form) return this.#page(viewer, request, { refused: form }, 422);
    const confirmed = await this.identity.run(viewer, proofIn(form.value), request.ip);
    if (confirmed.kind !== 'right') {
      const { status, problem } = refusedProof(confirmed);
      return this.#page(viewer, request, { refused: { problems: [problem], typed: form.typed } }, status);
    }
    const options = await this.passkeys.creation(party, {
      id: viewer.accountId,
      login: viewer.login,
      name: viewer.name,
    });
    const data: Step = { challenge: options.challenge, name: form.value.name };
    void reply.header(
      'set-cookie',
      await this.attempts.begin('passkey_creation', { accountId: viewer.accountId, data }),
    );
    return passkeyPromptPage({ kind: 'create', options, action: '/account/passkeys', back: '/account/passkeys' });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const party = relyingParty(this.settings, request.headers.host);
    const attempt = await this.attempts.take<Step>('passkey_creation', request.headers);
    const response = createdPasskey(body);
    const added =
      !('reason' in party) &&
      attempt?.accountId === viewer.accountId &&
      response &&
      (await this.unitOfWork.run(viewer.login, (manager) =>
        this.passkeys.add(manager, party, { accountId: viewer.accountId, ...attempt.data, response }),
      ));
    return added
      ? new Redirect('/account/passkeys?done=added')
      : this.#page(viewer, request, { notAccepted: true }, 422);
  }

  @Get(':id/remove')
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return this.#removePage(viewer, id);
  }

  @Post(':id/remove')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const asked = await this.#removePage(viewer, id);
    const form = readForm(removing, body ?? {});
    if ('problems' in form) return asked;
    const confirmed = await this.identity.run(viewer, proofIn(form.value), request.ip);
    if (confirmed.kind !== 'right') {
      const { status, problem } = refusedProof(confirmed);
      return this.#removePage(viewer, id, { problems: [problem], typed: form.typed }, status);
    }
    await this.unitOfWork.run(viewer.login, async (manager) => {
      if (!(await this.passkeys.remove(manager, viewer.accountId, id))) throw new NotFoundException();
      await this.recoveryCodes.clearWithoutFactor(manager, viewer.accountId);
    });
    return new Redirect('/account/passkeys?done=removed');
  }

  async #removePage(viewer: Viewer, id: string, refused?: Refused, status = 200): Promise<Page> {
    const factors = await this.factors.of(viewer.accountId);
    const passkey = factors.passkeys.find((candidate) => candidate.id === id);
    if (!passkey) throw new NotFoundException();
    return removePasskeyPage({ id, name: passkey.name, factors, ...(refused && { refused }) }, status);
  }

  async #page(
    viewer: Viewer,
    request: FastifyRequest,
    facts: { done?: 'added' | 'removed' | undefined; refused?: Refused; notAccepted?: boolean },
    status = 200,
  ): Promise<Page> {
    const party = relyingParty(this.settings, request.headers.host);
    return passkeysPage(
      {
        ...facts,
        factors: await this.factors.of(viewer.accountId),
        timeZone: this.settings.timeZone,
        why: 'reason' in party ? party : undefined,
      },
      status,
    );
  }
}
