import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { FinishSignIn } from '../finish-sign-in.service.js';
import type { SignInMethod } from '../sessions.service.js';
import type { KeptForm } from './kept-form.js';
import { disabledPage, keptFormPage } from './sign-in.page.js';

/** Where a sign-in leads once it is complete; what `sign_in_attempt` keeps between its steps. */
export interface SignInTarget {
  /** A path of ours. */
  next: string;
  /** What was sent without a session. */
  kept?: KeptForm | undefined;
}

/** The last answer of every way of signing in: cookies, then the page that was wanted, or what was typed before. */
@Injectable()
export class CompleteSignIn {
  constructor(private readonly finish: FinishSignIn) {}

  /** @param how `secondFactor` names the one that was shown (`totp`, `passkey`, `recovery_code`), for the audit */
  async run(
    accountId: string,
    how: { method: SignInMethod; secondFactor?: string; idToken?: string },
    { next, kept }: SignInTarget,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<Page | Redirect> {
    const cookies = await this.finish.run(accountId, how, request);
    if (!cookies) return disabledPage();
    void reply.header('set-cookie', cookies);
    return kept ? keptFormPage(kept) : new Redirect(next);
  }
}
