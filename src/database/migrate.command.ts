import type { CommandDefinition } from '../cli/command.js';
import { migrate, migrationStatus } from './data-source.js';
import { Database } from './database.module.js';

export const migrateCommand: CommandDefinition = (program, action) =>
  void program
    .command('migrate')
    .description('bring the database schema up to date')
    .option('--status', 'only show what is applied and what is pending')
    .action(
      action<[{ status?: boolean }]>(async (context, options) => {
        const database = await Database.open(context.settings, [], false);
        try {
          const result = await (options.status ? migrationStatus : migrate)(database.dataSource);
          context.print(result, () =>
            context.locale === 'de'
              ? `Angewendet: ${result.applied.join(', ') || 'nichts'}\nAusstehend: ${result.pending.join(', ') || 'nichts'}`
              : `Applied: ${result.applied.join(', ') || 'nothing'}\nPending: ${result.pending.join(', ') || 'nothing'}`,
          );
        } finally {
          await database.onApplicationShutdown();
        }
      }),
    );
