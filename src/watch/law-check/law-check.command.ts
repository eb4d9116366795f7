import { readFile, stat } from 'node:fs/promises';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { lawContext } from '../../config/law-context.js';
import { settingsClock } from '../../config/settings-clock.js';
import { checkChain } from '../../law/check/check-chain.js';
import { EXIT } from '../../shared/errors.js';
import { problemsText, reportDocument, reportText } from './law-check.presenter.js';
import { LARGEST_QUESTION, questionProblem, type QuestionProblem, readChainQuestion } from './read-chain-question.js';

/** The text of the question: a file, or `-` for standard input. */
async function readText(source: string): Promise<string | QuestionProblem> {
  try {
    if (source !== '-') {
      if ((await stat(source)).size > LARGEST_QUESTION) return questionProblem('too_large');
      return await readFile(source, 'utf8');
    }
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of process.stdin as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > LARGEST_QUESTION) return questionProblem('too_large');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return questionProblem('unreadable', [], source);
  }
}

const EXAMPLE = `
Example:
  echo '{"employer": "Kreis Musterland",
    "contracts": [{"starts_on": "2026-01-01", "ends_on": "2026-12-31", "ground": "14-2", "signed_on": "2025-12-10"}],
    "proposed": {"starts_on": "2027-01-01", "ends_on": "2027-12-31", "ground": "14-2"}}' | verbleib law check -`;

export const lawCheckCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'law', 'what the law says about terms, without the register')
    .command('check')
    .argument('<file>', 'a person’s contracts and what is meant to follow, as JSON; - for standard input')
    .description('check a chain of contracts: hints with their legal source, and the latest end that is open')
    .addHelpText('after', EXAMPLE)
    .action(
      action<[string]>(async (context, file) => {
        const { settings, locale } = context;
        const text = await readText(file);
        const today = settingsClock(settings).today(settings.timeZone);
        const { facts, problems } =
          typeof text === 'string' ? readChainQuestion(text, today) : { facts: undefined, problems: [text] };
        if (!facts) {
          const rows = problems.map(({ text: words, ...problem }) => ({ ...problem, message: words[locale] }));
          if (context.json) context.print({ problems: rows }, '');
          context.say(problemsText(problems, locale));
          process.exitCode = EXIT.badInput;
          return;
        }
        const law = await lawContext(settings);
        const report = checkChain(facts, law);
        context.print(reportDocument(report, locale), () => reportText(facts, report, law, locale));
      }),
    );
