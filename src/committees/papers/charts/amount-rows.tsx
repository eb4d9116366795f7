import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { AmountRow } from '../paper.js';
import { fit, paint, type ChartSize } from './paint.js';

const BAR = 22;

/** Labels stand beside the bars, on narrow screens above them. */
const pitchOf = (size: ChartSize): number => (size.variant === 'wide' ? 36 : 52);

/** Amounts of one whole, each a bar of its own with its figure: nothing has to be read out of what the others leave. */
export function AmountRows({ rows, size }: { rows: AmountRow[]; size: ChartSize }): VNode {
  const wide = size.variant === 'wide';
  const left = wide ? 220 : 0;
  const room = Math.max(0, ...rows.map(({ value }) => Math.min(24, value.length))) * size.font * 0.6 + 12;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...rows.map((row) => row.size ?? 0))])
    .range([0, size.width - left - room]);
  return (
    <>
      {rows.map((row, index) => {
        const top = index * pitchOf(size) + (wide ? 4 : 22);
        const length = x(row.size ?? 0);
        return (
          <g key={index}>
            <text
              {...paint.text}
              font-size={size.font}
              x={wide ? left - 12 : 2}
              y={wide ? top + 16 : top - 6}
              text-anchor={wide ? 'end' : 'start'}
            >
              {fit(row.label, wide ? left - 12 : size.width, size.font)}
            </text>
            {length > 0 && (
              <rect
                {...(row.settled ? paint.settled : paint.open)}
                x={left + 1}
                y={top + 1}
                width={length}
                height={BAR - 2}
              />
            )}
            <text {...paint.value} font-size={size.font} x={left + length + 9} y={top + 16}>
              {fit(row.value, room + (size.width - left - room - length), size.font)}
            </text>
          </g>
        );
      })}
      {wide && <line {...paint.base} x1={left} x2={left} y1={0} y2={amountRowsHeight(rows, size)} />}
    </>
  );
}

export const amountRowsHeight = (rows: AmountRow[], size: ChartSize): number => rows.length * pitchOf(size) + 4;
