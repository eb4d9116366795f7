import { formatDate, type Locale } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent, TextSection } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';

/** What the clerk has written for a section; nothing where there is no word. */
export function written({ texts }: BriefingContent, section: TextSection): PaperBlock[] {
  const text = texts[section];
  return text ? [{ kind: 'paragraph', text }] : [];
}

/** A programme by its short name, as everybody calls it. */
export const calledOf = ({ code }: ProgrammeFigures): string => code;

/** A day, or that there is none. */
export const dayOr = (day: string | null, none: string, locale: Locale): string =>
  day === null ? none : formatDate(day, locale);
