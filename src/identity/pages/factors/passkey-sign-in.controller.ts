import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditLog } from '../../../audit/audit-log.js';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { Page } from '../../../web/page/page.js';
import type { Redirect } from '../../../web/page/redirect.js';
import { Public } from '../../access.js';
import { Passkeys } from '../../factors/passkeys.service.js';
import { relyingParty } from '../../factors/relying-party.js';
import { localPath } from '../../local-path.js';
import { SignInAttempts } from '../../sign-in-attempts.service.js';
import { CompleteSignIn } from '../complete-sign-in.js';
import { usedPasskey } from './passkey-answer.js';
import { noPasskeysPage, passkeyPromptPage } from './passkey-prompt.page.js';

const KIND = 'passkey';
interface Step {
  challenge: string;
  next: string;
}

/** Signing in with a passkey alone: the device has verified the person, so it is two factors in one. */
@Public()
@Controller('sign-in/passkey')
export class PasskeySignInController {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly attempts: SignInAttempts,
    private readonly passkeys: Passkeys,
    private readonly complete: CompleteSignIn,
  ) {}

  @Get()
  ask(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('next') next: unknown,
  ): Promise<Page> {
    return this.#prompt(request, reply, localPath(typeof next === 'string' ? next : undefined));
  }

  @Post()
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const party = relyingParty(this.settings, request.headers.host);
    if ('reason' in party) return noPasskeysPage(party);
    const attempt = await this.attempts.take<Step>(KIND, request.headers);
    const response = usedPasskey(body);
    const accountId =
      attempt &&
      response &&
      (await this.unitOfWork.run('sign-in', async (manager) => {
        const { challenge } = attempt.data;
        const used = await this.passkeys.use(manager, party, { challenge, response });
        if (!used) await this.audit.record(manager, { action: 'sign_in.failed', facts: { method: 'passkey' } });
        return used;
      }));
    const next = attempt?.data.next ?? '/';
    if (!accountId) return this.#prompt(request, reply, next, true);
    return this.complete.run(accountId, { method: 'passkey' }, { next }, { request, reply });
  }

  async #prompt(request: FastifyRequest, reply: FastifyReply, next: string, refused = false): Promise<Page> {
    const party = relyingParty(this.settings, request.headers.host);
    if ('reason' in party) return noPasskeysPage(party);
    const options = await this.passkeys.request(party);
    const data: Step = { challenge: options.challenge, next };
    void reply.header('set-cookie', await this.attempts.begin(KIND, { accountId: null, data }));
    return passkeyPromptPage(
      { kind: 'get', options, action: '/sign-in/passkey', back: '/sign-in', refused },
      refused ? 422 : 200,
    );
  }
}
