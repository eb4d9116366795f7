import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseWholeNumber } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { tableText } from '../../cli/print-rows.js';
import { formatInstant } from '../../shared/locale.js';
import type { Viewer } from '../viewer.js';
import { ViewerQuery } from '../viewer.query.js';
import { ApiTokens, MOST_DAYS } from './api-tokens.service.js';
import { TokenList } from './token-list.query.js';
import { tokenMessages } from './token.messages.js';
import { tokenProblem } from './token-problem.js';

/** Who acts, as the history names them. */
const ACTOR = 'command: token';
const GROUP = 'tokens with which programs use the API';

/** @throws VerbleibError exit 2 for an address that has no account, or a disabled one */
async function ownerOf(app: INestApplicationContext, login: string): Promise<Viewer> {
  const [row] = await app
    .get(DataSource)
    .query<{ id: string }[]>('select id from account where login = lower($1)', [login]);
  const viewer = row && (await app.get(ViewerQuery).of(row.id));
  if (viewer) return viewer;
  throw tokenProblem('unknown_account', (say) => say.unknownAccount(login));
}

export const tokenCreateCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'token', GROUP)
    .command('create')
    .argument('<email>', 'whose token it is; it may at most what the account may')
    .description('make an API token; it is shown this once')
    .requiredOption('--name <text>', 'what it is for')
    .requiredOption('--scope <permissions...>', 'what it may, e.g. contracts:see decisions:see')
    .option('--days <number>', `for how many days it is valid, 1 to ${MOST_DAYS}`, '90')
    .addHelpText(
      'after',
      '\nExample:\n  verbleib token create hr@kreis-musterland.example --name BI --scope contracts:see',
    )
    .action(
      action<[string, { name: string; scope: string[]; days: string }]>(async (context, email, options) => {
        const { name, scope: scopes } = options;
        const days = parseWholeNumber('--days', options.days, 1, MOST_DAYS);
        await context.withApp(async (app) => {
          const owner = await ownerOf(app, email);
          const made = await app.get(ApiTokens).create(owner, { name, scopes, days }, ACTOR);
          context.print(made, made.token);
          if (!context.json) context.say(tokenMessages[context.locale].created);
        });
      }),
    );

export const tokenListCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'token', GROUP)
    .command('list')
    .argument('<email>', 'whose tokens')
    .description('list the API tokens of an account')
    .action(
      action<[string]>(async (context, email) => {
        const tokens = await context.withApp(async (app) =>
          app.get(TokenList).of((await ownerOf(app, email)).accountId),
        );
        const say = tokenMessages[context.locale];
        const when = (instant: string): string => formatInstant(instant, context.locale, context.settings.timeZone);
        context.print(tokens, () =>
          tokens.length === 0
            ? say.none
            : tableText(
                say.heading,
                tokens.map(({ id, name, state, expires_at, last_used_at, scopes }) => [
                  id,
                  name,
                  say.state[state],
                  when(expires_at),
                  last_used_at ? when(last_used_at) : say.never,
                  scopes.join(' '),
                ]),
              ),
        );
      }),
    );

export const tokenRevokeCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'token', GROUP)
    .command('revoke')
    .argument('<email>', 'whose token')
    .argument('<id>', 'which, as "token list" shows it')
    .description('take an API token back, for good')
    .action(
      action<[string, string]>(async (context, email, id) => {
        await context.withApp(async (app) => {
          const { accountId } = await ownerOf(app, email);
          const own = (await app.get(TokenList).of(accountId)).some((token) => token.id === id);
          if (!own || !(await app.get(ApiTokens).revoke(accountId, id, ACTOR)))
            throw tokenProblem('unknown_token', (say) => say.unknownToken(id));
          context.print({ id, revoked: true }, tokenMessages[context.locale].revoked(id));
        });
      }),
    );
