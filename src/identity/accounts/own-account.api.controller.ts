import { Controller, Delete, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, instant, listOf, text } from '../../api/schemas.js';
import { May } from '../access.js';
import { ownPolicy } from '../own.policy.js';
import { CurrentViewer } from '../request-viewer.js';
import type { Viewer } from '../viewer.js';
import { locale } from './accounts.api.schemas.js';
import { ChangeAccount } from './change-account.service.js';
import { EndOwnSessions } from './end-own-sessions.service.js';
import { type OwnAccount, OwnAccountQuery } from './own-account.query.js';

const ownAccount = z
  .strictObject({
    email: z.string(),
    name: z.string(),
    locale: locale.describe('null: as usual in this house.'),
    has_password: z.boolean().describe('false: signs in with passkeys or the house account alone.'),
    version: z.int(),
  })
  .meta({ id: 'OwnAccount' });

const show = apiRoute({ summary: 'The own account', response: ownAccount, etag: true, example: {} });

const change = apiRoute({
  summary: 'Change the own name or language',
  body: z.strictObject({ name: text(200).optional(), locale: locale.optional() }),
  response: ownAccount,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { body: { locale: 'de' } },
});

const sessions = apiRoute({
  summary: 'Where somebody is signed in, the latest used first',
  response: listOf(
    z
      .strictObject({
        id,
        created_at: instant,
        last_seen_at: instant,
        agent: z.string().describe('What the browser said it is.'),
        method: z.enum(['password', 'passkey', 'sso', 'link']),
        current: z.boolean().describe('The session that asks.'),
      })
      .meta({ id: 'Session' }),
  ),
  example: {},
});

const count = z.strictObject({ ended: z.int() }).meta({ id: 'EndedSessions' });

const end = apiRoute({
  summary: 'End one of the own sessions; the one that asks is ended by signing out',
  params: byId,
  response: count,
  idempotent: true,
  example: { params: { id: EXAMPLE.webSession } },
});

const endOthers = apiRoute({
  summary: 'End all own sessions but the one that asks',
  response: count,
  idempotent: true,
  example: {},
});

const answer = ({ name, login: email, locale: language, hasPassword, version }: OwnAccount) => ({
  email,
  name,
  locale: language,
  has_password: hasPassword,
  version,
});

/** One's own account, for programs. Passwords and second factors are set on pages alone. */
@Controller('api/v1/me')
export class OwnAccountApiController {
  constructor(
    private readonly account: OwnAccountQuery,
    private readonly changes: ChangeAccount,
    private readonly endSessions: EndOwnSessions,
  ) {}

  @May(ownPolicy, 'see')
  @ApiRoute(show)
  @Get('account')
  async show(@CurrentViewer() { accountId }: Viewer): Promise<Answer<typeof show>> {
    return answer(await this.account.of(accountId));
  }

  @May(ownPolicy, 'change')
  @ApiRoute(change)
  @Patch('account')
  async change(
    @CurrentViewer() { accountId, login }: Viewer,
    @Asked() { body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const now = await this.account.of(accountId);
    const wanted = { name: body.name ?? now.name, locale: body.locale === undefined ? now.locale : body.locale };
    await this.changes.profile({ actor: login, id: accountId, version: version ?? now.version }, wanted);
    return answer(await this.account.of(accountId));
  }

  @May(ownPolicy, 'see')
  @ApiRoute(sessions)
  @Get('sessions')
  async sessions(@CurrentViewer() { accountId, sessionId }: Viewer): Promise<Answer<typeof sessions>> {
    const { sessions: open } = await this.account.of(accountId);
    return { items: open.map((session) => ({ ...session, current: session.id === sessionId })) };
  }

  @May(ownPolicy, 'change')
  @ApiRoute(end)
  @Delete('sessions/:id')
  async end(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof end>): Promise<Answer<typeof end>> {
    const ended = await this.endSessions.run(viewer, params.id);
    if (ended === 0) throw new NotFoundException();
    return { ended };
  }

  @May(ownPolicy, 'change')
  @ApiRoute(endOthers)
  @Post('sessions/end-others')
  async endOthers(@CurrentViewer() viewer: Viewer): Promise<Answer<typeof endOthers>> {
    return { ended: await this.endSessions.run(viewer, null) };
  }
}
