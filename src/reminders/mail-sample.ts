import type { EntityManager } from 'typeorm';
import type { InventedCase, MailComposer, MailToCompose } from '../mail/mail-composer.js';
import type { Locale } from '../shared/locale.js';

/** Purposes whose mails tell of rows of `reminder`: its kind, whom it is about, and as whom the recipient is told. */
const KINDS: Record<string, { kind: string; about: keyof Ids; role: string; to: 'hr' | 'person' }> = {
  reminder: { kind: 'contract', about: 'contract', role: 'hr', to: 'hr' },
  staff: { kind: 'staff', about: 'contract', role: 'employee', to: 'person' },
  promise: { kind: 'promise', about: 'promise', role: 'owner', to: 'hr' },
  year_end: { kind: 'year_end', about: 'unit', role: 'hr', to: 'hr' },
};

/** The sample's last day: days ahead, but where a mail is about a certain one. */
const DAYS = 40;
const endOf = (purpose: string, today: Temporal.PlainDate): Temporal.PlainDate => {
  if (purpose === 'first_day') return today.subtract({ days: 1 });
  return purpose === 'year_end' ? today.with({ month: 12, day: 31 }) : today.add({ days: DAYS });
};
/** A programme of so many people: counts of few are kept back from committees. */
const PEOPLE = 12;

interface Ids {
  hr: string;
  person: string;
  member: string;
  contract: string;
  programme: string;
  unit: string;
  promise: string;
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
     ), promise as (
       insert into promise (committee_id, kind, text, asked_by, made_on, owner_id, due_on)
       select board.id, 'question', 'Wie viele Stellen des Programms sind besetzt?', 'Fraktion Beispiel', $1::date, hr.id, $2::date
       from board, hr returning id
     ), contracts as (
       insert into contract (number, employee_id, unit_id, programme_id, job_title, starts_on, ends_on, ground, signed_on)
       select p.number || '-1', p.id, u.id, g.id, 'Fallmanagement', $1::date, $2::date, '14-1-third-party', $1::date
       from people p, house u, programme g returning id, number
     )
     select (select id from hr) as hr, (select id from member) as member, (select id from programme) as programme,
       (select id from house) as unit, (select id from promise) as promise,
       (select id from people where number = 'BEISPIEL-1') as person,
       (select id from contracts where number = 'BEISPIEL-1-1') as contract`,
    [start, end],
  );
  return ids!;
}

/** A mail about invented people, for a house that has had none of its kind; undefined where there is no sample. */
export async function writeSampleMail(
  manager: EntityManager,
  composer: MailComposer,
  today: Temporal.PlainDate,
  locale: Locale,
): Promise<MailToCompose | undefined> {
  const { purpose } = composer;
  const told = KINDS[purpose];
  if (!told && !composer.sample) return undefined;
  const endsOn = endOf(purpose, today).toString();
  const ids = await writePeople(manager, today.subtract({ years: 1 }).toString(), endsOn);
  const invented: InventedCase = { hr: ids.hr, member: ids.member, contract: ids.contract, endsOn };
  const written = told ? undefined : await composer.sample!(manager, invented, today);
  const to = told?.to ?? 'hr';
  const recipient = written && 'recipient' in written ? written.recipient : ids[to];
  const mail = {
    purpose,
    form: 'digest' as const,
    recipient,
    recipientKind: recipient === ids.member ? ('committee_member' as const) : ('employee' as const),
    name: recipient === ids.member ? 'Ulrike Steinkamp' : { hr: 'Ines Schäfer', person: 'Bela Beispiel' }[to],
    locale,
    runDate: today.toString(),
  };
  const [row] = await manager.query<{ id: string }[]>(
    `insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
     values ($1, $2, $3, $4, 'beispiel@kreis-musterland.example', $5, $6, $7) returning id`,
    [purpose, mail.form, recipient, mail.recipientKind, mail.name, locale, mail.runDate],
  );
  const { id } = row!;
  if (told)
    await manager.query(
      `insert into reminder (kind, subject_id, ends_on, stage, recipient, responsible, role, run_date, mail_id)
       values ($1, $2, $3, 60, $4, $4, $5, $6, $7)`,
      [told.kind, ids[told.about], endsOn, recipient, told.role, mail.runDate, id],
    );
  else if (written && 'cause' in written)
    await manager.query(
      `insert into notice (purpose, contract_id, cause_id, role, recipient, run_date, mail_id)
       values ($1, $2, $3, 'hr', $4, $5, $6)`,
      [purpose, ids.contract, written.cause, recipient, mail.runDate, id],
    );
  else if (written && 'recipient' in written) await written.mailed?.(id);
  return { id, ...mail };
}
