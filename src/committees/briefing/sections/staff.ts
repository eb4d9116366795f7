import { formatDate, formatShare } from '../../../shared/locale.js';
import type { SafeValue } from '../../disclosure/released-figures.js';
import { safeShare } from '../../disclosure/safe-share.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import { type ProgrammeFigures, said } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { countWords } from '../count-words.js';
import { calledOf, written } from './parts.js';

type FigureItem = (PaperBlock & { kind: 'figures' })['items'][number];

const sizeOf = (value: SafeValue): number | null => (value.kind === 'number' ? value.value : null);

function staffTable(content: BriefingContent, programme: ProgrammeFigures): PaperBlock {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  const { years, later, permanent, running } = programme.staff;
  const row = (label: string, cell: string): string[] => [
    label,
    countWords(said(figures, cell), figures.released.threshold, locale),
  ];
  return {
    kind: 'table',
    caption: t.staffTable(calledOf(programme)),
    columns: [{ label: t.columns.what }, { label: t.columns.people, align: 'end' }],
    rows: [
      ...years.flatMap(({ year, ends, days }) => [
        row(t.endsIn(year), ends),
        ...days.map(({ day, cell }) => row(t.ofWhich(formatDate(day, locale)), cell)),
      ]),
      row(t.later, later),
      row(t.permanent, permanent),
      row(t.running, running),
    ],
  };
}

/** How far decisions are, for each year in which somebody ends: a picture with its table. */
function decisionCharts(content: BriefingContent, programme: ProgrammeFigures): PaperBlock[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  return programme.staff.years
    .flatMap(({ year, decisions }) => (decisions ? [{ year, decisions }] : []))
    .map(({ year, decisions: { undecided, underWay, decided } }) => {
      const rows = [
        { label: t.decision.undecided, cell: undecided, settled: false },
        { label: t.decision.underWay, cell: underWay, settled: false },
        { label: t.decision.decided, cell: decided, settled: true },
      ].map(({ label, cell, settled }) => {
        const value = said(figures, cell);
        return { label, settled, size: sizeOf(value), value: countWords(value, figures.released.threshold, locale) };
      });
      return {
        kind: 'chart',
        title: t.decisionChart(calledOf(programme), year),
        description: `${rows.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
        picture: { kind: 'amounts', rows },
        table: {
          columns: [{ label: t.state }, { label: t.columns.people, align: 'end' }],
          rows: rows.map(({ label, value }) => [label, value]),
        },
      };
    });
}

/** How much is decided of what ends in a year, where a share may be told. */
function decidedShares({ locale, figures }: BriefingContent, programme: ProgrammeFigures): FigureItem[] {
  const t = briefingMessages[locale];
  return programme.staff.years.flatMap(({ year, ends, decisions }): FigureItem[] => {
    if (!decisions) return [];
    const share = safeShare(said(figures, decisions.decided), said(figures, ends), figures.released.threshold);
    if (share.kind === 'withheld') return [];
    const part = share.kind === 'share' ? share.percent / 100 : share.kind === 'all' ? 1 : 0;
    const label = t.decidedShare(calledOf(programme), year);
    return [{ label, value: formatShare(part, locale), definition: t.decidedShareDefinition }];
  });
}

export function staff(content: BriefingContent): PaperBlock[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  return [
    ...written(content, 'staff'),
    {
      kind: 'figures',
      items: figures.programmes.flatMap((programme) => [
        {
          label: t.horizonLabel(calledOf(programme)),
          value: t.horizon[programme.horizon],
          definition: t.horizonDefinition,
        },
        ...decidedShares(content, programme),
      ]),
    },
    ...figures.programmes.flatMap((programme) => [
      staffTable(content, programme),
      ...decisionCharts(content, programme),
    ]),
  ];
}
