import type { z } from 'zod';
import type { ChainFacts, TermFacts } from '../../law/facts.js';
import { GROUNDS } from '../../law/grounds.js';
import { type InputProblem, pathName } from '../../cli/input-problem.js';
import { closest } from '../../shared/closest.js';
import { expectedOf } from '../../shared/expected.js';
import type { Locale } from '../../shared/locale.js';
import { type ProblemCode, questionProblems } from './chain-question.messages.js';
import {
  type ChainQuestion,
  chainQuestionSchema,
  CONTRACT_KEYS,
  type ContractQuestion,
  type OwnCode,
  QUESTION_KEYS,
} from './chain-question.schema.js';

/** One thing that is wrong with the question. */
export interface QuestionProblem extends InputProblem {
  code: ProblemCode;
}

type Read = { facts: ChainFacts; problems?: undefined } | { facts?: undefined; problems: QuestionProblem[] };

/** The contracts of one person are a few kilobytes; the most that are taken fit in here. */
export const LARGEST_QUESTION = 8 * 1_048_576;

export function questionProblem(
  code: ProblemCode,
  path: readonly PropertyKey[] = [],
  value?: unknown,
  words: (locale: Locale) => readonly unknown[] = () => [],
): QuestionProblem {
  const say = (locale: Locale): string =>
    (questionProblems[locale][code] as (...args: readonly unknown[]) => string)(...words(locale));
  return { path: pathName(path), code, value, text: { de: say('de'), en: say('en') } };
}

/** Reads the question of `law check`: every problem at once, or the facts. @param today where no day is given */
export function readChainQuestion(text: string, today: Temporal.PlainDate): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [questionProblem('not_json')] };
  }
  const result = chainQuestionSchema.safeParse(raw);
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, raw)) };
  const { data } = result;
  if (data.contracts.length === 0 && !data.proposed) return { problems: [questionProblem('nothing', ['contracts'])] };
  const problems = duplicates(data.contracts);
  return problems.length > 0 ? { problems } : { facts: factsOf(data, today) };
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): QuestionProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? QUESTION_KEYS : CONTRACT_KEYS;
    return issue.keys.map((key) =>
      questionProblem('unknown_key', [...path, key], key, () => [key, closest(key, known)]),
    );
  }
  const value = path.reduce<unknown>((inside, part) => (inside as Record<PropertyKey, unknown>)?.[part], raw);
  if (issue.code === 'custom') {
    const code = issue.params?.['code'] as OwnCode;
    const near = code === 'unknown_ground' ? closest(String(value), GROUNDS) : undefined;
    return [questionProblem(code, path, Array.isArray(value) ? undefined : value, () => [String(value), near])];
  }
  const expected = expectedOf(issue);
  const code = value === undefined ? 'missing' : 'bad_value';
  return [questionProblem(code, path, typeof value === 'object' ? undefined : value, (locale) => [expected[locale]])];
}

/** The very same contract twice is a slip; two posts at once differ in something. */
function duplicates(contracts: readonly ContractQuestion[]): QuestionProblem[] {
  const seen = new Map<string, number>();
  const problems: QuestionProblem[] = [];
  for (const [at, contract] of contracts.entries()) {
    const key = JSON.stringify(Object.entries(contract).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else
      problems.push(questionProblem('duplicate', ['contracts', at], undefined, () => [pathName(['contracts', first])]));
  }
  return problems;
}

function factsOf(question: ChainQuestion, today: Temporal.PlainDate): ChainFacts {
  return {
    contracts: question.contracts.map(termOf),
    on: question.on ?? today,
    ...known({
      employer: question.employer,
      proposed: question.proposed && termOf(question.proposed),
      fundingExpectedToContinue: question.funding_expected_to_continue,
      tariffAreaWest: question.tariff_area_west,
      bornOn: question.born_on,
      retiresOn: question.retires_on,
      outOfWorkMonths: question.out_of_work_months,
      doctorateOn: question.doctorate_on,
    }),
  };
}

function termOf(contract: ContractQuestion): TermFacts {
  return {
    startsOn: contract.starts_on,
    endsOn: contract.ends_on ?? null,
    ground: contract.ground ?? null,
    // Of the paper alone null says something: that there is none yet.
    ...(contract.signed_on === undefined ? {} : { signedOn: contract.signed_on }),
    ...(contract.received_on === undefined ? {} : { receivedOn: contract.received_on }),
    ...known({ sameTerms: contract.same_terms, employer: contract.employer, harmless: contract.harmless }),
  };
}

/** Without what is not known. */
function known<T extends object>(facts: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}
