import { Controller, Delete, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { byId, id, instant, listOf, text } from '../../api/schemas.js';
import { VerbleibError } from '../../shared/errors.js';
import { May, SignedIn } from '../access.js';
import { ownPolicy } from '../own.policy.js';
import { CurrentViewer } from '../request-viewer.js';
import type { Viewer } from '../viewer.js';
import { ApiTokens, MOST_DAYS } from './api-tokens.service.js';
import { TokenList } from './token-list.query.js';

const fields = { id, name: z.string(), scopes: z.array(z.string()), expires_at: instant };

const list = apiRoute({
  summary: 'The own tokens, those in use first',
  response: listOf(
    z
      .strictObject({
        ...fields,
        created_at: instant,
        last_used_at: instant.nullable(),
        revoked_at: instant.nullable(),
        state: z.enum(['active', 'expired', 'revoked']),
      })
      .meta({ id: 'Token' }),
  ),
  example: {},
});

const create = apiRoute({
  summary: 'Make a token for the own account; it is shown in this answer alone',
  description:
    'By the session of somebody who is signed in; no token can make another. Takes no Idempotency-Key: the answer is kept nowhere.',
  body: z.strictObject({
    name: text(100).describe('What it is for.'),
    scopes: z.array(z.string().max(100)).min(1).max(100).describe('policy:action, of what the account itself may.'),
    days: z.int().min(1).max(MOST_DAYS).default(90),
  }),
  response: z.strictObject({ ...fields, token: z.string() }).meta({ id: 'NewToken' }),
  status: 201,
  example: { body: { name: 'BI', scopes: ['contracts:see'], days: 30 } },
});

const revoke = apiRoute({
  summary: 'Take one of the own tokens back, for good',
  description: 'Also the token that asks: from then on it opens nothing.',
  params: byId,
  response: z.strictObject({ id, revoked: z.literal(true) }).meta({ id: 'RevokedToken' }),
  idempotent: true,
  example: { params: { id: EXAMPLE.token } },
});

/** The field that a refusal of the service is about. */
const FIELDS: Record<string, string> = { token_name: 'name', token_scope: 'scopes', token_days: 'days' };

/** One's own tokens, for programs. */
@Controller('api/v1/me/tokens')
export class TokensApiController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly own: TokenList,
  ) {}

  @May(ownPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() { accountId }: Viewer): Promise<Answer<typeof list>> {
    return { items: await this.own.of(accountId) };
  }

  @SignedIn()
  @ApiRoute(create)
  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body }: AskedOf<typeof create>,
  ): Promise<Answer<typeof create>> {
    try {
      return { ...(await this.tokens.create(viewer, body)), name: body.name };
    } catch (error) {
      const field = error instanceof VerbleibError ? FIELDS[error.code] : undefined;
      if (!field) throw error;
      const { code, text: detail } = error as VerbleibError;
      throw new Problem(422, code, detail, [{ pointer: `#/${field}`, detail }]);
    }
  }

  @May(ownPolicy, 'change')
  @ApiRoute(revoke)
  @Delete(':id')
  async revoke(
    @CurrentViewer() { accountId, login }: Viewer,
    @Asked() { params }: AskedOf<typeof revoke>,
  ): Promise<Answer<typeof revoke>> {
    if (!(await this.tokens.revoke(accountId, params.id, login))) throw new NotFoundException();
    return { id: params.id, revoked: true };
  }
}
