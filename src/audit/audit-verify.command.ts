import type { CommandDefinition } from '../cli/command.js';
import { commandGroup } from '../cli/command-group.js';
import { EXIT } from '../shared/errors.js';
import { auditChainMessages } from './audit.messages.js';
import { VerifyAudit } from './verify-audit.query.js';

export const auditVerifyCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'audit', 'the record of who did what')
    .command('verify')
    .description('check that no entry of the audit log was changed, taken out or put in')
    .action(
      action(async (context) => {
        const verdict = await context.withApp((app) => app.get(VerifyAudit).verify());
        const say = auditChainMessages[context.locale];
        context.print(verdict, () =>
          verdict.first_bad === undefined ? say.whole(verdict.entries, verdict.head) : say.broken(verdict.first_bad),
        );
        if (!verdict.ok) process.exitCode = EXIT.failed;
      }),
    );
