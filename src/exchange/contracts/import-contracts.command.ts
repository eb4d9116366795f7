import { basename } from 'node:path';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { ImportContracts } from './import-contracts.service.js';
import { reportOfImport } from './import-report.js';
import { progressBar } from './progress-bar.js';

export const importContractsCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'import', 'read a file into the register')
    .command('contracts')
    .argument('<file>', "the payroll system's contract list (.xlsx or .csv)")
    .description('bring a contract list into the register; may be repeated')
    .option('--profile <name>', 'mapping profile: DATA_DIR/profiles/NAME.yaml, or a path (see docs/import.md)')
    .option('--dry-run', 'tell what would change, change nothing')
    .action(
      action<[string, { profile?: string; dryRun?: boolean }]>(async (context, file, { profile, dryRun = false }) => {
        const bar = progressBar(process.stderr, context.locale);
        const result = await context.withApp((app) =>
          app
            .get(ImportContracts)
            .run(file, {
              ...(profile === undefined ? {} : { profile }),
              dryRun,
              onProgress: (progress) => bar.show(progress),
            })
            .finally(() => bar.end()),
        );
        context.print(result, () => reportOfImport(basename(file), result, context.locale));
      }),
    );
