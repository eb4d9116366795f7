import type { Bilingual, Locale } from '../../shared/locale.js';
import { organisationProblem } from './organisation.messages.js';

type Texts = (typeof organisationProblem)['de'];
type ProblemCode = keyof Texts;
type Words<Code extends ProblemCode> = (locale: Locale) => Parameters<Texts[Code]>;

/** One thing that is wrong in the file: where, which value, and a sentence about it. */
export interface Problem {
  /** Line in the file, 1-based. */
  row: number;
  /** Path of the entry, its ordinals 1-based: `units[3].manager`. */
  column: string;
  code: ProblemCode;
  value: string;
  text: Bilingual;
}

export type Path = readonly PropertyKey[];

/** A path as people read it: `units[3].manager` is the manager of the third unit. */
function pathName(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : `${name}${name && '.'}${String(part)}`),
    '',
  );
}

/** What was found while a file is read and checked; nothing is applied while there is any. */
export class Problems {
  readonly list: Problem[] = [];

  /** @param lineOf the line on which the value at a path stands */
  constructor(private readonly lineOf: (path: Path) => number) {}

  /** @param words the sentence's arguments in each language */
  add<Code extends ProblemCode>(path: Path, code: Code, value: unknown, words: Words<Code>): void {
    this.addAt(this.lineOf(path), pathName(path), code, value, words);
  }

  /** The same for a place that is no entry's. */
  addAt<Code extends ProblemCode>(row: number, column: string, code: Code, value: unknown, words: Words<Code>): void {
    const say = (locale: Locale): string =>
      (organisationProblem[locale][code] as (...args: unknown[]) => string)(...words(locale));
    this.list.push({
      row,
      column,
      code,
      value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
      text: { de: say('de'), en: say('en') },
    });
  }

  rowOf(path: Path): number {
    return this.lineOf(path);
  }
}
