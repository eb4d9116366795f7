import type { INestApplicationContext } from '@nestjs/common';
import type { CommandContext, CommandDefinition } from '../../cli/command.js';
import { HouseLaw, lawContext } from '../../config/law-context.js';
import { settingsClock } from '../../config/settings-clock.js';
import type { PlanFacts } from '../../law/facts.js';
import { type BackwardPlan, backwardPlan } from '../../law/plan/backward-plan.js';
import { receiptBeforeStart } from '../../law/plan/before-start.js';
import type { LawContext } from '../../law/rule.js';
import { Clock } from '../../shared/clock.js';
import { planCommandMessages } from './plan-command.messages.js';
import { type PlanOptions, planQuestion, registerQuestion, type RegisterQuestion } from './plan-question.js';
import { deadlineRow, judgedRow, planText } from './plan-text.presenter.js';
import { registerPlanMessages } from './register-plan.messages.js';
import { type RegisterPlan, RegisterPlans } from './register-plan.query.js';
import { standingWords } from './standing-words.presenter.js';

/** The plan of the end; of a contract that is still to begin also its paper. */
function planOf(facts: PlanFacts, law: LawContext, today: Temporal.PlainDate): BackwardPlan {
  const plan = backwardPlan(facts, law);
  const { startsOn } = facts;
  if (!startsOn || Temporal.PlainDate.compare(startsOn, today) <= 0) return plan;
  const deadlines = [...plan.deadlines, receiptBeforeStart(startsOn, law.calendar)];
  return { ...plan, deadlines: deadlines.sort((a, b) => Temporal.PlainDate.compare(a.due, b.due)) };
}

function ask(plans: RegisterPlans, question: RegisterQuestion, today: Temporal.PlainDate): Promise<RegisterPlan> {
  const { committee } = question;
  if ('contract' in question) return plans.ofContract(question.contract, today, committee);
  if ('scope' in question) return plans.ofCohort(question.scope, question.code, question.endsOn, today, committee);
  return plans.ofDay(question.endsOn, today, question.committee);
}

async function printRegisterPlan(
  app: INestApplicationContext,
  question: RegisterQuestion,
  context: CommandContext,
): Promise<void> {
  const { settings, locale } = context;
  const today = app.get(Clock).today(settings.timeZone);
  const plan = await ask(app.get(RegisterPlans), question, today);
  const law = await app.get(HouseLaw).load();
  const { facts, contracts } = plan;
  const aboutContracts = 'contract' in question || 'scope' in question;
  const heading = aboutContracts
    ? registerPlanMessages[locale].heading(facts.endsOn, contracts.length)
    : planCommandMessages[locale].heading(facts.endsOn);
  context.print(
    plan.deadlines.map((found) => judgedRow(found, today, locale)),
    () =>
      planText({ endsOn: facts.endsOn }, plan, law, today, locale, {
        heading,
        standing: (found) => standingWords(found, today, locale),
      }),
  );
  if (context.json) for (const { text } of plan.unknown) context.say(text[locale]);
}

export const planCommand: CommandDefinition = (program, action) =>
  void program
    .command('plan')
    .description('what must be done by when for a last day, on what legal ground; a date alone needs no register')
    .option('--end <date>', 'the last day of the contract')
    .option('--starts <date>', 'its first day: short terms have other dates, and a future one its paper')
    .option('--ground <code>', 'its legal ground, e.g. 14-2')
    .option('--contract <number>', 'a contract of the register, with how each deadline stands')
    .option('--programme <code>', 'all contracts of a programme that end on --end')
    .option('--unit <code>', 'all contracts of a unit that end on --end')
    .option('--committee <code>', 'the committee whose sessions count (default: that of the programme)')
    .action(
      action<[PlanOptions]>(async (context, options) => {
        const question = registerQuestion(options);
        if (question) {
          await context.withApp((app) => printRegisterPlan(app, question, context));
          return;
        }
        const facts = planQuestion(options);
        const law = await lawContext(context.settings);
        const today = settingsClock(context.settings).today(context.settings.timeZone);
        const plan = planOf(facts, law, today);
        context.print(
          plan.deadlines.map((found) => deadlineRow(found, today, context.locale)),
          () => planText(facts, plan, law, today, context.locale),
        );
        if (context.json) for (const { text } of plan.unknown) context.say(text[context.locale]);
      }),
    );
