import { formatDate } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { calledOf, dayOr, written } from './parts.js';

function tables({ locale }: BriefingContent, programme: ProgrammeFigures): PaperBlock[] {
  const t = briefingMessages[locale];
  const { objectives, work } = programme;
  const states: Record<string, string> = t.states;
  const state = (code: string): string => states[code] ?? code;
  return [
    ...(objectives.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: t.objectivesTable(calledOf(programme)),
            columns: [{ label: t.objective }, { label: t.owner }, { label: t.due }, { label: t.state }],
            rows: objectives.map((each) => [
              each.title,
              each.owner || t.none,
              dayOr(each.due_on, t.none, locale),
              state(each.state),
            ]),
          },
        ]
      : []),
    ...(work.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: t.workTable(calledOf(programme)),
            columns: [{ label: t.work }, { label: t.nextMilestone }, { label: t.state }],
            rows: work.map(({ title, next, state: code }) => [
              title,
              next ? `${next.title} (${formatDate(next.due_on, locale)})` : t.none,
              state(code),
            ]),
          },
        ]
      : []),
  ];
}

export function objectives(content: BriefingContent): PaperBlock[] {
  const blocks = content.figures.programmes.flatMap((programme) => tables(content, programme));
  const { noObjectives } = briefingMessages[content.locale];
  return [
    ...written(content, 'objectives'),
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, text: noObjectives }]),
  ];
}
