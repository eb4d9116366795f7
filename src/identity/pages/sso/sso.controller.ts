import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Logger,
  NotFoundException,
  Post,
  Query,
  Req,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../../../web/page/page.js';
import type { Redirect } from '../../../web/page/redirect.js';
import { Public } from '../../access.js';
import { localPath } from '../../local-path.js';
import { SignInAttempts } from '../../sign-in-attempts.service.js';
import { SsoFailure, SsoProvider, type SsoStep } from '../../sso/provider.service.js';
import { SsoAccount } from '../../sso/sso-account.service.js';
import { SsoSignOut } from '../../sso/sso-sign-out.service.js';
import { CompleteSignIn } from '../complete-sign-in.js';
import { ssoProblemPage } from './sso.page.js';

const KIND = 'sso';
type Step = SsoStep & { next: string };

/** To the provider of single sign-on and back. */
@Public()
@Controller('sign-in/sso')
export class SsoController {
  private readonly logger = new Logger('Single sign-on');

  constructor(
    private readonly provider: SsoProvider,
    private readonly attempts: SignInAttempts,
    private readonly account: SsoAccount,
    private readonly signOut: SsoSignOut,
    private readonly complete: CompleteSignIn,
  ) {}

  @Get()
  async begin(@Res({ passthrough: true }) reply: FastifyReply, @Query('next') wished: unknown): Promise<Page | string> {
    if (!this.provider.isSetUp) throw new NotFoundException();
    const next = localPath(typeof wished === 'string' ? wished : undefined);
    try {
      const { url, step } = await this.provider.begin();
      const data: Step = { ...step, next };
      void reply
        .status(303)
        .header('location', url)
        .header('cache-control', 'no-store')
        .header('set-cookie', await this.attempts.begin(KIND, { accountId: null, data }));
      return '';
    } catch (error) {
      return this.#problem(error, next);
    }
  }

  /** The step is taken before anything else is looked at: what comes back is worth something once. */
  @Get('callback')
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    if (!this.provider.isSetUp) throw new NotFoundException();
    const attempt = await this.attempts.take<Step>(KIND, request.headers);
    if (!attempt) return ssoProblemPage('expired');
    const { next, ...step } = attempt.data;
    try {
      const query = request.url.slice(request.url.indexOf('?') >>> 0);
      const { claims, idToken } = await this.provider.finish(query, step);
      const accountId = await this.account.resolve(claims);
      if (!accountId) return ssoProblemPage('noAccount', next);
      return await this.complete.run(accountId, { method: 'sso', idToken }, { next }, { request, reply });
    } catch (error) {
      return this.#problem(error, next);
    }
  }

  /** The provider itself calls: somebody has signed out there (Back-Channel Logout 1.0 section 2.5). */
  @Post('back-channel')
  @HttpCode(200)
  async told(@Res({ passthrough: true }) reply: FastifyReply, @Body() body: unknown): Promise<string> {
    if (!this.provider.isSetUp) throw new NotFoundException();
    void reply.header('cache-control', 'no-store');
    const token = (body as { logout_token?: unknown } | undefined)?.logout_token;
    try {
      if (typeof token === 'string' && (await this.signOut.told(token))) return '';
    } catch (error) {
      if (error instanceof SsoFailure) throw new ServiceUnavailableException();
      throw error;
    }
    throw new BadRequestException();
  }

  #problem(error: unknown, next: string): Page {
    if (!(error instanceof SsoFailure)) throw error;
    this.logger.warn(`${error.kind}: ${error.message}`);
    return ssoProblemPage(error.kind, next);
  }
}
