import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import type { Locale } from '../../shared/locale.js';
import { ImportOrganisation, type OrganisationResult } from './import-organisation.service.js';
import { organisationMessages } from './organisation.messages.js';

/** A house's organisation is a few thousand lines; YAML is parsed in memory. */
const LARGEST_FILE = 16 * 1_048_576;

function badFile(code: string, text: (locale: Locale) => string, cause?: unknown): VerbleibError {
  return new VerbleibError(code, EXIT.badInput, { de: text('de'), en: text('en') }, { cause });
}

async function readSmallFile(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE)
      throw badFile('file_too_large', (locale) => organisationMessages[locale].tooLarge(LARGEST_FILE));
    return await readFile(file);
  } catch (error) {
    if (error instanceof VerbleibError) throw error;
    throw badFile('file_unreadable', (locale) => organisationMessages[locale].notFound(file), error);
  }
}

/** The result as people read it at a terminal. */
function report(file: string, result: OrganisationResult, dryRun: boolean, locale: Locale): string {
  const say = organisationMessages[locale];
  if (result.problems.length === 0)
    return [say.result(file, dryRun), say.counts(result.rows, result.created, result.updated, result.unchanged)].join(
      '\n',
    );
  const lines = result.problems.map(({ row, column, value, text }) => say.problem(row, column, value, text[locale]));
  return [say.refused(file), say.problems(lines.length), ...lines.map((line) => `  ${line}`)].join('\n');
}

export const importOrganisationCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'import', 'read a file into the register')
    .command('organisation')
    .argument('<file>', 'organisation file (YAML), see docs/organisation.example.yaml')
    .description('enter units, people, programmes, committees and reminder rules')
    .option('--dry-run', 'show what would change, change nothing')
    .action(
      action<[string, { dryRun?: boolean }]>(async (context, file, { dryRun = false }) => {
        const bytes = await readSmallFile(file);
        const name = basename(file);
        const result = await context.withApp((app) => app.get(ImportOrganisation).run({ name, bytes }, dryRun));
        const problems = result.problems.map(({ text, ...problem }) => ({
          ...problem,
          message: text[context.locale],
          messages: text,
        }));
        context.print({ ...result, problems }, () => report(name, result, dryRun, context.locale));
        if (problems.length > 0) process.exitCode = EXIT.badInput;
      }),
    );
