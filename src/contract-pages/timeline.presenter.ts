import { scaleLinear } from 'd3-scale';
import { personName } from '../registry/person-name.js';
import type { TimelineSpan } from './timeline-span.js';
import type { TimelineCliff, TimelineContract } from './timeline.query.js';

/** A contract as a piece of a bar; places in percent of the width. */
export interface Segment extends TimelineContract {
  x: number;
  width: number;
  /** It goes on beyond the right edge. */
  open: boolean;
}

export interface TimelinePerson {
  id: string;
  name: string;
  segments: Segment[];
  /** Between two contracts with days in between. */
  gaps: { x: number; width: number; days: number; from: string; until: string }[];
}

/** Where a day begins, in percent of the span; what lies outside is at the edge. */
export function placeIn({ from, until }: TimelineSpan): (day: Temporal.PlainDate | string) => number {
  const scale = scaleLinear([0, from.until(until).days + 1], [0, 100]).clamp(true);
  return (day) => Math.round(scale(from.until(day).days) * 100) / 100;
}

const nextDay = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day).add({ days: 1 });

/** The last day of work under a contract; undefined: no end is known. */
const lastDay = ({ ends_on, left_on }: TimelineContract): string | undefined =>
  [ends_on, left_on].filter((day) => day !== null).sort()[0];

/** The contracts of each person as bars with the gaps between them. @param contracts person by person, by their first day */
export function timelinePeople(contracts: readonly TimelineContract[], span: TimelineSpan): TimelinePerson[] {
  const place = placeIn(span);
  return [...Map.groupBy(contracts, ({ person }) => person)].map(([id, own]) => {
    const gaps: TimelinePerson['gaps'] = [];
    let reached = lastDay(own[0]!);
    for (const contract of own.slice(1)) {
      const last = lastDay(contract);
      if (reached !== undefined && nextDay(reached).toString() < contract.starts_on) {
        const x = place(nextDay(reached));
        const days = nextDay(reached).until(contract.starts_on).days;
        gaps.push({ x, width: place(contract.starts_on) - x, days, from: reached, until: contract.starts_on });
      }
      if (reached === undefined || last === undefined) reached = undefined;
      else if (last > reached) reached = last;
    }
    return {
      id,
      name: personName(own[0]!),
      gaps,
      segments: own.map((contract) => {
        const last = lastDay(contract);
        const x = place(contract.starts_on);
        const end = last === undefined ? 100 : place(nextDay(last));
        return { ...contract, x, width: Math.max(0.3, end - x), open: last === undefined };
      }),
    };
  });
}

export const isWithinSpan = ({ from, until }: TimelineSpan, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;

export const cliffPlaces = (cliffs: readonly TimelineCliff[], span: TimelineSpan) =>
  cliffs.map((cliff) => ({ ...cliff, x: placeIn(span)(nextDay(cliff.ends_on)) }));

/** The first day of each year. */
export const yearPlaces = (span: TimelineSpan) =>
  Array.from({ length: span.until.year - span.from.year + 1 }, (_, index) => {
    const year = span.from.year + index;
    return { year, x: placeIn(span)(`${year}-01-01`) };
  });
