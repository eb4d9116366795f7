import { formatDate } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { cellWords } from '../cell-words.js';
import { changed, compareFigures } from '../compare-figures.js';
import { countWords } from '../count-words.js';
import { calledOf } from './parts.js';

/** Facts in words that differ: how sure the law and the money are, and how far people can plan. */
function otherChanges({ locale }: BriefingContent, then: ProgrammeFigures, now: ProgrammeFigures): string[][] {
  const t = briefingMessages[locale];
  const basis = ({ basis: each }: ProgrammeFigures): string => (each ? t.certainty[each.certainty] : t.nothingEntered);
  const money = ({ grants }: ProgrammeFigures): string =>
    grants
      .map(({ title, ends_on, certainty }) =>
        [title, t.moneyUntil(ends_on ? formatDate(ends_on, locale) : null, certainty)].filter(Boolean).join(' '),
      )
      .join('; ') || t.nothingEntered;
  const rows: [string, string, string][] = [
    [t.basisChange, basis(then), basis(now)],
    [t.moneyChange, money(then), money(now)],
    [t.horizonChange, t.horizon[then.horizon], t.horizon[now.horizon]],
  ];
  return rows
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => [t.rest(calledOf(now), what), before, after]);
}

export function changes(content: BriefingContent): PaperBlock[] {
  const { locale, previous, figures } = content;
  const t = briefingMessages[locale];
  if (!previous) return [{ kind: 'paragraph', text: t.firstReport }];
  const day = formatDate(previous.session_on, locale);
  const words = (value: Parameters<typeof countWords>[0]) => countWords(value, figures.released.threshold, locale);
  const rows = [
    ...changed(compareFigures(previous.figures, figures)).map(({ programme, what, earlier, now }) => [
      t.rest(programme, cellWords(what, locale)),
      words(earlier),
      words(now),
    ]),
    ...figures.programmes.flatMap((now) => {
      const then = previous.figures.programmes.find(({ id }) => id === now.id);
      return then ? otherChanges(content, then, now) : [];
    }),
  ];
  if (rows.length === 0) return [{ kind: 'paragraph', text: t.noChanges(day) }];
  return [
    { kind: 'paragraph', text: t.since(day) },
    {
      kind: 'table',
      caption: t.changesTable,
      columns: [{ label: t.columns.what }, { label: t.earlier }, { label: t.now }],
      rows,
    },
  ];
}
