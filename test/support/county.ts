import { newId } from '../../src/shared/ids.js';
import type { TestApp } from './test-app.js';

type Rows = Pick<TestApp, 'rows'>;

/** Names as they occur, one of them with markup in it. All fictional. */
const PEOPLE = [
  'Aydın-Großmann, Selin',
  'Österreicher, Jürgen',
  'Weiß, Anja',
  '<script>alert(1)</script>, Eva & "Co"',
  'Nowak, Katarzyna',
  'Freiherr von der Lippe-Weißenfels zu Hohenlohe-Schillingsfürst, Maximilian-Alexander',
  'Çelik, Deniz',
  'Müller, Ute',
  'Haddad, Samir',
  'Petrović, Jelena',
  'Schäfer, Tom',
  'Brandt, Lea',
  'Okafor, Chidi',
  'Lindqvist, Åsa',
];

export interface County {
  cliff: string;
  /** Ids of mails by state; `sent` has bodies. */
  mails: Record<'sent' | 'pending' | 'failed' | 'obsolete' | 'english', string>;
}

const HTML = `<!doctype html><html lang="de"><head><title>Erinnerung</title><style>p{font-family:sans-serif}</style></head>
<body><p>Guten Tag Frau Weiß,</p><p><b>12 von 14</b> Verträgen im Programm KIM enden am 31.12.2026.</p>
<script>document.title = 'hacked'</script><img src="https://tracker.example/p.gif" alt=""></body></html>`;
const TEXT = `Guten Tag Frau Weiß,\n\n12 von 14 Verträgen im Programm KIM enden am 31.12.2026.\n\nViele Grüße\nVerbleib`;

/** A small county at the key date 22.11.2026: programme KIM with its cliff, another unit, flags, mails and job runs. */
export async function insertCounty(test: Rows): Promise<County> {
  const one = async (sql: string, ...parameters: unknown[]): Promise<string> =>
    (await test.rows<{ id: string }>(`${sql} returning id`, parameters))[0]!.id;

  const unit = await one(`insert into unit (code, name) values ('50.3', 'Integration und Zuwanderung')`);
  const other = await one(`insert into unit (code, name) values ('51.2', 'Allgemeiner Sozialer Dienst')`);
  const programme = await one(`insert into programme (code, name) values ('KIM', 'Kommunales Integrationsmanagement')`);
  const contracts: string[] = [];
  for (const [index, person] of PEOPLE.entries()) {
    const [family, given] = person.split(', ') as [string, string];
    const employee = await one(
      'insert into employee (number, family_name, given_name) values ($1, $2, $3)',
      String(4100 + index).padStart(6, '0'),
      family,
      given,
    );
    const contract = (number: string, starts: string, ends: string | null, signed: string | null) =>
      one(
        `insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on)
         values ($1, $2, $3, $4, $5, $6, '14-1-1', $7)`,
        number,
        employee,
        unit,
        programme,
        starts,
        ends,
        signed,
      );
    const ends = index < 12 ? '2026-12-31' : index === 12 ? '2027-06-30' : null;
    contracts.push(await contract(`V-${100 + index}`, '2024-01-01', ends, '2023-12-01'));
    // The first is extended and signed, the second has a draft that nobody has signed.
    if (index < 2) await contract(`V-${200 + index}`, '2027-01-01', '2028-12-31', index === 0 ? '2026-11-02' : null);
  }
  const short = ['2026-11-30', '2027-03-31', '2027-03-31', '2027-07-31', '2027-09-30'];
  for (const [index, ends] of short.entries())
    await one(
      `insert into contract (number, employee_id, unit_id, starts_on, ends_on, left_on)
       select $1, id, $2, date '2025-08-01', $3, $4 from employee where number = '004113'`,
      `V-${300 + index}`,
      other,
      ends,
      index === 3 ? '2027-05-31' : null,
    );

  const cliff = await one(
    `insert into cliff (scope, scope_id, ends_on, opened_on, contracts, running, people, headcount, fixed_term, fte, fte_total, decided)
     values ('programme', $1, '2026-12-31', '2026-06-29', 12, 14, 12, 14, 13, 12, 14, 1)`,
    programme,
  );
  await one(
    `insert into cliff (scope, scope_id, ends_on, opened_on, contracts, running, people, headcount, fixed_term, fte, fte_total, decided)
     values ('unit', $1, '2027-07-31', '2026-09-01', 3, 8, 3, 8, 5, 2.5, 7.2, 3)`,
    other,
  );
  const flag = (rule: string, scope: string, id: string, opened: string, resolved: string | null = null) =>
    one(
      'insert into flag (rule, scope, scope_id, opened_on, resolved_on) values ($1, $2, $3, $4, $5)',
      rule,
      scope,
      id,
      opened,
      resolved,
    );
  for (const [index, contract] of contracts.slice(1, 12).entries())
    await flag('ends_undecided', 'contract', contract, `2026-07-${String(index + 1).padStart(2, '0')}`);
  await flag('ends_undecided', 'contract', contracts[0]!, '2026-07-01', '2026-11-03');
  await flag('cliff', 'cliff', cliff, '2026-06-29');
  await flag('no_manager', 'unit', other, '2026-11-21');
  await flag('no_ground', 'contract', contracts[12]!, '2026-11-20');
  await flag('something_new', 'programme', programme, '2026-11-20');

  let made = 0;
  const mail = (purpose: string, kind: string, state: string, words: string | null, locale = 'de') =>
    one(
      `insert into mail (id, purpose, form, recipient, recipient_kind, address, name, locale, run_date, state, response,
         finished_at, subject, body_text, body_html)
       values ($9, $1, 'digest', $2, $3, 'anja.weiss@kreis-musterland.example', 'Anja Weiß', $4, '2026-11-22', $5, $6,
         case when $5 <> 'pending' then timestamptz '2026-11-22T04:31:07Z' end,
         case when $5 in ('sent', 'failed') then '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 1 entschieden' end,
         case when $5 in ('sent', 'failed') then $7 end, case when $5 in ('sent', 'failed') then $8 end)`,
      purpose,
      newId(),
      kind,
      locale,
      state,
      words,
      TEXT,
      HTML,
      // Ids of one millisecond sort at random; these sort in the order in which they are made.
      `01a2048f-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    );
  const mails = {
    obsolete: await mail('reminder', 'employee', 'obsolete', 'Der Anschluss ist unterschrieben.'),
    failed: await mail('reminder', 'mailbox', 'failed', '550 5.1.1 <personal@…>: Recipient address rejected'),
    pending: await mail('committee', 'committee_member', 'pending', null),
    english: await mail('year_end', 'employee', 'sent', 'maildrop/2026-11-22-1.eml', 'en'),
    sent: await mail('reminder', 'employee', 'sent', '250 2.0.0 Ok: queued as 4F1K2'),
  };
  await test.rows(
    `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at, counts)
     values ('watch', '2026-11-22T04:30:00Z', '2026-11-22', 'done', 'a', '2026-11-22T04:30:02Z', '2026-11-22T04:30:05Z',
         '2026-11-22T04:30:05Z', '{"flags_opened": 3, "flags_resolved": 1, "reminders_created": 16, "obsolete": 0}'),
       ('deliver', '2026-11-22T10:58:00Z', '2026-11-22', 'failed', 'a', '2026-11-22T10:58:01Z', '2026-11-22T10:58:02Z',
         '2026-11-22T10:58:02Z', null)`,
  );
  return { cliff, mails };
}
