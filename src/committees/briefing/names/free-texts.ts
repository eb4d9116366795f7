import { type Bilingual, bilingual } from '../../../shared/locale.js';
import { type BriefingContent, TEXT_SECTIONS } from '../briefing-content.js';
import { nameMessages } from './names.messages.js';

/** A text that somebody has written and that the paper prints, with where it stands. */
export interface FreeText {
  place: Bilingual;
  text: string;
}

type Words = (typeof nameMessages)['de']['places'];
const at = (say: (words: Words, locale: 'de' | 'en') => string): Bilingual =>
  bilingual((locale) => say(nameMessages[locale].places, locale));

function ofProgrammes({ figures }: BriefingContent): FreeText[] {
  return figures.programmes.flatMap(({ code, name, basis, grants, indicators, objectives, work }): FreeText[] => [
    { place: at((say) => say.programme(code)), text: `${code} ${name}` },
    ...(basis ? [{ place: at((say) => say.basis(code)), text: `${basis.text}\n\n${basis.source}` }] : []),
    ...grants.map(({ title }) => ({ place: at((say) => say.grant(code)), text: title })),
    ...indicators.map((each) => ({
      place: at((say) => say.indicator(code)),
      text: [each.code, each.name, each.unit, each.definition].join('\n\n'),
    })),
    ...objectives.flatMap(({ title, owner }) => [
      { place: at((say) => say.objective(code)), text: title },
      { place: at((say) => say.objectiveOwner(code, title)), text: owner },
    ]),
    ...work.flatMap(({ title, next }) => [
      { place: at((say) => say.work(code)), text: title },
      ...(next ? [{ place: at((say) => say.milestone(code, title)), text: next.title }] : []),
    ]),
  ]);
}

/**
 * Everything in a briefing that is no figure, no sentence of the template, and no name of a body: where a name of a person can get
 * into the paper. What the cases tell is not among it, but for the sentences beside them.
 */
export function freeTexts(content: BriefingContent): FreeText[] {
  const { correction, number, department, session, texts, promises, cases } = content;
  return [
    { place: at((say) => say.correction), text: correction },
    { place: at((say) => say.head), text: `${number}\n\n${department}` },
    { place: at((say) => say.session), text: `${session.title}\n\n${session.place}` },
    ...TEXT_SECTIONS.map((section) => ({ place: at((say) => say.section(section)), text: texts[section] ?? '' })),
    ...ofProgrammes(content),
    ...promises.flatMap(({ text, asked_by, answer }) => [
      { place: at((say) => say.promise), text },
      { place: at((say) => say.askedBy(text)), text: asked_by },
      { place: at((say) => say.answer(text)), text: answer ?? '' },
    ]),
    ...cases.map(({ name, note }) => ({ place: at((say) => say.note(name)), text: note })),
  ].filter(({ text }) => text.trim() !== '');
}
