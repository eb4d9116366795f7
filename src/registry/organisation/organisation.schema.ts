import { z } from 'zod';
import { GROUNDS } from '../../law/grounds.js';
import { parseDeadlineStage, writtenStage } from '../../law/plan/deadline-stage.js';
import { LOCALES } from '../../shared/locale.js';

// Values arrive as text (parse-organisation.ts keeps 004101 and 16.0 as they are written). A check names the key of
// its text in organisation.messages.ts. An absent field leaves the register as it is, an explicit null empties it.

/** Calendar date as 2026-12-31 or 31.12.2026. */
const date = z.string('date').transform((text, context) => {
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]}-${german[1]}` : text;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Temporal.PlainDate.from(iso);
  } catch {
    // No such day: reported below like any other text that is not a date.
  }
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

const decimal = (pattern: RegExp, error: string) =>
  z
    .string(error)
    .regex(pattern, error)
    .transform((text) => Number(text.replace(',', '.')));

const text = z.string('text').trim().min(1, 'text').max(500);
const key = z.string('key').trim().min(1, 'key').max(100);
const email = z
  .string('email')
  .trim()
  .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'email');
const days = decimal(/^\d{1,4}$/, 'days').refine((value) => value <= 3650, 'days');
const paperDays = decimal(/^\d{1,2}$/, 'paperDays').refine((value) => value <= 60, 'paperDays');
const yesNo = z.enum(['true', 'false']).transform((word) => word === 'true');

/** Time of day, as the database keeps it. */
const time = z
  .string('time')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
  .transform((written) => `${written}:00`);

const cents = decimal(/^\d{1,12}([.,]\d{1,2})?$/, 'amount').transform((euro) => Math.round(euro * 100));
const fte = decimal(/^\d{1,2}([.,]\d{1,4})?$/, 'fte').refine((value) => value > 0 && value <= 10, 'fte');

/** A section; one that is empty or missing changes nothing. */
const section = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const person = z.strictObject({
  number: key,
  familyName: text.optional(),
  givenName: text.optional(),
  email: email.nullish(),
  locale: z.enum(LOCALES).nullish(),
  reminderMode: z.enum(['digest', 'single']).nullish(),
});

const unit = z.strictObject({
  code: key,
  name: text.optional(),
  parent: key.nullish(),
  manager: key.nullish(),
  deputy: key.nullish(),
  hrContact: key.nullish(),
});

const absence = z.strictObject({ employee: key, from: date, to: date, representative: key.nullish() });

const grant = z.strictObject({
  title: text,
  from: date,
  to: date.nullish(),
  amount: cents.nullish(),
  certainty: z.enum(['expected', 'announced', 'approved', 'statute']).optional(),
  source: text.optional(),
});

const programme = z.strictObject({
  code: key,
  name: text.optional(),
  committee: key.nullish(),
  grants: section(grant),
});

const position = z.strictObject({
  number: key,
  title: text.optional(),
  unit: key.nullish(),
  programme: key.nullish(),
  fte: fte.nullish(),
  endsOn: date.nullish(),
});

const member = z.strictObject({
  name: text,
  role: z.enum(['chair', 'deputy_chair', 'member', 'advisory', 'clerk']).optional(),
  faction: text.optional(),
  organisation: text.optional(),
  deputyOf: text.nullish(),
  nonPublic: yesNo.optional(),
  mails: z
    .array(z.enum(['reminders', 'briefings']))
    .max(2)
    .optional(),
  email: email.nullish(),
  locale: z.enum(LOCALES).nullish(),
  from: date,
  to: date.nullish(),
});

const session = z.strictObject({
  date,
  time: time.nullish(),
  place: text.optional(),
  publicPart: yesNo.optional(),
  nonPublicPart: yesNo.optional(),
  title: text.optional(),
  papersDue: date.nullish(),
  cancelled: yesNo.optional(),
});

const committee = z.strictObject({
  code: key,
  name: text.optional(),
  kind: z.enum(['committee', 'council', 'steering', 'working_group']).optional(),
  department: text.optional(),
  paperDays: paperDays.nullish(),
  draftDays: paperDays.nullish(),
  members: section(member),
  sessions: section(session),
});

/** A lead time before a deadline of the plan, `P2:14`; in its canonical writing. */
const deadlineStage = z.string('deadlineStage').transform((written, context) => {
  const { stage, near } = parseDeadlineStage(written);
  if (stage) return writtenStage(stage);
  context.addIssue({ code: 'custom', message: 'deadlineStage', params: near ? { near } : {} });
  return z.NEVER;
});

const reminderRule = z.strictObject({
  unit: key.optional(),
  ground: z.enum(GROUNDS).optional(),
  stages: z
    .array(days)
    .min(1)
    .max(50)
    .transform((list) => [...new Set(list)].sort((a, b) => b - a))
    .nullish(),
  deadlineStages: z
    .array(deadlineStage)
    .max(50)
    .transform((list) => [...new Set(list)].sort())
    .nullish(),
  recipients: z
    .array(z.enum(['hr', 'manager', 'committee', 'escalation']))
    .min(1)
    .nullish(),
  mailboxes: z.array(email).optional(),
});

/** The organisation file: what a house enters that its payroll export does not know. */
export const organisationSchema = z.strictObject({
  people: section(person),
  units: section(unit),
  absences: section(absence),
  programmes: section(programme),
  positions: section(position),
  committees: section(committee),
  reminderRules: section(reminderRule),
});

export type Organisation = z.infer<typeof organisationSchema>;

const OBJECTS: Record<string, { shape: object }> = {
  '': organisationSchema,
  people: person,
  units: unit,
  absences: absence,
  programmes: programme,
  'programmes.grants': grant,
  positions: position,
  committees: committee,
  'committees.members': member,
  'committees.sessions': session,
  reminderRules: reminderRule,
};

/** The keys that may stand at a path of the file. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  return Object.keys(OBJECTS[path.filter((part) => typeof part === 'string').join('.')]?.shape ?? {});
}
