import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { sessionCookie } from '../../src/identity/cookies.js';
import { hashPassword } from '../../src/identity/password.js';
import type { Role } from '../../src/identity/roles.js';
import { Sessions } from '../../src/identity/sessions.service.js';
import type { TestApp } from './test-app.js';

export interface AccountFacts {
  name?: string;
  /** The e-mail address; without one, one that no other account has. */
  login?: string;
  /** Without one, they cannot sign in with a password. */
  password?: string;
  /** employee.id of the person behind it. */
  employeeId?: string;
  /** unit.id for a manager; without one, the units that the register says they lead. */
  unitId?: string;
  committeeId?: string;
  programmeId?: string;
  startsOn?: string;
  endsOn?: string;
}

let made = 0;

/** An account with one role. @returns account.id */
export async function makeAccount(test: TestApp, role: Role | null, facts: AccountFacts = {}): Promise<string> {
  made += 1;
  const [row] = await test.rows<{ id: string }>(
    'insert into account (login, name, employee_id, password_hash) values ($1, $2, $3, $4) returning id',
    [
      facts.login ?? `konto${made}@kreis-musterland.example`,
      facts.name ?? `Konto ${made}`,
      facts.employeeId ?? null,
      facts.password === undefined ? null : await hashPassword(facts.password),
    ],
  );
  if (role)
    await test.rows(
      `insert into account_role (account_id, role, unit_id, committee_id, programme_id, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        row!.id,
        role,
        facts.unitId ?? null,
        facts.committeeId ?? null,
        facts.programmeId ?? null,
        facts.startsOn ?? null,
        facts.endsOn ?? null,
      ],
    );
  return row!.id;
}

/** Opens a session for an account. @returns the `Cookie` header of its browser, `name=value` */
export async function signIn(test: TestApp, accountId: string): Promise<string> {
  const token = await test.app
    .get(UnitOfWork)
    .run('test', (manager) => test.app.get(Sessions).open(manager, accountId, { method: 'password' }));
  return sessionCookie(false, token).split(';')[0]!;
}

/** Both at once: somebody with a role, signed in. */
export async function signedInAs(test: TestApp, role: Role | null, facts: AccountFacts = {}): Promise<string> {
  return signIn(test, await makeAccount(test, role, facts));
}
