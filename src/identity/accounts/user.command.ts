import type { INestApplicationContext } from '@nestjs/common';
import { text } from 'node:stream/consumers';
import { AuditLog } from '../../audit/audit-log.js';
import type { CommandContext, CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { tableText } from '../../cli/print-rows.js';
import { publicUrl } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { formatInstant } from '../../shared/locale.js';
import { AccountList, type RoleLine } from './account-list.query.js';
import { accountMessages } from './account.messages.js';
import { accountProblem } from './account-problem.js';
import { CreateAccount } from './create-account.service.js';
import { LINK_HOURS, OneTimeLinks } from './one-time-links.service.js';
import { passwordProblem } from './password-rules.js';
import { parseRoleGrant } from './role-grant.js';

/** Who acts, as the history names them. */
const ACTOR = 'command: user';
const GROUP = 'accounts of people who sign in';

interface AddOptions {
  name: string;
  role?: string[];
  employee?: string;
  passwordStdin?: boolean;
}

/** @throws VerbleibError exit 2 for a password that the rules refuse */
async function passwordFromStdin(about: string[]): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') throw accountProblem('password', (say) => say.noPassword);
  const problem = passwordProblem(password, about);
  if (problem) throw new VerbleibError('password', EXIT.usage, problem);
  return password;
}

async function add(context: CommandContext, app: INestApplicationContext, email: string, options: AddOptions) {
  const roles = (options.role ?? []).map(parseRoleGrant);
  const password = options.passwordStdin ? await passwordFromStdin([options.name, email]) : undefined;
  const made = await app.get(UnitOfWork).run(ACTOR, async (manager) => {
    const id = await app.get(CreateAccount).run(manager, {
      email,
      name: options.name,
      roles,
      employee: options.employee ?? null,
      ...(password !== undefined && { password }),
    });
    const link = password === undefined ? await app.get(OneTimeLinks).make(manager, 'invitation', id) : undefined;
    return { id, link: link && `${publicUrl(context.settings)}/invitation/${link}` };
  });
  const login = email.trim().toLowerCase();
  const say = accountMessages[context.locale];
  context.print({ account: made.id, email: login, link: made.link ?? null }, () =>
    made.link ? `${say.added(login)}\n${say.link(made.link, LINK_HOURS.invitation)}` : say.added(login),
  );
}

export const userAddCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'user', GROUP)
    .command('add')
    .argument('<email>', 'what they sign in with')
    .description('make an account; without a password it prints a one-time link for setting one')
    .requiredOption('--name <name>', 'first and family name')
    .option('--role <roles...>', 'ROLE[:UNIT|COMMITTEE|PROGRAMME][@FROM..TO], e.g. manager:50.1@2026-12-01..2026-12-31')
    .option('--employee <number>', 'personnel number of the person in the register')
    .option('--password-stdin', 'read the password from standard input')
    .addHelpText(
      'after',
      '\nRoles: hr, manager, clerk, member, steering, auditor, dpo, admin.\nExample:\n  verbleib user add hr@kreis-musterland.example --name "Sabine Holtmann" --role hr',
    )
    .action(
      action<[string, AddOptions]>((context, email, options) =>
        context.withApp((app) => add(context, app, email, options)),
      ),
    );

export const userResetCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'user', GROUP)
    .command('reset')
    .argument('<email>', 'whose password')
    .description('print a one-time link for setting a new password; the old one holds until it is used')
    .action(
      action<[string]>((context, email) =>
        context.withApp(async (app) => {
          const account = await app.get(AccountList).byEmail(email);
          if (!account) throw accountProblem('unknown_account', (say) => say.unknown(email));
          const token = await app.get(UnitOfWork).run(ACTOR, async (manager) => {
            await app.get(AuditLog).record(manager, {
              action: 'account.reset_link_made',
              subject: { kind: 'account', id: account.id },
            });
            return app.get(OneTimeLinks).make(manager, 'reset', account.id);
          });
          const link = `${publicUrl(context.settings)}/reset/${token}`;
          context.print({ account: account.id, email: account.email, link }, () =>
            accountMessages[context.locale].link(link, LINK_HOURS.reset),
          );
        }),
      ),
    );

/** A role as `--role` takes it. */
export const writtenRole = ({ role, code, starts_on, ends_on }: RoleLine): string =>
  `${role}${code === null ? '' : `:${code}`}${starts_on || ends_on ? `@${starts_on ?? ''}..${ends_on ?? ''}` : ''}`;

export const userListCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'user', GROUP)
    .command('list')
    .description('list the accounts')
    .action(
      action<[]>(async (context) => {
        const accounts = await context.withApp((app) => app.get(AccountList).all());
        const say = accountMessages[context.locale];
        const when = (instant: string) => formatInstant(instant, context.locale, context.settings.timeZone);
        context.print(
          accounts.map(({ id, email, name, state, roles, linked, second_factor, last_sign_in_at }) => ({
            account: id,
            email,
            name,
            state,
            roles: roles.map(writtenRole),
            linked,
            second_factor,
            last_sign_in_at,
          })),
          () =>
            accounts.length === 0
              ? say.none
              : tableText(
                  say.columns,
                  accounts.map(({ email, name, roles, state, last_sign_in_at }) => [
                    email,
                    name,
                    roles.map(writtenRole).join(' '),
                    say.state[state],
                    last_sign_in_at ? when(last_sign_in_at) : say.never,
                  ]),
                ),
        );
      }),
    );
