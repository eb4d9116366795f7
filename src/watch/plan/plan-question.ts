import { parsePlainDate } from '../../cli/arguments.js';
import type { Ground, PlanFacts } from '../../law/facts.js';
import { GROUNDS } from '../../law/grounds.js';
import { termFault } from '../../law/plausible-term.js';
import { closest } from '../../shared/closest.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import type { Bilingual } from '../../shared/locale.js';
import { planProblems } from './plan-command.messages.js';

/** What the command `plan` was asked. */
export interface PlanOptions {
  end?: string;
  starts?: string;
  ground?: string;
  /** Number of a contract of the register. */
  contract?: string;
  programme?: string;
  unit?: string;
  committee?: string;
}

/** What of the register a plan is asked for. */
export type RegisterQuestion = { committee: string | undefined } & (
  | { contract: string }
  | { scope: 'programme' | 'unit'; code: string; endsOn: Temporal.PlainDate }
  | { endsOn: Temporal.PlainDate; committee: string }
);

/**
 * The question to the register, or undefined where a date alone was typed.
 * @throws VerbleibError exit 2 for options that do not go together
 */
export function registerQuestion(options: PlanOptions): RegisterQuestion | undefined {
  const { contract, programme, unit, committee, starts, ground } = options;
  const about = [contract, programme, unit].filter((each) => each !== undefined).length;
  if (about === 0 && committee === undefined) return undefined;
  if (
    about > 1 ||
    starts !== undefined ||
    ground !== undefined ||
    (contract !== undefined && options.end !== undefined)
  )
    throw wrong('one_question', planProblems.one_question);
  if (contract !== undefined) return { contract, committee };
  const { endsOn } = planQuestion({ ...(options.end !== undefined && { end: options.end }) });
  if (programme !== undefined) return { scope: 'programme', code: programme, endsOn, committee };
  if (unit !== undefined) return { scope: 'unit', code: unit, endsOn, committee };
  return { endsOn, committee: committee! };
}

const wrong = (code: keyof typeof planProblems, text: Bilingual): VerbleibError =>
  new VerbleibError(code, EXIT.usage, text);

/**
 * The facts of a plan from what was typed.
 * @throws VerbleibError exit 2 for what is missing, no date, no plausible term, or no known ground
 */
export function planQuestion({ end, starts, ground }: PlanOptions): PlanFacts {
  if (end === undefined) throw wrong('no_end', planProblems.no_end);
  const endsOn = parsePlainDate('--end', end);
  const startsOn = starts === undefined ? undefined : parsePlainDate('--starts', starts);
  const fault = termFault({ startsOn, endsOn });
  if (fault) throw wrong(fault, planProblems[fault]({ starts: String(startsOn), end: String(endsOn) }));
  return { endsOn, ...(startsOn && { startsOn }), ...(ground !== undefined && { ground: parseGround(ground) }) };
}

/**
 * A ground of a term as the command line takes it.
 * @throws VerbleibError exit 2 that names the nearest one
 */
export function parseGround(text: string): Ground {
  const found = GROUNDS.find((code) => code === text.trim().toLowerCase());
  if (found) return found;
  throw wrong('unknown_ground', planProblems.unknown_ground(text, closest(text, GROUNDS)));
}
