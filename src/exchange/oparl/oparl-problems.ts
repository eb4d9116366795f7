import type { Bilingual } from '../../shared/locale.js';
import { type ExpectedKind, oparlProblemText } from './oparl-problem.messages.js';

/** One thing that is wrong or worth knowing: at which object, in which field, and a sentence about it. */
export interface OparlProblem {
  code: string;
  /** Id of the object, or the address or file in which it stands. */
  object: string;
  field: string;
  messages: Bilingual;
}

/** Problems that are kept; what comes after is counted. */
const MOST_KEPT = 1000;
/** Longest id or address that a report repeats. */
const LONGEST = 300;

/** What was found while a source is read and applied. Never with the value: it may be personal. */
export class OparlProblems {
  readonly list: OparlProblem[] = [];
  omitted = 0;

  add(code: string, object: string, field: string, messages: Bilingual): void {
    if (this.list.length >= MOST_KEPT) this.omitted += 1;
    else this.list.push({ code, object: object.slice(0, LONGEST), field, messages });
  }

  wrongType(object: string, field: string, expected: ExpectedKind): void {
    this.about('wrong_type', object, field, [expected]);
  }

  about<Code extends keyof (typeof oparlProblemText)['de']>(
    code: Code,
    object: string,
    field: string,
    words: Parameters<(typeof oparlProblemText)['de'][Code]>,
  ): void {
    const say = (locale: 'de' | 'en'): string =>
      (oparlProblemText[locale][code] as (...all: unknown[]) => string)(...words);
    this.add(code, object, field, { de: say('de'), en: say('en') });
  }
}
