import { formatDate } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import { type ProgrammeFigures, said } from '../briefing-figures.js';
import type { SafeValue } from '../../disclosure/released-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { countInSentence, nobody } from '../count-words.js';
import type { StaffCells } from '../count-cells.js';
import { calledOf, written } from './parts.js';

/** The sentence that matters most: who ends when, and how far decisions are. */
export function cliffSentences(content: BriefingContent, programme: ProgrammeFigures): string[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  const name = calledOf(programme);
  const year = programme.staff.years[0]!;
  const count = (cell: string) => countInSentence(said(figures, cell), figures.released.threshold, locale);
  const day = year.days[0];
  if (nobody(said(figures, year.ends))) return [t.noneEnds(name, year.year)];
  const onDay = day && count(day.cell);
  const inYear = count(year.ends);
  if (!onDay && !inYear) return [t.endsWithheld(name)];
  return [
    onDay ? t.ends(name, onDay, formatDate(day.day, locale)) : t.endsYear(name, inYear!, year.year),
    ...decisionSentence(content, year),
  ];
}

function decisionSentence({ figures, locale }: BriefingContent, { decisions }: StaffCells['years'][number]): string[] {
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
