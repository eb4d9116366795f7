import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSecure, Settings } from '../../config/settings.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem, readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { Public } from '../access.js';
import { sessionCookie } from '../cookies.js';
import { localPath } from '../local-path.js';
import { viewerOf } from '../request-viewer.js';
import { Sessions } from '../sessions.service.js';
import { SsoSignOut } from '../sso/sso-sign-out.service.js';
import { SignInAttempts } from '../sign-in-attempts.service.js';
import { CheckSignIn } from './check-sign-in.service.js';
import { CompleteSignIn, type SignInTarget } from './complete-sign-in.js';
import { unpackForm } from './kept-form.js';
import { leavingPage } from './sso/sso.page.js';
import { type SignInDone, signInMessages } from './sign-in.messages.js';
import { signInPage } from './sign-in.page.js';
import { WaysIn } from './ways-in.js';

const credentials = z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(1000) });

const doneKey = (done: unknown): SignInDone | undefined =>
  Object.hasOwn(signInMessages.de.done, String(done)) ? (done as SignInDone) : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** In and out with e-mail and password. */
@Public()
@Controller()
export class SignInController {
  constructor(
    private readonly settings: Settings,
    private readonly check: CheckSignIn,
    private readonly complete: CompleteSignIn,
    private readonly attempts: SignInAttempts,
    private readonly sessions: Sessions,
    private readonly sso: SsoSignOut,
    private readonly ways: WaysIn,
  ) {}

  @Get('sign-in')
  show(@Req() request: FastifyRequest, @Query() query: Record<string, unknown>): Page | Redirect {
    const next = localPath(text(query['next']));
    if (viewerOf(request)) return new Redirect(next);
    return signInPage({ next, ways: this.ways.to(next), done: doneKey(query['done']), status: 200 });
  }

  @Post('sign-in')
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const target: SignInTarget = { next: localPath(text(body?.['next'])), kept: unpackForm(body?.['kept']) };
    const page = { ...target, ways: this.ways.to(target.next) };
    const form = readForm(credentials, { email: body?.['email'], password: body?.['password'] });
    if ('problems' in form) return signInPage({ ...page, refused: form, status: 422 });
    const checked = await this.check.run(form.value.email, form.value.password, request.ip);
    if (checked.kind === 'wait') {
      void reply.header('retry-after', String(checked.seconds));
      const refused = { problems: [], typed: form.typed };
      return signInPage({ ...page, refused, wait: checked.seconds, status: 429 });
    }
    if (checked.kind === 'wrong') {
      const problem = fieldProblem(
        'password',
        bilingual((locale) => signInMessages[locale].wrong),
      );
      return signInPage({ ...page, refused: { problems: [problem], typed: form.typed }, status: 422 });
    }
    if (!checked.secondFactor)
      return this.complete.run(checked.accountId, { method: 'password' }, target, { request, reply });
    void reply.header(
      'set-cookie',
      await this.attempts.begin('second_factor', { accountId: checked.accountId, data: target }),
    );
    return new Redirect('/sign-in/second-factor');
  }

  @Post('sign-out')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const viewer = viewerOf(request);
    const elsewhere = viewer?.sessionId && (await this.sso.urlFor(viewer.sessionId));
    if (viewer?.sessionId) await this.sessions.end(viewer.accountId, viewer.sessionId);
    void reply.header('set-cookie', sessionCookie(isSecure(this.settings)));
    if (!elsewhere) return new Redirect('/sign-in?done=signed-out');
    void reply.header('refresh', `0; url=${elsewhere}`);
    return leavingPage(elsewhere);
  }
}
