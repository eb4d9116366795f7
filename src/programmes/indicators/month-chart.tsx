import { scaleBand, scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';

export interface MonthBar {
  key: string;
  /** Short name below the bar, e.g. `Dez`. */
  label: string;
  /** Second line below, where a new year begins. */
  group: string;
  /** null: no value, or one that is not told. */
  value: number | null;
  /** What stands above the bar. */
  text: string;
}

interface MonthChartProps {
  id: string;
  title: string;
  description: string;
  bars: MonthBar[];
  /** `compact` for narrow screens: every second label is left out. */
  variant: 'wide' | 'compact';
}

const BELOW = 44;
const ABOVE = 24;
const SIZE = { wide: { width: 960, height: 240 }, compact: { width: 336, height: 200 } };

/** Where bars stand: from the line of zero up, or down where a value is below it. */
export function placeBars(bars: readonly MonthBar[], width: number, height: number) {
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = scaleLinear()
    .domain([lowest, highest > lowest ? highest : lowest + 1])
    .nice(4)
    .range([height - BELOW, ABOVE]);
  const x = scaleBand<number>().domain(bars.keys()).range([0, width]).paddingInner(0.35).paddingOuter(0.2);
  const zero = y(0);
  return {
    zero,
    base: height - BELOW,
    places: bars.map(({ value }, index) => ({
      x: x(index)!,
      width: x.bandwidth(),
      top: value === null ? zero : Math.min(zero, y(value)),
      height: value === null ? 0 : Math.abs(y(value) - zero),
    })),
  };
}

/** Bars for months; a month without a value is left empty, its name stands there all the same. */
export function MonthChart({ id, title, description, bars, variant }: MonthChartProps): VNode {
  const { width, height } = SIZE[variant];
  const { zero, base, places } = placeBars(bars, width, height);
  return (
    <svg
      class={`v-chart v-chart--${variant}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {bars.map((bar, index) => {
        const place = places[index]!;
        const middle = place.x + place.width / 2;
        const named = variant === 'wide' || (bars.length - 1 - index) % 2 === 0;
        return (
          <g key={bar.key}>
            {bar.value !== null && (
              <rect class="v-clock__steps" x={place.x} y={place.top} width={place.width} height={place.height} />
            )}
            {named && bar.text && (
              <text class="v-chart__value" x={middle} y={place.top - 6} text-anchor="middle">
                {bar.text}
              </text>
            )}
            {named && (
              <text class="v-chart__label" x={middle} y={base + 18} text-anchor="middle">
                {bar.label}
              </text>
            )}
            {bar.group && (
              <text class="v-chart__group" x={middle} y={base + 36} text-anchor="middle">
                {bar.group}
              </text>
            )}
          </g>
        );
      })}
      <line class="v-chart__base" x1={0} x2={width} y1={zero} y2={zero} />
    </svg>
  );
}
