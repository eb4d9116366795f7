import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { promisesMessages } from './promises.messages.js';
import type { PromiseRow } from './promises.query.js';

/** An answer is given between the day of the promise or question and today. */
export function answerProblems(
  { made_on }: Pick<PromiseRow, 'made_on'>,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldProblem[] {
  const problem = (word: 'answeredInFuture' | 'answeredBefore') => [
    fieldProblem(
      'on',
      bilingual((locale) => promisesMessages[locale][word]),
    ),
  ];
  if (Temporal.PlainDate.compare(on, today) > 0) return problem('answeredInFuture');
  return on.toString() < made_on ? problem('answeredBefore') : [];
}
