import { userInfo } from 'node:os';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { OparlFault } from '../../exchange/oparl/oparl-fault.js';
import { type OparlImportOptions, refusedOparl } from './import-oparl.service.js';
import { RunOparl } from './run-oparl.service.js';
import { reportOfOparl } from './oparl-report.js';

export const oparlImportCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'oparl', 'council information systems (OParl)')
    .command('import')
    .argument('<source>', 'http(s) address of a system, body, list or object, or a folder of JSON files')
    .description('bring committees, sessions, members and papers in; may be repeated (see docs/oparl.md)')
    .option('--full', 'ask for everything, not only for what changed since the last import')
    .option('--dry-run', 'tell what would change, change nothing')
    .action(
      action<[string, OparlImportOptions]>(async (context, source, options) => {
        const { locale, settings } = context;
        try {
          const result = await context.withApp((app) =>
            app.get(RunOparl).run(`cli: ${userInfo().username}`, source, options),
          );
          context.print(result, () => reportOfOparl(result, locale, settings.timeZone));
        } catch (error) {
          if (!context.json || !(error instanceof OparlFault)) throw error;
          context.print(refusedOparl(source, error.code, error.text, locale), '');
          context.say(error.in(locale));
          process.exitCode = error.exit;
        }
      }),
    );
