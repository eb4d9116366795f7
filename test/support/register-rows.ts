import type { TestApp } from './test-app.js';

type Row = Record<string, unknown>;

/** Writes one row and returns its id: fixtures say only what they are about. */
export async function insert(test: TestApp, table: string, row: Row): Promise<string> {
  const columns = Object.keys(row);
  const [written] = await test.rows<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     returning id`,
    Object.values(row),
  );
  return written!.id;
}

let numbers = 0;

/** A person with one contract; the family name is also part of the contract's number. */
export async function hire(
  test: TestApp,
  person: { family_name: string; given_name?: string },
  contract: Row,
): Promise<{ employee: string; contract: string }> {
  numbers += 1;
  const employee = await insert(test, 'employee', { number: `P${numbers}`, given_name: 'Kim', ...person });
  const id = await insert(test, 'contract', {
    number: `V${numbers}-1`,
    employee_id: employee,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    ground: '14-1-third-party',
    job_title: 'Case Management',
    ...contract,
  });
  return { employee, contract: id };
}

/** An outbox row as the looks write it. */
export function outgoing(test: TestApp, mail: Row): Promise<string> {
  return insert(test, 'mail', {
    purpose: 'reminder',
    form: 'digest',
    recipient_kind: 'employee',
    address: 'ines.hr@kreis-musterland.example',
    name: 'Ines Schäfer',
    locale: 'de',
    run_date: '2026-11-22',
    created_at: '2026-11-22T05:00:00Z',
    next_attempt_at: '2026-11-22T05:00:00Z',
    ...mail,
  });
}

/** What a mail says about one subject. */
export function remind(test: TestApp, mail: string, recipient: string, reminder: Row): Promise<string> {
  return insert(test, 'reminder', {
    kind: 'contract',
    ends_on: '2026-12-31',
    stage: 60,
    recipient,
    responsible: recipient,
    role: 'hr',
    run_date: '2026-11-22',
    mail_id: mail,
    ...reminder,
  });
}
