import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { dayNumber } from '../../calendar/day-number.js';
import type { Locale } from '../../shared/locale.js';
import { clocksMessages } from './clocks.messages.js';
import type { ClockPicture } from './clocks.presenter.js';

/** Months shown at least and at most: what lies further on goes out of the picture on the right. */
const MONTHS = { least: 18, most: 48, after: 3 };
const BAR = 24;

interface Frame {
  x(day: string): number;
  left: number;
  right: number;
  years: { label: string; x: number }[];
  today: number;
}

/** Where days stand in a picture of a width; days outside of it stand at its edges. */
export function frameOf(picture: ClockPicture, today: Temporal.PlainDate, left: number, right: number): Frame {
  const first = today.with({ day: 1 });
  const days = [
    ...picture.ends.map(({ day }) => day),
    ...picture.posts.map(({ day }) => day),
    ...picture.grants.map(({ until }) => until),
  ].filter((day) => day !== null);
  const latest = days.reduce((a, b) => (a > b ? a : b), first.add({ months: MONTHS.least - MONTHS.after }).toString());
  const wanted = Temporal.PlainDate.from(latest).add({ months: MONTHS.after });
  const most = first.add({ months: MONTHS.most });
  const last = Temporal.PlainDate.compare(wanted, most) < 0 ? wanted : most;
  const scale = scaleLinear()
    .domain([dayNumber(first), dayNumber(last)])
    .range([left, right])
    .clamp(true);
  const x = (day: Temporal.PlainDate) => scale(dayNumber(day));
  const years = Array.from({ length: last.year - first.year }, (_, index) => first.year + 1 + index);
  return {
    x: (day) => x(Temporal.PlainDate.from(day)),
    left,
    right,
    years: years.map((year) => ({ label: String(year), x: x(new Temporal.PlainDate(year, 1, 1)) })),
    today: x(today),
  };
}

/** Outline of what is left over time: full height today, lower after each end. */
export function stepPath(ends: { day: string; left: number | null }[], frame: Frame, top: number): string {
  const bottom = top + BAR;
  const parts = [`M${frame.today} ${bottom}`, `V${top}`];
  const tenths = (value: number) => Math.round(value * 10) / 10;
  for (const { day, left } of ends) parts.push(`H${tenths(frame.x(day))}`, `V${tenths(bottom - BAR * (left ?? 1))}`);
  const goesOn = ends.length === 0 || (ends.at(-1)!.left ?? 0) > 0;
  return [...parts, ...(goesOn ? [`H${frame.right}`] : []), `V${bottom}`, 'Z'].join(' ');
}

/** Labels of the ends of a row: to the right of the end, where the row has become empty, or before the edge. */
function EndLabels({ ends, frame, top }: { ends: ClockPicture['ends']; frame: Frame; top: number }): VNode {
  return (
    <>
      {ends
        .filter(({ label }) => label)
        .map(({ day, label }) => {
          const x = frame.x(day);
          const before = x > (frame.left + frame.right) / 2;
          return (
            <text
              key={day}
              class="v-clock__label"
              x={before ? x - 6 : x + 6}
              y={top + 10}
              text-anchor={before ? 'end' : 'start'}
            >
              {label}
            </text>
          );
        })}
    </>
  );
}

function Grants({ grants, frame, top }: { grants: ClockPicture['grants']; frame: Frame; top: number }): VNode {
  const height = BAR / Math.max(1, grants.length);
  return (
    <>
      {grants.map(({ from, until, secure, label }, index) => {
        const x = Math.max(frame.today, frame.x(from));
        const width = Math.max(2, (until === null ? frame.right : frame.x(until)) - x);
        const y = top + (grants.length > 2 ? index * height : 0);
        return (
          <g key={`${from}-${label}`}>
            <rect
              class={secure ? 'v-clock__secure' : 'v-clock__hoped'}
              x={x}
              y={y}
              width={width}
              height={grants.length > 2 ? height - 1 : BAR}
            />
            {width > label.length * 8 && grants.length <= 2 && (
              <text class="v-clock__label" x={x + 6} y={y + 16}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Ends({ ends, frame, top }: { ends: ClockPicture['ends']; frame: Frame; top: number }): VNode {
  if (ends.some(({ left }) => left === null))
    return (
      <>
        {ends.map(({ day }) => (
          <path key={day} class="v-clock__end" d={`M${frame.x(day)} ${top} v${BAR} m-6 -6 l6 6 l6 -6`} />
        ))}
      </>
    );
  return <path class="v-clock__steps" d={stepPath(ends, frame, top)} />;
}

interface ClockTimelineProps {
  id: string;
  title: string;
  description: string;
  picture: ClockPicture;
  today: Temporal.PlainDate;
  /** `wide` has the names of the rows beside them, `compact` above. */
  variant: 'wide' | 'compact';
  locale: Locale;
}

/** Three rows over time: contracts as they become fewer, money (solid where certain, dashed where hoped for), posts. */
export function ClockTimeline({ id, title, description, picture, today, variant, locale }: ClockTimelineProps): VNode {
  const t = clocksMessages[locale];
  const wide = variant === 'wide';
  const width = wide ? 960 : 336;
  const [pitch, offset] = wide ? [36, 4] : [50, 20];
  const frame = frameOf(picture, today, wide ? 96 : 2, width - 2);
  const rows = [t.contracts, t.money, t.posts];
  const top = (row: number) => row * pitch + offset;
  const base = rows.length * pitch + 4;
  return (
    <svg
      class={`v-chart v-chart--${variant}`}
      viewBox={`0 0 ${width} ${base + 24}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {frame.years.map(({ label, x }) => (
        <g key={label}>
          <line class="v-chart__line" x1={x} x2={x} y1="0" y2={base} />
          {x < frame.right - 30 && x > frame.today + 40 && (
            <text class="v-chart__tick" x={x + 3} y={base + 16}>
              {label}
            </text>
          )}
        </g>
      ))}
      {rows.map((label, row) => (
        <text
          key={label}
          class="v-clock__row"
          x={wide ? frame.left - 10 : frame.today + 6}
          y={wide ? top(row) + 16 : top(row) - 5}
          text-anchor={wide ? 'end' : 'start'}
        >
          {label}
        </text>
      ))}
      {picture.ends.length > 0 && <Ends ends={picture.ends} frame={frame} top={top(0)} />}
      <EndLabels ends={picture.ends} frame={frame} top={top(0)} />
      <Grants grants={picture.grants} frame={frame} top={top(1)} />
      {picture.hasPosts && <path class="v-clock__steps" d={stepPath(picture.posts, frame, top(2))} />}
      <line class="v-chart__base" x1={frame.left} x2={frame.right} y1={base} y2={base} />
      <line class="v-clock__today" x1={frame.today} x2={frame.today} y1="0" y2={base} />
      <text class="v-chart__tick" x={frame.today} y={base + 16}>
        {t.today}
      </text>
    </svg>
  );
}
