import { Controller, Delete, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { byId, id } from '../../api/schemas.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { bilingual } from '../../shared/locale.js';
import { May } from '../access.js';
import { ResetFactors } from '../factors/reset-factors.service.js';
import { CurrentViewer } from '../request-viewer.js';
import type { Viewer } from '../viewer.js';
import { AccountList, type AccountLine } from './account-list.query.js';
import { accountMessages } from './account.messages.js';
import { staleAccount } from './account-problem.js';
import { accountPolicy } from './account.policy.js';
import { account, grantOf, refusing, roleWish } from './accounts.api.schemas.js';
import { ChangeAccount } from './change-account.service.js';
import type { AccountChange } from './next-version.js';
import { purposeFor, SendLink } from './send-link.service.js';

/** What all changes of one account have in common. */
const change = {
  params: byId,
  response: account,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.account } },
} as const;

const give = apiRoute({
  ...change,
  summary: 'Give an account a role',
  body: roleWish,
  example: { ...change.example, body: { role: 'clerk', code: 'A-KIM', ends_on: '2026-12-31' } },
});

const take = apiRoute({
  ...change,
  summary: 'Take a role away from an account',
  params: z.strictObject({ id, role: id }),
  example: { params: { id: EXAMPLE.account, role: EXAMPLE.accountRole } },
});

const disable = apiRoute({ ...change, summary: 'Disable an account: its sessions and links end at once' });
const enable = apiRoute({ ...change, summary: 'Enable an account again' });
const endSessions = apiRoute({ ...change, summary: 'End all sessions of an account' });

const resetFactors = apiRoute({
  ...change,
  summary: 'Take away the second factors of an account, and end its sessions',
  description: 'Afterwards the password alone opens, until the person sets up a new one.',
  body: z.strictObject({
    made_sure: z.literal(true).describe('That the person themselves asks for it, for example by calling them back.'),
  }),
  example: { ...change.example, body: { made_sure: true } },
});

const sendLink = apiRoute({
  ...change,
  summary: 'Send the invitation again, or a link for a new password to somebody who has one',
  description:
    'The link stands in the mail alone. Not for accounts that are disabled or sign in by single sign-on (409).',
  response: z
    .strictObject({
      mail: z.enum(['invitation', 'password_reset']),
      sent: z.boolean().describe('false: such a mail went out within the last ten minutes.'),
    })
    .meta({ id: 'AccountLink' }),
  etag: false,
  errors: [409],
});

/** Who gets in and as what, for programs. */
@May(accountPolicy, 'manage')
@Controller('api/v1/accounts/:id')
export class AccountAccessApiController {
  constructor(
    private readonly accounts: AccountList,
    private readonly changes: ChangeAccount,
    private readonly links: SendLink,
    private readonly factors: ResetFactors,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiRoute(give)
  @Post('roles')
  give(@CurrentViewer() viewer: Viewer, @Asked() asked: AskedOf<typeof give>): Promise<Answer<typeof give>> {
    return this.#change(viewer, asked, (to) => this.changes.giveRole(to, grantOf(asked.body)));
  }

  @ApiRoute(take)
  @Delete('roles/:role')
  take(@CurrentViewer() viewer: Viewer, @Asked() asked: AskedOf<typeof take>): Promise<Answer<typeof take>> {
    return this.#change(viewer, asked, (to, { roles }) => {
      if (!roles.some((line) => line.id === asked.params.role && line.source === 'local'))
        throw new NotFoundException();
      return this.changes.takeRole(to, asked.params.role);
    });
  }

  @ApiRoute(disable)
  @Post('disable')
  disable(@CurrentViewer() viewer: Viewer, @Asked() asked: AskedOf<typeof disable>): Promise<Answer<typeof disable>> {
    return this.#change(viewer, asked, (to) => this.changes.disable(to));
  }

  @ApiRoute(enable)
  @Post('enable')
  enable(@CurrentViewer() viewer: Viewer, @Asked() asked: AskedOf<typeof enable>): Promise<Answer<typeof enable>> {
    return this.#change(viewer, asked, (to) => this.changes.enable(to));
  }

  @ApiRoute(endSessions)
  @Post('end-sessions')
  endSessions(
    @CurrentViewer() viewer: Viewer,
    @Asked() asked: AskedOf<typeof endSessions>,
  ): Promise<Answer<typeof endSessions>> {
    return this.#change(viewer, asked, (to) => this.changes.endSessions(to));
  }

  @ApiRoute(resetFactors)
  @Post('reset-factors')
  resetFactors(
    @CurrentViewer() viewer: Viewer,
    @Asked() asked: AskedOf<typeof resetFactors>,
  ): Promise<Answer<typeof resetFactors>> {
    return this.#change(viewer, asked, ({ actor, id: of, version }) =>
      this.unitOfWork.run(actor, (manager) => this.factors.run(manager, of, version)),
    );
  }

  @ApiRoute(sendLink)
  @Post('send-link')
  async sendLink(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, version }: AskedOf<typeof sendLink>,
  ): Promise<Answer<typeof sendLink>> {
    const now = await this.#account(params.id);
    // A mail changes nothing of the account: it is only to be the account that the caller has seen.
    if (version !== undefined && version !== now.version) throw staleAccount();
    const mail = purposeFor(now);
    if (!mail)
      throw new Problem(
        409,
        'takes_no_password',
        bilingual((say) => accountMessages[say].takesNoPassword),
      );
    return { mail, sent: await this.links.byAdmin(viewer.login, now.id, mail) };
  }

  async #change(
    viewer: Viewer,
    { params, version }: { params: { id: string }; version: number | undefined },
    work: (change: AccountChange, now: AccountLine) => Promise<unknown>,
  ): Promise<AccountLine> {
    const now = await this.#account(params.id);
    await refusing(async () => work({ actor: viewer.login, id: now.id, version }, now));
    return this.#account(now.id);
  }

  async #account(accountId: string): Promise<AccountLine> {
    const found = await this.accounts.one(accountId);
    if (!found) throw new NotFoundException();
    return found;
  }
}
