import { Controller, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, isoDate, listOf, plainDate, text } from '../../api/schemas.js';
import { refused } from '../../house-settings/change-by-api.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { MemberChanges, type MemberWish } from './member-changes.service.js';
import { MEMBER_MAILS, MEMBER_ROLES, type MemberRow, MembersQuery } from './members.query.js';
import { memberProblems } from './member-problems.js';

const member = z
  .strictObject({
    id,
    name: z.string(),
    role: z.enum(MEMBER_ROLES),
    faction: z.string(),
    organisation: z.string(),
    email: z.string().nullable().describe('null also for those who may not see addresses.'),
    bounce_status: z
      .string()
      .nullable()
      .describe(
        'Code (RFC 3463) where mails to the address have lately come back; null also for those who may not see addresses.',
      ),
    locale: z.enum(['de', 'en']).nullable(),
    deputy_of: id.nullable().describe('Member for whom they stand in.'),
    non_public: z.boolean().describe('May be given papers of the non-public part.'),
    mails: z.array(z.enum(MEMBER_MAILS)).describe('What they want to be sent.'),
    starts_on: isoDate,
    ends_on: isoDate.nullable().describe('Last day.'),
    account_id: id.nullable().describe('The account they read with; null also for those who may not see addresses.'),
    version: z.int(),
  })
  .meta({ id: 'CommitteeMember' });

const writable = {
  name: text(200),
  role: z.enum(MEMBER_ROLES).default('member'),
  faction: text(200).nullable().default(null),
  organisation: text(200).nullable().default(null),
  email: z.email().max(254).nullable().default(null),
  locale: z.enum(['de', 'en']).nullable().default(null),
  deputy_of: id.nullable().default(null),
  non_public: z.boolean().default(true),
  mails: z
    .array(z.enum(MEMBER_MAILS))
    .max(2)
    .default([...MEMBER_MAILS]),
  starts_on: plainDate,
  ends_on: plainDate.nullable().default(null),
};

const list = apiRoute({
  summary: 'Members and clerks of a committee, former and future ones too',
  params: byId,
  response: listOf(member),
  example: { params: { id: EXAMPLE.committee } },
});

const add = apiRoute({
  summary: 'Enter a member of a committee',
  params: byId,
  body: z.strictObject(writable),
  response: member,
  status: 201,
  idempotent: true,
  example: {
    params: { id: EXAMPLE.committee },
    body: { name: 'Ronja Beispiel', faction: 'Fraktion Beispiel', starts_on: '2026-11-01' },
  },
});

const ofMember = z.strictObject({ id, member: id });

const one = apiRoute({
  summary: 'One member of a committee',
  params: ofMember,
  response: member,
  etag: true,
  example: { params: { id: EXAMPLE.committee, member: EXAMPLE.member } },
});

const change = apiRoute({
  summary: 'Change a member, or end the mandate by its last day',
  params: ofMember,
  body: z.strictObject({
    name: text(200).optional(),
    role: z.enum(MEMBER_ROLES).optional(),
    faction: text(200).nullable().optional(),
    organisation: text(200).nullable().optional(),
    email: z.email().max(254).nullable().optional(),
    locale: z.enum(['de', 'en']).nullable().optional(),
    deputy_of: id.nullable().optional(),
    non_public: z.boolean().optional(),
    mails: z.array(z.enum(MEMBER_MAILS)).max(2).optional(),
    starts_on: plainDate.optional(),
    ends_on: plainDate.nullable().optional(),
  }),
  response: member,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee, member: EXAMPLE.member }, body: { mails: ['briefings'] } },
});

const wishOf = (row: MemberRow): MemberWish => ({
  ...row,
  starts_on: Temporal.PlainDate.from(row.starts_on),
  ends_on: row.ends_on === null ? null : Temporal.PlainDate.from(row.ends_on),
});

/** Members of committees, for programs. */
@Controller('api/v1/committees/:id/members')
export class MembersApiController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly members: MembersQuery,
    private readonly changes: MemberChanges,
  ) {}

  @May(committeePolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const committee = await this.access.seen(viewer, params.id);
    return { items: (await this.members.of(committee.id)).map((row) => itemFor(viewer, committee.id, row)) };
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(add)
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof add>,
  ): Promise<Answer<typeof add>> {
    const committee = await this.access.kept(viewer, params.id);
    inOrder(body, await this.members.of(committee.id));
    const made = await this.changes.add(viewer.login, committee.id, body);
    return itemFor(viewer, committee.id, (await this.members.one(committee.id, made))!);
  }

  @May(committeePolicy, 'see')
  @ApiRoute(one)
  @Get(':member')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const committee = await this.access.seen(viewer, params.id);
    return itemFor(viewer, committee.id, await this.#member(committee.id, params.member));
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(change)
  @Patch(':member')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const committee = await this.access.kept(viewer, params.id);
    const now = await this.#member(committee.id, params.member);
    const wish: MemberWish = Object.assign(wishOf(now), body);
    const others = await this.members.of(committee.id);
    inOrder(
      wish,
      others.filter(({ id: other }) => other !== now.id),
    );
    await this.changes.change(viewer.login, now.id, version ?? now.version, wish);
    return itemFor(viewer, committee.id, await this.#member(committee.id, now.id));
  }

  async #member(committee: string, member: string): Promise<MemberRow> {
    const found = await this.members.one(committee, member);
    if (!found) throw new NotFoundException();
    return found;
  }
}

/** Addresses are for those who keep or check the register. */
function itemFor(
  viewer: Viewer,
  committee: string,
  { deputy_of_name: _name, ...row }: MemberRow,
): z.input<typeof member> {
  return promisePolicy.may(viewer, 'see_internal', committee)
    ? row
    : { ...row, email: null, bounce_status: null, account_id: null };
}

/** @throws Problem 422 that names each field */
function inOrder(wish: MemberWish, others: readonly MemberRow[]): void {
  const problems = memberProblems(wish, others);
  if (problems.length > 0) throw refused(problems);
}
