import { formatDate } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent, PromiseLine } from '../briefing-content.js';
import { briefingMessages } from '../briefing.messages.js';
import { written } from './parts.js';

/** What was promised or asked, with the answer where there is one; answers first. */
export function promises(content: BriefingContent): PaperBlock[] {
  const { locale, promises: lines } = content;
  const t = briefingMessages[locale];
  const answerOf = ({ answer, due_on }: PromiseLine): string =>
    answer ?? (due_on ? t.dueOn(formatDate(due_on, locale)) : t.noDue);
  const sorted = [...lines.filter(({ answer }) => answer !== null), ...lines.filter(({ answer }) => answer === null)];
  return [
    ...written(content, 'promises'),
    sorted.length === 0
      ? { kind: 'paragraph', text: t.noPromises }
      : {
          kind: 'table',
          caption: t.promiseTable,
          columns: [{ label: t.subject }, { label: t.askedBy }, { label: t.answer }],
          rows: sorted.map((line) => [
            `${t.promiseKind[line.kind]}: ${line.text}`,
            [line.asked_by, formatDate(line.made_on, locale)].filter(Boolean).join(', '),
            answerOf(line),
          ]),
        },
  ];
}
