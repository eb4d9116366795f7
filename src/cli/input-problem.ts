import { EXIT } from '../shared/errors.js';
import type { Bilingual, Locale } from '../shared/locale.js';
import type { CommandContext } from './command.js';
import { inputProblemMessages } from './input-problem.messages.js';

/** One thing that is wrong with what a command was given to calculate with. */
export interface InputProblem {
  /** Where, as JSON counts: `counts[0][2]`; empty for the whole. */
  path: string;
  code: string;
  value: unknown;
  text: Bilingual;
}

/** A place in JSON as people write it: `contracts[0].ends_on`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name && '.'}${String(part)}`),
    '',
  );
}

/** Problems that are shown at once. */
const SHOWN = 20;

function problemsText(problems: readonly InputProblem[], locale: Locale): string {
  const t = inputProblemMessages[locale];
  const lines = problems.slice(0, SHOWN).map(({ path, text }) => `  ${path && `${path}: `}${text[locale]}`);
  const rest = problems.length - lines.length;
  return [t.problems(problems.length), ...lines, ...(rest > 0 ? [`  ${t.more(rest)}`] : [])].join('\n');
}

/** Ends a command whose input cannot be used: with `--json` as a document as well. */
export function refuseInput(context: CommandContext, problems: readonly InputProblem[]): void {
  const { locale } = context;
  const rows = problems.map(({ text, ...problem }) => ({ ...problem, message: text[locale] }));
  if (context.json) context.print({ problems: rows }, '');
  context.say(problemsText(problems, locale));
  process.exitCode = EXIT.badInput;
}
