import { DataSource } from 'typeorm';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { resetFactorsMessages } from './reset-factors.messages.js';
import { ResetFactors } from './reset-factors.service.js';

/** Who acts, as the history names them. */
const ACTOR = 'command: user';
const GROUP = 'accounts of people who sign in';

export const userResetFactorsCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'user', GROUP)
    .command('reset-factors')
    .argument('<email>', 'who has lost phone, keys and codes')
    .description('take away app, passkeys and recovery codes, and end the sessions')
    .action(
      action<[string]>((context, email) =>
        context.withApp(async (app) => {
          const login = email.trim().toLowerCase();
          const [account] = await app
            .get(DataSource)
            .query<{ id: string }[]>('select id from account where login = $1', [login]);
          if (!account)
            throw new VerbleibError(
              'unknown_account',
              EXIT.usage,
              bilingual((locale) => resetFactorsMessages[locale].unknownAccount(login)),
            );
          await app.get(UnitOfWork).run(ACTOR, (manager) => app.get(ResetFactors).run(manager, account.id));
          context.print({ account: account.id }, resetFactorsMessages[context.locale].done(login));
        }),
      ),
    );
