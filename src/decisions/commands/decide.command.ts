import { Option } from 'commander';
import { DataSource } from 'typeorm';
import { parsePlainDate, parseWholeNumber } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { tableText } from '../../cli/print-rows.js';
import { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import { personName } from '../../registry/person-name.js';
import { closest } from '../../shared/closest.js';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import { findingDocument } from '../../watch/law-check/law-check.presenter.js';
import { actorAtTerminal } from '../actor.js';
import { ChooseContracts } from '../choose-contracts.query.js';
import { Decide, type StepReport } from '../decide.service.js';
import { DecisionList, type DecisionWithNext } from '../decision-list.query.js';
import { ANSWERS, BODIES, FORMS } from '../decision-case.js';
import { asStep, commandWord, type Step, STEPS_OF_PEOPLE, stateName } from '../transitions.js';
import { decideCommandMessages } from './decide-command.messages.js';
import { nextCells, nextDocument } from './next-cells.js';
import { stepInput, wrong, type StepOptions } from './step-input.js';

const STEP_WORDS = STEPS_OF_PEOPLE.map(commandWord);

const EXAMPLES = `
Steps: ${STEP_WORDS.join(', ')}
What each needs, and when it is possible: docs/decisions.md

Examples:
  verbleib decide propose V4101-5 --extend-to 2027-12-31 --ground 14-1-1
  verbleib decide propose --programme KIM --end 2026-12-31 --except V4107-2 --extend-to 2027-12-31 --only-possible
  verbleib decide confirm-funding --programme KIM --end 2026-12-31 --document 20-7/2026
  verbleib decide request-participation --programme KIM --end 2026-12-31
  verbleib decide answer V4101-5 --body staff_council --answer consent --on 2026-11-30
  verbleib decide sign V4101-5 --form wet_ink --on 2026-12-10
  verbleib decide receive V4101-5 --on 2026-12-11
  verbleib decide complete V4101-5`;

function parseStep(text: string): Step {
  const step = asStep(text);
  if (step) return step;
  throw wrong('unknown_step', (say) => say.unknownStep(text, closest(text, STEP_WORDS) ?? '', STEP_WORDS.join(', ')));
}

function checkBodies(step: Step, { body }: StepOptions): void {
  if (step === 'answer' && body && body.length > 1) throw wrong('one_answer', (say) => say.oneAnswer);
}

/** How the decisions stand now, by contract number, in the order of lists. */
type NextSteps = ReadonlyMap<string, DecisionWithNext>;

/** The report as a script reads it. */
function document(step: Step, { taken, refused }: StepReport, now: NextSteps, locale: Locale): object {
  return {
    step,
    taken: taken.map(({ contract, from, to, voided, successor, findings }) => ({
      contract,
      from,
      to,
      ...nextDocument(now.get(contract)?.next),
      voided,
      ...(successor ? { successor } : {}),
      findings: findings.map((finding) => findingDocument(finding, locale)),
    })),
    refused: refused.map(({ contract, problems }) => ({
      contract,
      problems: problems.map(({ code, text }) => ({ code, message: text[locale] })),
    })),
  };
}

function report({ taken, refused }: StepReport, now: NextSteps, today: Temporal.PlainDate, locale: Locale): string {
  const say = decideCommandMessages[locale];
  const order = [...now.keys()];
  const rows = taken
    .toSorted((a, b) => order.indexOf(a.contract) - order.indexOf(b.contract))
    .map(({ contract, from, to, voided, successor, findings }) => [
      now.has(contract) ? personName(now.get(contract)!) : '–',
      contract,
      stateName(from)[locale],
      stateName(to)[locale],
      ...nextCells(now.get(contract)?.next, today, locale),
      [
        ...(voided ? [say.voided] : []),
        ...(successor ? [say.successor(successor)] : []),
        ...findings.filter(({ severity }) => severity !== 'ok' && severity !== 'hint').map((f) => f.message(locale)),
      ].join('; '),
    ]);
  const others = refused
    .toSorted((a, b) => a.contract.localeCompare(b.contract))
    .map(({ contract, problems }) => `  ${contract}: ${problems.map(({ text }) => text[locale]).join(' ')}`);
  return [tableText(say.takenHeading, rows), ...(others.length ? ['', say.refused, ...others] : [])].join('\n');
}

export const decideCommand: CommandDefinition = (program, action) =>
  void program
    .command('decide')
    .argument('<step>', 'what is decided or recorded; the list of steps stands below')
    .argument('[contracts...]', 'contract or personnel numbers')
    .description('take a step of the decision about contracts that end: one, some, or a whole cliff')
    .option('--programme <code>', 'all contracts of this programme that end on --end')
    .option('--unit <code>', 'all contracts of this unit and those below it that end on --end')
    .option('--end <date>', 'the last day of the cliff')
    .option('--except <contracts...>', 'contract or personnel numbers that are left out')
    .option('--only-possible', 'take the step where it is possible and name the others; else one of them stops all')
    .option('--on <date>', 'the day on which it happened (default: today); of who leaves, the last day at work')
    .option('--extend-to <date>', 'propose: extend until this last day')
    .option('--permanent', 'propose: make permanent; with --change-post: in the new post for good')
    .option('--change-post', 'propose: move to another post (--position), with --extend-to for a term')
    .option('--let-end', 'propose: let it end')
    .option('--ground <code>', 'propose: legal ground of the new term (default: as before)')
    .option('--position <number>', 'propose: the post')
    .option('--new-unit <code>', 'propose: the unit')
    .option('--hours <number>', 'propose: hours a week')
    .option('--fte <number>', 'propose: share of full time, e.g. 0.5')
    .option('--pay-group <group>', 'propose: pay group')
    .option('--pay-step <step>', 'propose: step, 1 to 9')
    .option('--reason <text>', 'why: against a finding of the check, for waived funding, for an end, for reopening')
    .option('--outcome <id>', 'waive-funding: the outcome of a session that it rests on (verbleib outcomes)')
    .option('--note <text>', 'a comment')
    .option('--document <number>', 'reference number of a document in your files')
    .option('--until <date>', 'wait-for-funding: until this day')
    .addOption(new Option('--body <body...>', 'participation: who is asked, or who answers').choices(BODIES))
    .option('--with-discussion', 'request-participation: the staff council discusses it (longer period)')
    .option('--answer-due <date>', 'request-participation: last day of the period, where the rules know none')
    .addOption(new Option('--answer <answer>', 'answer: what the body said').choices(ANSWERS))
    .addOption(new Option('--form <form>', 'sign: form of the signatures').choices(FORMS))
    .option('--number <number>', 'complete: number of the follow-on contract (default: provisional, e.g. V4101-5/2)')
    .option('--version <number>', 'refuse if the decision is at another version by now (one contract only)')
    .option('--by <name>', 'who acts, as the history names them (default: the user of this machine)')
    .addHelpText('after', EXAMPLES)
    .action(
      action<[string, string[], StepOptions]>(async (context, stepText, contracts, options) => {
        const step = parseStep(stepText);
        checkBodies(step, options);
        const endsOn = options.end === undefined ? undefined : parsePlainDate('--end', options.end);
        const version =
          options.version === undefined ? undefined : parseWholeNumber('--version', options.version, 1, 1_000_000);
        await context.withApp(async (app) => {
          const today = app.get(Clock).today(context.settings.timeZone);
          const input = await stepInput(options, app.get(DataSource), app.get(NameableOutcomes), today);
          const { programme, unit, except } = options;
          const named = contracts.length ? contracts : undefined;
          const ids = await app.get(ChooseContracts).ids({ contracts: named, programme, unit, endsOn, except }, today);
          const result = await app.get(Decide).take(actorAtTerminal(options.by), step, ids, input, {
            onlyPossible: options.onlyPossible ?? false,
            ...(version === undefined ? {} : { version }),
          });
          const rows = await app.get(DecisionList).rows({ contracts: result.taken.map(({ contract }) => contract) });
          const now = new Map(rows.map((row) => [row.contract, row]));
          context.print(document(step, result, now, context.locale), () => report(result, now, today, context.locale));
          context.say(decideCommandMessages[context.locale].count(result.taken.length, result.refused.length));
        });
      }),
    );
