import { z } from 'zod';
import { id, isoDate, plainDate, text } from '../../api/schemas.js';
import { PROMISE_KINDS, type PromiseRow } from './promises.query.js';
import { PROMISE_STATES } from './transitions.js';

const kind = z.enum(PROMISE_KINDS);

export const promiseSchema = z
  .strictObject({
    id,
    committee_id: id,
    committee: z.string(),
    programme_id: id.nullable(),
    programme: z.string().nullable().describe('Code.'),
    kind,
    text: z.string(),
    asked_by: z.string().describe('Faction or role; no names.'),
    made_on: isoDate,
    made_in_session_id: id.nullable(),
    owner: z.string(),
    owner_name: z
      .string()
      .nullable()
      .describe('Of the person who is reminded; null also for those who may not see it.'),
    owner_email: z.string().nullable(),
    due_session_id: id.nullable().describe('The session that was named.'),
    session_id: id
      .nullable()
      .describe('The session at which it is due: the next, where the one that was named is cancelled.'),
    session_on: isoDate.nullable(),
    due_on: isoDate.nullable(),
    due_day: isoDate.nullable().describe('The day of that session, or due_on.'),
    ready_by: isoDate.nullable().describe('Last day for the papers of that session.'),
    state: z.enum(PROMISE_STATES),
    overdue: z.boolean(),
    state_reason: z.string().describe('Why it was withdrawn or opened again.'),
    answer: z
      .string()
      .describe('Empty where the non-public version of a briefing gave it and the caller may not read that.'),
    answered_on: isoDate.nullable(),
    answered_in_briefing_id: id.nullable(),
    internal: z.boolean().describe('Not shown to members.'),
    version: z.int(),
  })
  .meta({ id: 'Promise' });

/** @param names whether the caller may know who of the house sees to it */
export function promiseItem({ owner_id: _owner, ...row }: PromiseRow, names: boolean): z.input<typeof promiseSchema> {
  return names ? row : { ...row, owner_name: null, owner_email: null };
}

export const newPromise = z.strictObject({
  committee_id: id,
  kind,
  text: text(4000).describe('No names of employees or of citizens: it stands like this in briefings.'),
  asked_by: text(200).nullable().default(null),
  made_on: plainDate.optional().describe('Default: the day of its session, else today.'),
  made_in_session_id: id.nullable().default(null),
  owner: text(200).nullable().default(null),
  owner_email: z.email().max(254).nullable().default(null).describe('Of somebody in the register, who is reminded.'),
  due_session_id: id.nullable().optional().describe('Left out, without due_on: the next session.'),
  due_on: plainDate.nullable().default(null),
  programme_id: id.nullable().default(null),
  internal: z.boolean().default(false),
});

export const changedPromise = z.strictObject({
  kind: kind.optional(),
  text: text(4000).optional(),
  asked_by: text(200).nullable().optional(),
  made_on: plainDate.optional(),
  made_in_session_id: id.nullable().optional(),
  owner: text(200).nullable().optional(),
  owner_email: z.email().max(254).nullable().optional(),
  due_session_id: id.nullable().optional(),
  due_on: plainDate.nullable().optional(),
  programme_id: id.nullable().optional(),
  internal: z.boolean().optional(),
});
