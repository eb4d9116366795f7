import { formatShare } from '../../../shared/locale.js';
import type { SafeValue } from '../../disclosure/released-figures.js';
import { safeShare } from '../../disclosure/safe-share.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { said } from '../staff-figures.js';
import { decisionRows, staffRows } from '../staff-words.js';
import { calledOf, written } from './parts.js';

type FigureItem = (PaperBlock & { kind: 'figures' })['items'][number];

const sizeOf = (value: SafeValue): number | null => (value.kind === 'number' ? value.value : null);

function staffTable(content: BriefingContent, programme: ProgrammeFigures): PaperBlock {
  const t = briefingMessages[content.locale];
  return {
    kind: 'table',
    caption: t.staffTable(calledOf(programme)),
    columns: [{ label: t.columns.what }, { label: t.columns.people, align: 'end' }],
    rows: staffRows(content, programme).map(({ label, value }) => [label, value]),
  };
}

/** How far decisions are, for each year in which somebody ends: a picture with its table. */
function decisionCharts(content: BriefingContent, programme: ProgrammeFigures): PaperBlock[] {
  const t = briefingMessages[content.locale];
  return programme.staff.years
    .flatMap(({ year, decisions }) => (decisions ? [{ year, decisions }] : []))
    .map(({ year, decisions }) => {
      const rows = decisionRows(content, decisions).map(({ said: value, ...row }) => ({ ...row, size: sizeOf(value) }));
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
