import { monthShort } from '../../../programmes/indicators/month-name.js';
import { formatMonth, formatNumber } from '../../../shared/locale.js';
import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { IndicatorFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { countWords } from '../count-words.js';
import { written } from './parts.js';

const DECIMALS = 2;

function chart({ locale, figures }: BriefingContent, indicator: IndicatorFigures): PaperBlock {
  const t = briefingMessages[locale];
  const values = indicator.values.map(({ month, value }) => ({
    month,
    size: value.kind === 'number' ? value.value : null,
    value:
      value.kind === 'number'
        ? formatNumber(value.value, locale, { maximumFractionDigits: DECIMALS })
        : countWords(value, figures.released.threshold, locale),
  }));
  const name = indicator.name || indicator.code;
  const [first, last] = [values[0]!, values.at(-1)!];
  return {
    kind: 'chart',
    title: t.indicatorChart(name, indicator.unit),
    description: t.indicatorDescription(
      name,
      formatMonth(first.month, locale),
      formatMonth(last.month, locale),
      last.value,
    ),
    picture: {
      kind: 'months',
      bars: values.map(({ month, size, value }, index) => ({
        label: monthShort(month, locale),
        group: index === 0 || month.slice(5, 7) === '01' ? month.slice(0, 4) : '',
        size,
        value: size === null ? t.none : value,
      })),
    },
    table: {
      columns: [{ label: t.month }, { label: t.value, align: 'end' }],
      rows: values.map(({ month, value }) => [formatMonth(month, locale), value]),
    },
  };
}

export function indicators(content: BriefingContent): PaperBlock[] {
  const t = briefingMessages[content.locale];
  const shown = content.figures.programmes
    .flatMap((programme) => programme.indicators)
    .filter(({ values }) => values.length > 0);
  const blocks = shown.flatMap((indicator): PaperBlock[] => [
    chart(content, indicator),
    ...(indicator.definition
      ? [{ kind: 'paragraph' as const, text: t.definition(indicator.name || indicator.code, indicator.definition) }]
      : []),
  ]);
  return [
    ...written(content, 'indicators'),
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, text: t.noIndicators }]),
  ];
}
