import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { refuseInput } from '../../cli/input-problem.js';
import { readInput } from '../../cli/read-input.js';
import { lawContext } from '../../config/law-context.js';
import { settingsClock } from '../../config/settings-clock.js';
import { checkChain } from '../../law/check/check-chain.js';
import { reportDocument, reportText } from './law-check.presenter.js';
import { LARGEST_QUESTION, questionProblem, readChainQuestion } from './read-chain-question.js';

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
        const input = await readInput(file, LARGEST_QUESTION);
        const today = settingsClock(settings).today(settings.timeZone);
        const { facts, problems } =
          'text' in input
            ? readChainQuestion(input.text, today)
            : { facts: undefined, problems: [questionProblem(input.problem, [], file)] };
        if (!facts) {
          refuseInput(context, problems);
          return;
        }
        const law = await lawContext(settings);
        const report = checkChain(facts, law);
        context.print(reportDocument(report, locale), () => reportText(facts, report, law, locale));
      }),
    );
