import { scaleBand, scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { MonthBar } from '../paper.js';
import { fit, paint, type ChartSize } from './paint.js';

const HEIGHT = 220;
const BELOW = 44;
const ABOVE = 24;
/** Letters of a label at most. */
const MOST = 12;

/** A series over months. A month without a figure keeps its place, with what stands for it on the base line. */
export function MonthBars({ bars, size }: { bars: MonthBar[]; size: ChartSize }): VNode {
  const base = HEIGHT - BELOW;
  const x = scaleBand<number>().domain(bars.keys()).range([0, size.width]).paddingInner(0.3).paddingOuter(0.2);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...bars.map((bar) => bar.size ?? 0))])
    .range([base, ABOVE]);
  // Where bars are narrow, figures over each of them would run into each other: the last is the one that counts.
  const widest = Math.max(0, ...bars.map(({ value }) => Math.min(MOST, value.length))) * size.font * 0.6;
  const short = (text: string): string => fit(text, MOST * size.font * 0.55, size.font);
  const every = Math.max(1, Math.ceil(widest / Math.max(1, x.step())));
  const labels = Math.max(1, Math.ceil((size.font * 2.2) / Math.max(1, x.step())));
  return (
    <>
      {bars.map((bar, index) => {
        const middle = x(index)! + x.bandwidth() / 2;
        const top = y(bar.size ?? 0);
        const fromLast = bars.length - 1 - index;
        return (
          <g key={index}>
            {bar.size !== null && (
              <rect {...paint.open} x={x(index)} width={x.bandwidth()} y={top} height={base - top} />
            )}
            {fromLast % every === 0 && (
              <text {...paint.value} font-size={size.font} x={middle} y={top - 6} text-anchor="middle">
                {short(bar.value)}
              </text>
            )}
            {fromLast % labels === 0 && (
              <text {...paint.text} font-size={size.font} x={middle} y={base + 18} text-anchor="middle">
                {short(bar.label)}
              </text>
            )}
            {bar.group && (
              <text {...paint.muted} font-size={size.font} x={middle} y={base + 36} text-anchor="middle">
                {short(bar.group)}
              </text>
            )}
          </g>
        );
      })}
      <line {...paint.base} x1={0} x2={size.width} y1={base} y2={base} />
    </>
  );
}

export const monthBarsHeight = (): number => HEIGHT;
