import { resolve } from 'node:path';
import type { CommandDefinition } from '../../cli/command.js';
import { EXIT, VerbleibError, messageOf } from '../../shared/errors.js';
import { formatInstant } from '../../shared/locale.js';
import { backupMessages } from './backup.messages.js';
import { RestoreBackup } from './restore-backup.js';
import { WriteBackup } from './write-backup.js';

const sum = (rows: Record<string, number>): number => Object.values(rows).reduce((total, count) => total + count, 0);

/** A file that cannot be written is the caller's to mend; what the database says passes as it is. */
function asRefusal(error: unknown): unknown {
  if (!(error as NodeJS.ErrnoException).syscall) return error;
  const { de, en } = backupMessages;
  const cause = messageOf(error);
  return new VerbleibError(
    'backup_not_written',
    EXIT.failed,
    { de: de.cannotWrite(cause), en: en.cannotWrite(cause) },
    { cause: error },
  );
}

export const backupCommand: CommandDefinition = (program, action) =>
  void program
    .command('backup <file>')
    .description('write the whole state into one file, also while the service runs')
    .action(
      action<[string, object]>(async (context, file) => {
        const written = await context
          .withApp((app) => app.get(WriteBackup).write(resolve(file)))
          .catch((error: unknown) => Promise.reject(asRefusal(error) as Error));
        context.print(written, () =>
          backupMessages[context.locale].written(written.file, sum(written.rows), Object.keys(written.rows).length),
        );
      }),
    );

export const restoreCommand: CommandDefinition = (program, action) =>
  void program
    .command('restore <file>')
    .description('put the state of a backup into the database, embedded or server, wherever it was made')
    .option('--replace', 'delete what the database holds now')
    .action(
      action<[string, { replace?: boolean }]>(async (context, file, options) => {
        const restored = await context.withApp((app) =>
          app.get(RestoreBackup).restore(resolve(file), options.replace ?? false),
        );
        const created = formatInstant(restored.created, context.locale, context.settings.timeZone);
        context.print(restored, () =>
          backupMessages[context.locale].restored(restored.file, sum(restored.rows), created),
        );
      }),
    );
