import { scaleBand, scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';

export interface Bar {
  /** Short name below the bar, e.g. `Dez`. */
  label: string;
  /** Second line below, where a new year begins. */
  group: string;
  /** The part that stands for attention, drawn solid from the axis. */
  open: number;
  /** The rest, drawn as an outline above it. */
  done: number;
}

interface StackedBarsProps {
  id: string;
  title: string;
  description: string;
  bars: Bar[];
  width: number;
  height: number;
  /** `wide` has an axis with lines. */
  variant: 'wide' | 'compact';
}

const BELOW = 44;
const ABOVE = 24;

/** One bar's geometry in the chart's units: y grows downwards. */
export interface BarShape extends Bar {
  x: number;
  width: number;
  /** Upper edges of the two parts, and the base line. */
  doneTop: number;
  openTop: number;
  base: number;
}

/** Where everything stands: bars, and the axis' whole-number ticks with their heights. */
export function layOut(
  bars: Bar[],
  width: number,
  height: number,
  left: number,
): { shapes: BarShape[]; ticks: { value: number; y: number }[]; base: number } {
  const base = height - BELOW;
  const highest = Math.max(1, ...bars.map((bar) => bar.open + bar.done));
  const x = scaleBand<number>().domain(bars.keys()).range([left, width]).paddingInner(0.35).paddingOuter(0.2);
  const y = scaleLinear().domain([0, highest]).nice(4).range([base, ABOVE]);
  return {
    shapes: bars.map((bar, index) => ({
      ...bar,
      x: x(index)!,
      width: x.bandwidth(),
      openTop: y(bar.open),
      doneTop: y(bar.open + bar.done),
      base,
    })),
    ticks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: y(value) })),
    base,
  };
}

/** A bar chart of two stacked parts. Solid and outlined differ without colour, on paper and for colour-blind readers. */
export function StackedBars({ id, title, description, bars, width, height, variant }: StackedBarsProps): VNode {
  const left = variant === 'wide' ? 40 : 0;
  const { shapes, ticks, base } = layOut(bars, width, height, left);
  return (
    <svg
      class={`v-chart v-chart--${variant}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {variant === 'wide' &&
        ticks.map(({ value, y }) => (
          <g key={value}>
            <line class="v-chart__line" x1={left} x2={width} y1={y} y2={y} />
            <text class="v-chart__tick" x={left - 8} y={y + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
      {shapes.map((bar) => (
        <BarOf key={bar.x} bar={bar} />
      ))}
      <line class="v-chart__base" x1={left} x2={width} y1={base} y2={base} />
    </svg>
  );
}

function BarOf({ bar }: { bar: BarShape }): VNode {
  const middle = bar.x + bar.width / 2;
  const total = bar.open + bar.done;
  return (
    <g>
      {bar.done > 0 && (
        <rect
          class="v-chart__done"
          x={bar.x + 1}
          width={bar.width - 2}
          y={bar.doneTop + 1}
          height={bar.openTop - bar.doneTop - 1}
        />
      )}
      {bar.open > 0 && (
        <rect class="v-chart__open" x={bar.x} width={bar.width} y={bar.openTop} height={bar.base - bar.openTop} />
      )}
      {total > 0 && (
        <text class="v-chart__value" x={middle} y={bar.doneTop - 6} text-anchor="middle">
          {total}
        </text>
      )}
      <text class="v-chart__label" x={middle} y={bar.base + 18} text-anchor="middle">
        {bar.label}
      </text>
      {bar.group && (
        <text class="v-chart__group" x={middle} y={bar.base + 36} text-anchor="middle">
          {bar.group}
        </text>
      )}
    </g>
  );
}
