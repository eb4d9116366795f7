import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { ExportContracts } from './export-contracts.service.js';
import { importReport } from './import-report.messages.js';

export const exportContractsCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'export', 'write the register into a file')
    .command('contracts')
    .argument('<file>', 'the file to write: .xlsx, .csv or .json by its ending')
    .description('write all contracts into a file that can be imported again')
    .action(
      action<[string]>(async (context, file) => {
        const result = await context.withApp((app) => app.get(ExportContracts).run(file));
        context.print(result, importReport[context.locale].exported(result.rows, file));
      }),
    );
