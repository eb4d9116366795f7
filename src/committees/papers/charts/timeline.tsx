import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { dayNumber } from '../../../calendar/day-number.js';
import type { TimelineRow, TimelineSpan } from '../paper.js';
import { fit, paint, type ChartSize } from './paint.js';

const BAR = 24;
/** Months before today and after the last day that are shown. */
const MONTHS = { before: 3, after: 6, most: 60 };

const pitchOf = (size: ChartSize): number => (size.variant === 'wide' ? 36 : 52);

interface Axis {
  x(day: Temporal.PlainDate): number;
  years: { year: number; x: number }[];
}

/** From a little before today to a little after the last day; what lies outside stands at the edge. */
export function axisOf(rows: TimelineRow[], today: Temporal.PlainDate, left: number, right: number): Axis {
  const ends = rows.flatMap(({ spans }) => spans.flatMap(({ from, until }) => [from, ...(until ? [until] : [])]));
  const latest = [today.toString(), ...ends].reduce((a, b) => (a > b ? a : b));
  const first = today.with({ day: 1 }).subtract({ months: MONTHS.before });
  const wanted = Temporal.PlainDate.from(latest).add({ months: MONTHS.after });
  const most = today.add({ months: MONTHS.most });
  const last = Temporal.PlainDate.compare(wanted, most) < 0 ? wanted : most;
  const scale = scaleLinear()
    .domain([dayNumber(first), dayNumber(last)])
    .range([left, right])
    .clamp(true);
  const x = (day: Temporal.PlainDate): number => Math.round(scale(dayNumber(day)) * 10) / 10;
  const years = Array.from({ length: last.year - first.year }, (_, index) => first.year + 1 + index);
  return { x, years: years.map((year) => ({ year, x: x(new Temporal.PlainDate(year, 1, 1)) })) };
}

interface SpanProps {
  span: TimelineSpan;
  axis: Axis;
  now: number;
  top: number;
  right: number;
  size: ChartSize;
}

function Span({ span, axis, now, top, right, size }: SpanProps): VNode {
  const from = axis.x(Temporal.PlainDate.from(span.from));
  const until = Math.max(from + 2, span.until ? axis.x(Temporal.PlainDate.from(span.until)) : right);
  // Right of today's line, where there is room: the line would run through the words otherwise.
  const whole = fit(span.label, until - now - 12, size.font) === span.label;
  const start = (whole && from < now ? now : from) + 6;
  const room = until - start - 6;
  return (
    <>
      <rect {...(span.certain ? paint.settled : paint.hoped)} x={from} y={top} width={until - from} height={BAR} />
      {room > size.font * 2 && (
        <text {...paint.text} font-size={size.font} x={start} y={top + 17}>
          {fit(span.label, room, size.font)}
        </text>
      )}
    </>
  );
}

interface TimelineProps {
  rows: TimelineRow[];
  today: string;
  words: { today: string };
  size: ChartSize;
}

/** Clocks over time: one row each, certain spans outlined and filled, hoped-for ones dashed. */
export function Timeline({ rows, today, words, size }: TimelineProps): VNode {
  const wide = size.variant === 'wide';
  const left = wide ? 120 : 2;
  const right = size.width - 2;
  const now = Temporal.PlainDate.from(today);
  const axis = axisOf(rows, now, left, right);
  const base = rows.length * pitchOf(size) + 4;
  return (
    <>
      {axis.years.map(({ year, x }) => (
        <g key={year}>
          <line {...paint.line} x1={x} x2={x} y1={0} y2={base} />
          {x < right - 34 && x > axis.x(now) + size.font * 3.2 && (
            <text {...paint.muted} font-size={size.font} x={x + 3} y={base + 16}>
              {year}
            </text>
          )}
        </g>
      ))}
      {rows.map((row, index) => {
        const top = index * pitchOf(size) + (wide ? 4 : 22);
        return (
          <g key={index}>
            <text
              {...paint.value}
              font-size={size.font}
              x={wide ? left - 12 : left}
              y={wide ? top + 17 : top - 6}
              text-anchor={wide ? 'end' : 'start'}
            >
              {fit(row.label, wide ? left - 12 : size.width, size.font)}
            </text>
            {row.spans.map((span) => (
              <Span
                key={span.from + span.label}
                span={span}
                axis={axis}
                now={axis.x(now)}
                top={top}
                right={right}
                size={size}
              />
            ))}
          </g>
        );
      })}
      <line {...paint.base} x1={left} x2={right} y1={base} y2={base} />
      <line {...paint.today} x1={axis.x(now)} x2={axis.x(now)} y1={0} y2={base} />
      <text {...paint.muted} font-size={size.font} x={axis.x(now)} y={base + 16}>
        {words.today}
      </text>
    </>
  );
}

export const timelineHeight = (rows: TimelineRow[], size: ChartSize): number => rows.length * pitchOf(size) + 28;
