import type { INestApplicationContext } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { tableText } from '../../cli/print-rows.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CreateAccount } from '../../identity/accounts/create-account.service.js';
import { parseRoleGrant } from '../../identity/accounts/role-grant.js';
import { roleMessages } from '../../identity/roles.messages.js';
import type { Locale } from '../../shared/locale.js';
import { demoMessages } from './demo.messages.js';

/** One person for each role; the first two are of the register. */
const PEOPLE = [
  { email: 'sabine.holtmann', name: 'Sabine Holtmann', role: 'hr', employee: '003001' },
  { email: 'anke.brinkhoff', name: 'Anke Brinkhoff', role: 'manager', employee: '002001' },
  { email: 'gremien', name: 'Geschäftsstelle Gremien', role: 'clerk:SOZ' },
  { email: 'ulrike.steinkamp', name: 'Ulrike Steinkamp', role: 'member:SOZ' },
  { email: 'lenkung', name: 'Steuerungsgruppe KIM', role: 'steering:KIM' },
  { email: 'revision', name: 'Revision', role: 'auditor' },
  { email: 'datenschutz', name: 'Datenschutz', role: 'dpo' },
  { email: 'admin', name: 'Systemverwaltung', role: 'admin' },
];

const WORDS =
  `Ahorn Anker Birke Brücke Deich Distel Eule Fähre Gans Hafen Heide Igel Kiesel Laterne Libelle Linde Möwe Mühle
  Otter Pappel Quelle Reiher Segel Storch Teich Ufer Wiese Zaun`
    .trim()
    .split(/\s+/);

/** A password that can be typed off the screen; another one each time. */
const inventPassword = (): string =>
  `${[0, 1, 2, 3].map(() => WORDS[randomInt(WORDS.length)]!).join('-')}-${randomInt(10, 99)}`;

/** Makes an account for each role. @returns the table of who can sign in, with their password */
export async function demoAccounts(app: INestApplicationContext, locale: Locale): Promise<string> {
  const password = inventPassword();
  await app.get(UnitOfWork).run('demo', async (manager) => {
    for (const { email, name, role, employee } of PEOPLE)
      await app.get(CreateAccount).run(manager, {
        email: `${email}@kreis-musterland.example`,
        name,
        roles: [parseRoleGrant(role)],
        employee: employee ?? null,
        password,
      });
    await manager.query(
      'update committee_member set account_id = a.id from account a where a.login = lower(committee_member.email)',
    );
  });
  const texts = demoMessages[locale];
  const rows = PEOPLE.map(({ email, name, role }) => [
    `${email}@kreis-musterland.example`,
    roleMessages[locale].role(parseRoleGrant(role).role),
    name,
  ]);
  return `${texts.signIn(password)}\n${tableText(texts.signInColumns, rows)
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n')}`;
}
