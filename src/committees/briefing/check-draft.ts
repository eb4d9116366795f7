import type { EntityManager } from 'typeorm';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import type { BriefingContent } from './briefing-content.js';
import { noteProblem } from './cases/check-cases.js';
import { nameMessages } from './names/names.messages.js';
import { type FoundName, namesInBriefing } from './names/names-in-briefing.js';

/** What has to be looked at before a draft can be released, in the words of the page. */
export const saidNames = (names: readonly FoundName[], locale: 'de' | 'en'): string =>
  names.map(({ words, place }) => nameMessages[locale].found(words, place[locale])).join('; ');

/**
 * Refuses what no briefing may tell: names of employees, and words of health, absence and protection beside a case.
 * @param noPersons words that somebody has looked at, and that mean none of the employees
 * @returns how many names that might be ones were confirmed to be none
 * @throws VerbleibError that says what stands where, and what to do
 */
export async function checkDraft(
  manager: Pick<EntityManager, 'query'>,
  briefing: string,
  content: BriefingContent,
  noPersons: readonly string[],
): Promise<number> {
  for (const { note } of content.cases) {
    const problem = noteProblem(note);
    if (problem) throw new VerbleibError('untold_word', EXIT.badInput, problem);
  }
  const names = await namesInBriefing(manager, briefing, content);
  const sure = names.filter(({ degree }) => degree === 'sure');
  const refuse = (code: string, key: 'told' | 'unclear', found: readonly FoundName[]) => {
    if (found.length === 0) return;
    const text = bilingual((locale) => nameMessages[locale][key](saidNames(found, locale)));
    throw new VerbleibError(code, EXIT.badInput, text);
  };
  refuse('names_told', 'told', sure);
  const perhaps = names.filter(({ degree }) => degree === 'perhaps');
  refuse(
    'names_unclear',
    'unclear',
    perhaps.filter(({ words }) => !noPersons.includes(words)),
  );
  return perhaps.length;
}
