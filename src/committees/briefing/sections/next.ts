import { formatDate, type Locale } from '../../../shared/locale.js';
import { DEADLINE_TEXTS } from '../../../law/plan/backward-plan.messages.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { written } from './parts.js';

type Deadline = ProgrammeFigures['deadlines'][number];

function titleOf({ rule, variant }: Deadline, locale: Locale): string {
  const key = variant ? `${rule}-${variant}` : rule;
  return (DEADLINE_TEXTS as Record<string, { title: Record<Locale, string> }>)[key]?.title[locale] ?? rule;
}

/** What has to be done by when for the days on which many end; what several programmes share is said once. */
export function next(content: BriefingContent): PaperBlock[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  const deadlines = figures.programmes
    .flatMap((programme) => programme.deadlines)
    .toSorted((a, b) => a.due.localeCompare(b.due));
  const items = deadlines.map((each) =>
    t.deadline(formatDate(each.due, locale), titleOf(each, locale), formatDate(each.ends_on, locale)),
  );
  const once = [...new Set(items)];
  return [
    ...written(content, 'next'),
    once.length > 0 ? { kind: 'list', items: once } : { kind: 'paragraph', text: t.noNext },
  ];
}
