import { Controller, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, listOf, pageOf, paging, text } from '../../api/schemas.js';
import { May } from '../access.js';
import { CurrentViewer } from '../request-viewer.js';
import { ROLES } from '../roles.js';
import type { Viewer } from '../viewer.js';
import { ACCOUNT_STATES, AccountList, type AccountLine } from './account-list.query.js';
import { accountPolicy } from './account.policy.js';
import { account, grantOf, locale, refusing, roleWish } from './accounts.api.schemas.js';
import { ChangeAccount } from './change-account.service.js';
import { Invite } from './invite.service.js';
import { Limits } from './limits.query.js';

const list = apiRoute({
  summary: 'Accounts by name: who can sign in, as what',
  query: z.strictObject({
    search: text(200).optional().describe('Part of name or address.'),
    state: z.enum(ACCOUNT_STATES).optional(),
    role: z.enum(ROLES).optional(),
    ...paging,
  }),
  response: pageOf(account),
  example: { query: { role: 'hr', limit: '10' } },
});

const one = apiRoute({
  summary: 'One account',
  params: byId,
  response: account,
  etag: true,
  example: { params: { id: EXAMPLE.account } },
});

const limits = apiRoute({
  summary: 'What roles can be limited to: units, committees and programmes',
  response: listOf(
    z
      .strictObject({ kind: z.enum(['unit', 'committee', 'programme']), code: z.string(), name: z.string() })
      .meta({ id: 'RoleLimit' }),
  ),
  example: {},
});

const invite = apiRoute({
  summary: 'Make an account and send its owner the invitation',
  description: 'The link for setting a password stands in the mail alone.',
  body: z.strictObject({
    email: z.email().max(254).describe('What the person signs in with.'),
    name: text(200),
    locale: locale.default(null),
    employee: text(40).nullable().default(null).describe('Personnel number of the person in the register.'),
    roles: z.array(roleWish).max(20),
  }),
  response: account,
  status: 201,
  etag: true,
  idempotent: true,
  example: {
    body: {
      email: 'vertretung@kreis-musterland.example',
      name: 'Vera Tretung',
      roles: [
        { role: 'manager', code: '50.3', starts_on: '2026-12-01', ends_on: '2026-12-31' },
        { role: 'clerk', code: 'A-KIM' },
      ],
    },
  },
});

const profile = apiRoute({
  summary: 'Change the name or language of an account',
  params: byId,
  body: z.strictObject({ name: text(200).optional(), locale: locale.optional() }),
  response: account,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.account }, body: { name: 'Sabine Holtmann' } },
});

const employee = apiRoute({
  summary: 'Say which person of the register stands behind an account',
  params: byId,
  body: z.strictObject({ employee: text(40).nullable().describe('Personnel number; null: nobody.') }),
  response: account,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.account }, body: { employee: '700002' } },
});

function startOf(cursor: string | undefined): { offset: number } | { name: string; id: string } {
  if (cursor === undefined) return { offset: 0 };
  const [name, last] = readCursor(z.tuple([z.string(), id]), cursor);
  return { name, id: last };
}

/** Accounts for programs, to the same people as the pages; how somebody gets in: account-access.api.controller.ts. */
@May(accountPolicy, 'manage')
@Controller('api/v1')
export class AccountsApiController {
  constructor(
    private readonly accounts: AccountList,
    private readonly limitsQuery: Limits,
    private readonly invitations: Invite,
    private readonly changes: ChangeAccount,
  ) {}

  @ApiRoute(list)
  @Get('accounts')
  async list(@Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit, search = '', state = null, role = null } = query;
    const rows = await this.accounts.some({ search, state, role }, limit + 1, startOf(cursor));
    return pageFrom(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  @ApiRoute(one)
  @Get('accounts/:id')
  async one(@Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    return this.#account(params.id);
  }

  @ApiRoute(limits)
  @Get('role-limits')
  async limits(): Promise<Answer<typeof limits>> {
    return { items: await this.limitsQuery.all() };
  }

  @ApiRoute(invite)
  @Post('accounts')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body }: AskedOf<typeof invite>,
  ): Promise<Answer<typeof invite>> {
    const wish = { ...body, roles: body.roles.map(grantOf) };
    return this.#account(await refusing(() => this.invitations.run(viewer.login, wish), '/roles/'));
  }

  @ApiRoute(profile)
  @Patch('accounts/:id')
  async profile(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof profile>,
  ): Promise<Answer<typeof profile>> {
    const now = await this.#account(params.id);
    const wanted = { name: body.name ?? now.name, locale: body.locale === undefined ? now.locale : body.locale };
    await this.changes.profile({ actor: viewer.login, id: now.id, version: version ?? now.version }, wanted);
    return this.#account(now.id);
  }

  @ApiRoute(employee)
  @Post('accounts/:id/employee')
  async employee(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof employee>,
  ): Promise<Answer<typeof employee>> {
    const { id: account } = await this.#account(params.id);
    await refusing(() => this.changes.link({ actor: viewer.login, id: account, version }, body.employee));
    return this.#account(account);
  }

  async #account(accountId: string): Promise<AccountLine> {
    const found = await this.accounts.one(accountId);
    if (!found) throw new NotFoundException();
    return found;
  }
}
