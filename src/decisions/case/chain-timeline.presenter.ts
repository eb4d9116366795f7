import { scaleLinear } from 'd3-scale';
import { groundName } from '../../law/grounds.messages.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { caseMessages } from './case.messages.js';
import type { ChainLink } from './contract-case.query.js';

/** A contract, or what is proposed to follow, on the time line. */
export interface ChainBar {
  key: string;
  label: string;
  from: Temporal.PlainDate;
  /** null: without an end. */
  to: Temporal.PlainDate | null;
  kind: 'before' | 'this' | 'after' | 'proposed';
}

/** Where a bar stands, in the chart's units. */
export interface BarShape extends ChainBar {
  x: number;
  width: number;
  /** Upper edge of the bar; its label stands above. */
  y: number;
}

export interface ChainLayout {
  shapes: BarShape[];
  ticks: { x: number; label: string }[];
  today: number;
  height: number;
}

const ROW = 46;
const BELOW = 36;
const MOST_TICKS = 8;
export const BAR = 14;

const dayOf = (date: Temporal.PlainDate): number => Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;

/** Months that stay free after the last day, so that an open end and today are seen. */
const MARGIN = 3;

/** Where everything stands. Pure: bars in, shapes out. */
export function layOutChain(bars: readonly ChainBar[], today: Temporal.PlainDate, width: number): ChainLayout {
  const days = bars.flatMap(({ from, to }) => [from, to ?? from]).concat(today);
  const ordered = days.toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  const first = ordered[0]!.with({ month: 1, day: 1 });
  const last = ordered.at(-1)!.add({ months: MARGIN });
  const x = scaleLinear()
    .domain([dayOf(first), dayOf(last)])
    .range([0, width]);
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const every = Math.ceil(years.length / MOST_TICKS);
  return {
    shapes: bars.map((bar, row) => {
      const start = x(dayOf(bar.from));
      const end = bar.to ? x(dayOf(bar.to.add({ days: 1 }))) : width;
      return { ...bar, x: start, width: Math.max(end - start, 3), y: row * ROW + 22 };
    }),
    ticks: years
      .filter((_, index) => index % every === 0)
      .map((year) => ({ x: x(dayOf(new Temporal.PlainDate(year, 1, 1))), label: String(year) })),
    today: x(dayOf(today)),
    height: bars.length * ROW + BELOW,
  };
}

/** The bars of a chain, oldest first, and what is proposed to follow. */
export function chainBars(
  links: readonly ChainLink[],
  current: string,
  proposed: { from: Temporal.PlainDate; to: Temporal.PlainDate | null; label: string } | undefined,
  locale: Locale,
): ChainBar[] {
  const day = (text: string | null): Temporal.PlainDate | null => (text ? Temporal.PlainDate.from(text) : null);
  const here = links.find(({ id }) => id === current);
  const bars = links.map((link): ChainBar => {
    const to = day(link.left_on && (!link.ends_on || link.left_on < link.ends_on) ? link.left_on : link.ends_on);
    return {
      key: link.id,
      label: [link.number, periodWords(link, locale), link.ground && groundName(link.ground, locale)]
        .filter(Boolean)
        .join(' · '),
      from: Temporal.PlainDate.from(link.starts_on),
      to,
      kind: link.id === current ? 'this' : here && link.starts_on > here.starts_on ? 'after' : 'before',
    };
  });
  return proposed ? [...bars, { key: 'proposed', kind: 'proposed', ...proposed }] : bars;
}

/** From when to when a contract runs. */
export function periodWords({ starts_on, ends_on }: Pick<ChainLink, 'starts_on' | 'ends_on'>, locale: Locale): string {
  const t = caseMessages[locale];
  return ends_on
    ? t.fromTo(formatDate(starts_on, locale), formatDate(ends_on, locale))
    : t.sincePermanent(formatDate(starts_on, locale));
}
