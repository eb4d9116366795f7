import { formatDate } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import { type ProgrammeFigures, said } from '../briefing-figures.js';
import type { SafeValue } from '../../disclosure/released-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { countInSentence, nobody } from '../count-words.js';
import type { StaffCells } from '../count-cells.js';
import { calledOf, written } from './parts.js';

type Year = StaffCells['years'][number];

/** The sentences that matter most: who ends when this year and the next, and how far decisions are. */
function cliffSentences(content: BriefingContent, programme: ProgrammeFigures): string[] {
  const t = briefingMessages[content.locale];
  const name = calledOf(programme);
  const [first, ...rest] = programme.staff.years.flatMap((year) => yearSentences(content, name, year));
  if (first) return [first, ...rest];
  const { year, ends } = programme.staff.years[0]!;
  return [nobody(said(content.figures, ends)) ? t.noneEnds(name, year) : t.endsWithheld(name)];
}

/** Nothing where nobody ends, only few do, or it is not told. */
function yearSentences(content: BriefingContent, name: string, year: Year): string[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  const count = (cell: string) => {
    const value = said(figures, cell);
    return nobody(value) || value.kind === 'few'
      ? undefined
      : countInSentence(value, figures.released.threshold, locale);
  };
  const days = year.days.flatMap(({ day, cell }) => {
    const people = count(cell);
    return people ? [t.ends(name, people, formatDate(day, locale))] : [];
  });
  const inYear = count(year.ends);
  if (days.length === 0 && !inYear) return [];
  return [...(days.length > 0 ? days : [t.endsYear(name, inYear!, year.year)]), ...decisionSentence(content, year)];
}

function decisionSentence({ figures, locale }: BriefingContent, { decisions }: Year): string[] {
  if (!decisions) return [];
  const t = briefingMessages[locale];
  const [undecided, underWay, decided] = [decisions.undecided, decisions.underWay, decisions.decided].map((cell) =>
    said(figures, cell),
  ) as [SafeValue, SafeValue, SafeValue];
  if (nobody(undecided) && nobody(underWay)) return [t.allDecided];
  if (nobody(decided)) return [t.noneDecided];
  const count = countInSentence(undecided, figures.released.threshold, locale);
  return count ? [t.undecided(count)] : [];
}

export function situation(content: BriefingContent): PaperBlock[] {
  const { figures, locale } = content;
  const t = briefingMessages[locale];
  if (figures.programmes.length === 0)
    return [...written(content, 'situation'), { kind: 'paragraph', text: t.noProgramme }];
  return [
    ...written(content, 'situation'),
    { kind: 'list', items: figures.programmes.map((programme) => cliffSentences(content, programme).join(' ')) },
  ];
}
