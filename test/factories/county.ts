import type { TestApp } from '../support/test-app.js';

interface ContractFacts {
  person?: string;
  unit?: string;
  programme?: string;
  from?: string;
  to: string | null;
  ground?: string | null;
  signed?: string | null;
  leftOn?: string;
  fte?: number;
  /** Instant at which it came into the register; default: long before any window. */
  entered?: string;
}

/** Fills a register with a few words: people, units and programmes are made when they are first named. */
export class County {
  #count = 0;
  #tables: string[] | undefined;

  constructor(private readonly test: TestApp) {}

  private async id(sql: string, parameters: unknown[]): Promise<string> {
    const [row] = await this.test.rows<{ id: string }>(sql, parameters);
    return row!.id;
  }

  person(number: string, email: string | null = `p${number}@kreis-musterland.example`): Promise<string> {
    return this.id(
      `insert into employee (number, family_name, given_name, email) values ($1, $2, 'Alex', $3)
       on conflict (number) do update set number = excluded.number returning id`,
      [number, `Beispiel-${number}`, email],
    );
  }

  async unit(
    code: string,
    facts: { parent?: string; manager?: string; deputy?: string; hr?: string } = {},
  ): Promise<string> {
    const parent = facts.parent ? await this.unit(facts.parent) : null;
    const people = [];
    for (const number of [facts.manager, facts.deputy, facts.hr])
      people.push(number ? await this.person(number) : null);
    return this.id(
      `insert into unit (code, name, parent_id, manager_id, deputy_id, hr_contact_id) values ($1, $1, $2, $3, $4, $5)
       on conflict (code) do update set parent_id = coalesce(excluded.parent_id, unit.parent_id),
         manager_id = coalesce(excluded.manager_id, unit.manager_id), deputy_id = coalesce(excluded.deputy_id, unit.deputy_id),
         hr_contact_id = coalesce(excluded.hr_contact_id, unit.hr_contact_id) returning id`,
      [code, parent, ...people],
    );
  }

  programme(code: string): Promise<string> {
    return this.id(
      `insert into programme (code, name) values ($1, $1) on conflict (code) do update set code = excluded.code returning id`,
      [code],
    );
  }

  /** A committee with members (address → role) to which the programme reports. */
  async committee(programme: string, members: Record<string, 'member' | 'clerk'>): Promise<string> {
    const id = await this.id(`insert into committee (code, name) values ($1, $1) returning id`, [`A-${programme}`]);
    for (const [email, role] of Object.entries(members))
      await this.test.rows(
        `insert into committee_member (committee_id, name, role, email, starts_on) values ($1, $2, $3, $2, '2020-01-01')`,
        [id, email, role],
      );
    await this.test.rows(`update programme set committee_id = $1 where id = $2`, [id, await this.programme(programme)]);
    return id;
  }

  /** Sessions of a committee, by its id. @param papersDue where the committee has named the day */
  async session(committee: string, heldOn: string, papersDue: string | null = null): Promise<string> {
    return this.id(
      `insert into committee_session (committee_id, held_on, papers_due) values ($1, $2, $3) returning id`,
      [committee, heldOn, papersDue],
    );
  }

  async absence(person: string, from: string, to: string, representative?: string): Promise<void> {
    await this.test.rows(
      `insert into absence (employee_id, starts_on, ends_on, representative_id) values ($1, $2, $3, $4)`,
      [await this.person(person), from, to, representative ? await this.person(representative) : null],
    );
  }

  /** @returns the contract's number: V1, V2, … in the order in which they are made */
  async contract(facts: ContractFacts): Promise<string> {
    this.#count += 1;
    const number = `V${this.#count}`;
    const person = facts.person ?? `9${String(this.#count).padStart(5, '0')}`;
    await this.test.rows(
      `insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on, left_on, fte, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        number,
        await this.person(person),
        await this.unit(facts.unit ?? '16.0'),
        facts.programme ? await this.programme(facts.programme) : null,
        facts.from ?? '2025-01-01',
        facts.to,
        facts.ground === undefined ? (facts.to ? '14-1-1' : null) : facts.ground,
        facts.signed === undefined ? '2020-01-01' : facts.signed,
        facts.leftOn ?? null,
        facts.fte ?? 1,
        facts.entered ?? '2020-01-01T00:00:00Z',
      ],
    );
    return number;
  }

  /**
   * Empties the register and everything that was made of it, or refers to it, accounts too; numbering starts again at V1.
   * Row by row and with triggers and references off: for a few rows that is many times faster than `truncate`, which makes
   * new files for each table.
   */
  async clear(): Promise<void> {
    this.#count = 0;
    this.#tables ??= await this.#emptied();
    const deletes = this.#tables.map((table) => `delete from ${table}`).join('; ');
    await this.test.dataSource.transaction((manager) =>
      manager.query(`set local session_replication_role = replica; ${deletes}`),
    );
  }

  /** The tables that `clear` empties: those of the register and its results, and all that refer to one of them. */
  async #emptied(): Promise<string[]> {
    const rows = await this.test.rows<{ name: string }>(
      `with recursive emptied (id) as (
         select unnest($1::text[])::regclass::oid
         union select c.conrelid from pg_constraint c join emptied e on c.confrelid = e.id where c.contype = 'f')
       select id::regclass::text as name from emptied`,
      [CLEARED],
    );
    return rows.map(({ name }) => name);
  }
}

const CLEARED =
  `notice, task, participation, decision_event, decision, plan_move, plan_deadline, committee_session, reminder, mail, flag,
  cliff_member, cliff, contract, position, programme_grant, programme, committee_member, committee, absence, reminder_rule,
  unit, employee, change, job_run, import_run`
    .split(',')
    .map((table) => table.trim());
