/** How wide a chart is drawn, and its letters: wide for paper and large screens, compact for narrow ones. */
export interface ChartSize {
  variant: 'wide' | 'compact';
  width: number;
  font: number;
}

export const CHART_SIZES = {
  wide: { variant: 'wide', width: 720, font: 14 },
  compact: { variant: 'compact', width: 336, font: 12 },
} satisfies Record<string, ChartSize>;

/**
 * Colours for paper stand as attributes, which every SVG reader knows; on pages the rules for the classes take
 * precedence over them, so that the same drawing follows the page's theme. Filled, outlined and dashed tell apart what
 * colour alone must not.
 */
export const paint = {
  text: { class: 'v-chart__label', fill: '#000000' },
  value: { class: 'v-chart__value', fill: '#000000', 'font-weight': '600' },
  muted: { class: 'v-chart__tick', fill: '#4a5561' },
  base: { class: 'v-chart__base', stroke: '#5b6670', 'stroke-width': '2' },
  line: { class: 'v-chart__line', stroke: '#c3cad1' },
  open: { class: 'v-paper-chart__open', fill: '#1f5f8b' },
  settled: { class: 'v-paper-chart__settled', fill: '#e4eef5', stroke: '#1f5f8b', 'stroke-width': '2' },
  hoped: {
    class: 'v-clock__hoped',
    fill: 'none',
    stroke: '#4a5561',
    'stroke-width': '2',
    'stroke-dasharray': '5 4',
  },
  today: { class: 'v-clock__today', stroke: '#000000', 'stroke-width': '2', 'stroke-dasharray': '2 3' },
} as const;

/** A label that has to fit into a width: what is too long ends in "…"; the whole stands in the table. */
export function fit(label: string, width: number, font: number): string {
  const most = Math.max(1, Math.floor(width / (font * 0.55)));
  const letters = Array.from(label);
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join('')}…`;
}
