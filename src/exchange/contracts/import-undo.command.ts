import { userInfo } from 'node:os';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { UndoImport } from '../../registry/import-contracts/undo/undo-import.service.js';
import { undoText } from '../../registry/import-contracts/undo/undo.messages.js';

export const importUndoCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'import', 'read a file into the register')
    .command('undo')
    .description('take the last import of a contract list back, while nothing depends on it')
    .action(
      action<[]>(async (context) => {
        const undone = await context.withApp((app) => app.get(UndoImport).undo(`import undo: ${userInfo().username}`));
        context.print(undone, undoText[context.locale].undone(undone.file, undone.restored, undone.removed));
      }),
    );
