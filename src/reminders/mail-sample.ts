import type { EntityManager } from 'typeorm';
import type { MailToCompose } from '../mail/mail-composer.js';
import type { Locale } from '../shared/locale.js';

/** Purposes whose mails tell of rows of `reminder`: its kind, and as whom the recipient is told. */
const KINDS: Record<string, { kind: string; role: string; to: 'hr' | 'person' | 'member' }> = {
  reminder: { kind: 'contract', role: 'hr', to: 'hr' },
  staff: { kind: 'staff', role: 'employee', to: 'person' },
  committee: { kind: 'committee', role: 'member', to: 'member' },
};

/** Days from today to the sample's last day. */
const DAYS = 40;
/** A programme of so many people: figures of fewer are withheld from committees. */
const PEOPLE = 12;

interface Ids {
  hr: string;
  person: string;
  member: string;
  contract: string;
  programme: string;
}

/** Invented people with contracts that end together; the caller's transaction must be undone. */
async function writePeople(manager: EntityManager, start: string, end: string): Promise<Ids> {
  const [ids] = await manager.query<Ids[]>(
    `with hr as (
       insert into employee (number, family_name, given_name, email)
       values ('BEISPIEL-HR', 'Schäfer', 'Ines', 'ines.schaefer@kreis-musterland.example') returning id
     ), people as (
       insert into employee (number, family_name, given_name, email)
       select 'BEISPIEL-' || i, 'Beispiel', (array['Ada', 'Bela', 'Cem', 'Dora', 'Emil', 'Fatma'])[1 + i % 6],
         'person' || i || '@kreis-musterland.example' from generate_series(1, ${PEOPLE}) i returning id, number
     ), house as (
       insert into unit (code, name, hr_contact_id) select 'BEISPIEL', 'Beispielamt', id from hr returning id
     ), board as (
       insert into committee (code, name) values ('BEISPIEL', 'Beispielausschuss') returning id
     ), member as (
       insert into committee_member (committee_id, name, role, email, starts_on)
       select id, 'Ulrike Steinkamp', 'member', 'ulrike.steinkamp@kreis-musterland.example', $1::date from board returning id
     ), programme as (
       insert into programme (code, name, committee_id) select 'BEISPIEL', 'Beispielprogramm', id from board returning id
     ), contracts as (
       insert into contract (number, employee_id, unit_id, programme_id, job_title, starts_on, ends_on, ground, signed_on)
       select p.number || '-1', p.id, u.id, g.id, 'Fallmanagement', $1::date, $2::date, '14-1-third-party', $1::date
       from people p, house u, programme g returning id, number
     )
     select (select id from hr) as hr, (select id from member) as member, (select id from programme) as programme,
       (select id from people where number = 'BEISPIEL-1') as person,
       (select id from contracts where number = 'BEISPIEL-1-1') as contract`,
    [start, end],
  );
  return ids!;
}

/** A mail with one reminder about invented people, for a house that has had none of its kind; undefined where there is no sample. */
export async function writeSampleMail(
  manager: EntityManager,
  purpose: string,
  today: Temporal.PlainDate,
  locale: Locale,
): Promise<MailToCompose | undefined> {
  const told = KINDS[purpose];
  if (!told) return undefined;
  const end = today.add({ days: DAYS }).toString();
  const ids = await writePeople(manager, today.subtract({ years: 1 }).toString(), end);
  const recipient = ids[told.to];
  const recipientKind = told.to === 'member' ? 'committee_member' : 'employee';
  const name = { hr: 'Ines Schäfer', person: 'Bela Beispiel', member: 'Ulrike Steinkamp' }[told.to];
  const runDate = today.toString();
  const [mail] = await manager.query<{ id: string }[]>(
    `insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
     values ($1, 'digest', $2, $3, 'beispiel@kreis-musterland.example', $4, $5, $6) returning id`,
    [purpose, recipient, recipientKind, name, locale, runDate],
  );
  await manager.query(
    `insert into reminder (kind, subject_id, ends_on, stage, recipient, responsible, role, run_date, mail_id)
     values ($1, $2, $3, 60, $4, $4, $5, $6, $7)`,
    [told.kind, told.kind === 'committee' ? ids.programme : ids.contract, end, recipient, told.role, runDate, mail!.id],
  );
  return { id: mail!.id, purpose, form: 'digest', recipient, recipientKind, name, locale, runDate };
}
