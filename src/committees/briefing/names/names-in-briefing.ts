import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../../../shared/locale.js';
import type { BriefingContent } from '../briefing-content.js';
import { freeTexts } from './free-texts.js';
import { peopleInTexts, type PersonInTexts } from './people-in-texts.query.js';
import { type Mention, personMentions } from './person-mentions.js';

/** A name in a briefing: what is written, and where. */
export interface FoundName {
  words: string;
  place: Bilingual;
  degree: Mention['degree'];
}

/** The mentions of one text, but for those that mean a case which is named anyway; of several for the same words the surest. */
function tellTales(text: string, people: readonly PersonInTexts[]): Mention[] {
  const mentions = personMentions(text, people);
  const named = new Set(people.filter((person) => person.named).map(({ id }) => id));
  const overlap = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;
  const allowed = mentions.filter(({ person }) => named.has(person));
  const rest = mentions.filter((each) => !allowed.some((other) => overlap(each, other)));
  return rest
    .toSorted(
      (a, b) => Number(a.degree === 'perhaps') - Number(b.degree === 'perhaps') || b.to - b.from - (a.to - a.from),
    )
    .filter((each, index, all) => !all.slice(0, index).some((other) => overlap(each, other)))
    .toSorted((a, b) => a.from - b.from);
}

/**
 * Names of employees in what people have written for a briefing. Members never see names (D4); the non-public version names
 * the cases that were chosen, and nobody else.
 */
export async function namesInBriefing(
  manager: Pick<EntityManager, 'query'>,
  briefing: string,
  content: BriefingContent,
): Promise<FoundName[]> {
  const texts = freeTexts(content);
  const people = await peopleInTexts(
    manager,
    texts.map(({ text }) => text),
    content.figures.programmes.map(({ id }) => id),
    content.audience === 'non_public' ? briefing : null,
  );
  return texts.flatMap(({ place, text }) =>
    tellTales(text, people).map(({ words, degree }) => ({ words: words.replaceAll(/\s+/g, ' '), place, degree })),
  );
}
