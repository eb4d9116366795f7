import type { Fault } from '../api/problem.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { bilingual, type Locale } from '../shared/locale.js';
import type { DecisionCase, StepInput } from './decision-case.js';
import { decideMessages } from './decide.messages.js';
import { type Moment, notFixedTerm, type Problem, shutGates } from './gates.js';
import {
  commandWord,
  inputsOf,
  type Step,
  STEPS_OF_PEOPLE,
  stateName,
  type Transition,
  TRANSITIONS,
} from './transitions.js';

function wrongState(step: Step, it: DecisionCase): Problem {
  const possible = STEPS_OF_PEOPLE.filter((each) => TRANSITIONS[each].from.includes(it.state));
  return {
    code: 'wrong_state',
    exit: EXIT.badInput,
    text: bilingual((locale) =>
      decideMessages[locale].wrongState(
        stateName(it.state)[locale],
        decideMessages[locale].step(TRANSITIONS[step].name[locale], commandWord(step)),
        possible.map((each) => `${TRANSITIONS[each].name[locale]} (${commandWord(each)})`).join(', '),
      ),
    ),
  };
}

/** Somebody else has changed the decision since it was looked at. */
export const changedSince: Problem = {
  code: 'changed_since',
  exit: EXIT.tryAgain,
  text: bilingual((locale) => decideMessages[locale].changedSince()),
};

/** Only where a reason is asked for can an outcome be its ground. */
const outcomeNotWanted = (step: Step): Problem => ({
  code: 'outcome_not_wanted',
  exit: EXIT.usage,
  text: bilingual((locale) => decideMessages[locale].outcomeNotWanted(TRANSITIONS[step].name[locale])),
});

/** Why a decision cannot take a step; empty where it can. */
export function judgeStep(step: Step, it: DecisionCase, input: StepInput, at: Moment): Problem[] {
  const { from, gates }: Transition = TRANSITIONS[step];
  if (!it.contract.endsOn) return [notFixedTerm(it.contract.number)];
  if (input.outcome && !inputsOf(step).includes('outcome')) return [outcomeNotWanted(step)];
  if (!from.includes(it.state)) {
    // Who wants to sign before the consent is told about the consent, not about the state.
    const consent =
      step === 'sign' && (it.state === 'in_participation' || it.overtaken)
        ? shutGates(['consents'], it, input, at)
        : [];
    return consent.length ? consent : [wrongState(step, it)];
  }
  return shutGates(gates, it, input, at);
}

/** A contract that cannot take the step, with the reasons. */
export interface RefusedStep {
  contract: string;
  problems: Problem[];
}

/** A step that was refused, with all contracts and reasons; nothing was written. */
export class StepRefused extends VerbleibError {
  constructor(
    readonly refused: readonly RefusedStep[],
    all: number,
  ) {
    const [first] = refused;
    const { code, exit } = first!.problems[0]!;
    // What stands in the way of a whole cliff is said once.
    const words = (locale: Locale): string =>
      [...Map.groupBy(refused, ({ problems }) => problems.map(({ text }) => text[locale]).join(' '))]
        .map(([why, group]) =>
          decideMessages[locale].refused(
            group.map(({ contract }) => contract),
            why,
          ),
        )
        .join('\n');
    super(
      all === 1 ? code : 'steps_refused',
      all === 1 ? exit : EXIT.badInput,
      bilingual((locale) =>
        all === 1 ? words(locale) : decideMessages[locale].bulkRefused(refused.length, all, words(locale)),
      ),
    );
    this.name = 'StepRefused';
  }

  /** Every reason with its contract, as problem documents list them. */
  get faults(): Fault[] {
    return this.refused.flatMap(({ contract, problems }) =>
      problems.map(({ code, text }) => ({ contract, code, detail: text })),
    );
  }
}
