import { Command, CommanderError } from 'commander';
import type { CommandDefinition } from './cli/command.js';
import { action } from './cli/context.js';
import {
  briefingCreateCommand,
  briefingListCommand,
  briefingPdfCommand,
  briefingReleaseCommand,
} from './committees/briefing/briefing.command.js';
import { auditVerifyCommand } from './audit/audit-verify.command.js';
import { outcomesCommand } from './committees/outcomes/outcomes.command.js';
import { oparlImportCommand } from './committees/oparl/oparl-import.command.js';
import { Database } from './database/database.module.js';
import { migrateCommand } from './database/migrate.command.js';
import { calcSurvivalCommand } from './retention/calc-survival/calc-survival.command.js';
import { calcProtectCommand } from './committees/calc-protect/calc-protect.command.js';
import { whatIfCommand } from './decisions/what-if/what-if.command.js';
import { decideCommand } from './decisions/commands/decide.command.js';
import { decisionCommand } from './decisions/commands/decision.command.js';
import { decisionsCommand } from './decisions/commands/decisions.command.js';
import { taskAddRequestCommand, taskDoneCommand, tasksCommand } from './decisions/tasks/tasks.command.js';
import { exportContractsCommand } from './exchange/contracts/export-contracts.command.js';
import { importContractsCommand } from './exchange/contracts/import-contracts.command.js';
import { tokenCreateCommand, tokenListCommand, tokenRevokeCommand } from './identity/tokens/token.command.js';
import { userResetFactorsCommand } from './identity/factors/reset-factors.command.js';
import { importUndoCommand } from './exchange/contracts/import-undo.command.js';
import { userAddCommand, userListCommand, userResetCommand } from './identity/accounts/user.command.js';
import { jobsCommand } from './jobs/jobs.command.js';
import { runCommand } from './jobs/run.command.js';
import { mailBounceCommand } from './mail/bounces/mail-bounce.command.js';
import { calcPeriodEndCommand } from './registry/calc-period-end.command.js';
import { contractsCommand } from './registry/contracts.command.js';
import { historyCommand } from './registry/history.command.js';
import { demoCommand } from './operations/demo/demo.command.js';
import { backupCommand, restoreCommand } from './operations/backup/backup.command.js';
import { doctorCommand } from './operations/doctor/doctor.command.js';
import { serveCommand } from './operations/serve.command.js';
import { importOrganisationCommand } from './registry/organisation/import-organisation.command.js';
import { EXIT, VerbleibError, messageOf } from './shared/errors.js';
import { LOCALES, type Locale } from './shared/locale.js';
import { cliffsCommand } from './watch/cliffs.command.js';
import { lawCheckCommand } from './watch/law-check/law-check.command.js';
import { lawRulesCommand } from './watch/law-check/law-rules.command.js';
import { planCommand } from './watch/plan/plan.command.js';
import { replayCommand } from './reminders/replay.command.js';

/** Every command, in the order in which `--help` shows them. */
const COMMANDS: CommandDefinition[] = [
  demoCommand,
  serveCommand,
  migrateCommand,
  importContractsCommand,
  importOrganisationCommand,
  importUndoCommand,
  oparlImportCommand,
  exportContractsCommand,
  contractsCommand,
  historyCommand,
  calcPeriodEndCommand,
  calcProtectCommand,
  calcSurvivalCommand,
  runCommand,
  jobsCommand,
  mailBounceCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  cliffsCommand,
  planCommand,
  whatIfCommand,
  lawCheckCommand,
  lawRulesCommand,
  outcomesCommand,
  decisionsCommand,
  decisionCommand,
  decideCommand,
  replayCommand,
  userResetFactorsCommand,
  tokenCreateCommand,
  tokenListCommand,
  tokenRevokeCommand,
  tasksCommand,
  taskAddRequestCommand,
  taskDoneCommand,
  userAddCommand,
  userResetCommand,
  userListCommand,
  auditVerifyCommand,
  briefingCreateCommand,
  briefingListCommand,
  briefingPdfCommand,
  briefingReleaseCommand,
];

export function buildProgram(): Command {
  const program = new Command('verbleib')
    .description('Keeps people before their contracts run out.')
    .option('--json', 'print one JSON document on stdout and nothing else there')
    .option('--data-dir <dir>', 'embedded database, maildrop and backups (default: ./data or VERBLEIB_DATA_DIR)')
    .option('--verbose', 'say more, with stack traces')
    .showHelpAfterError('(verbleib --help lists all commands)')
    .exitOverride();
  for (const define of COMMANDS) define(program, action);
  for (const command of program.commands) inherit(command);
  return program;
}

/** Global options may stand after the command as well: `verbleib run watch --json`. */
function inherit(command: Command): void {
  command
    .option('--json', 'print one JSON document on stdout and nothing else there')
    .option('--data-dir <dir>', 'embedded database, maildrop and backups')
    .option('--verbose', 'say more, with stack traces')
    .exitOverride();
  for (const child of command.commands) inherit(child);
}

function reportLocale(): Locale {
  return LOCALES.find((locale) => locale === process.env['DEFAULT_LOCALE']) ?? 'de';
}

/** Runs one command line and returns its exit code; prints errors with cause and next step, never a bare stack. */
export async function main(argv: string[]): Promise<number> {
  const program = buildProgram();
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    await Database.closeLeftOpen();
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const verbose = argv.includes('--verbose');
    const known = error instanceof VerbleibError;
    const text = known
      ? error.in(reportLocale())
      : { de: `Unerwarteter Fehler: ${messageOf(error)}`, en: `Unexpected error: ${messageOf(error)}` }[reportLocale()];
    process.stderr.write(`${text}\n`);
    if (verbose && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    else if (!known)
      process.stderr.write(
        { de: 'Mit --verbose zeigt der Befehl Einzelheiten.\n', en: 'Run again with --verbose for details.\n' }[
          reportLocale()
        ],
      );
    return known ? error.exit : EXIT.failed;
  }
}
