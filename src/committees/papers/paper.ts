import type { Locale } from '../../shared/locale.js';

/**
 * A paper for a committee: one model for its three renderings (PDF, page, mail). All texts are final, in the language
 * of the paper; it is plain JSON, so that a released paper can be frozen as it stands.
 */
export interface Paper {
  locale: Locale;
  title: string;
  /** By which the paper is quoted; it stands at the top of each page. Papers that were frozen earlier do not have it. */
  number?: string;
  /** The table at the head: department, number, body, session, public or not, purpose. */
  head: { label: string; value: string }[];
  /** What everybody must see at once, on each page: draft, version. */
  marks: string[];
  sections: PaperSection[];
  /** Small print at the foot of each page. */
  foot: string;
}

export interface PaperSection {
  /** Unique within the paper, fit for an anchor: small letters, digits and hyphens. */
  id: string;
  heading: string;
  blocks: PaperBlock[];
}

export interface PaperColumn {
  label: string;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
}

export interface PaperTable {
  columns: PaperColumn[];
  rows: string[][];
}

export type PaperBlock =
  /** An empty line in the text begins a new paragraph. */
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** A remark that stands out. */
  | { kind: 'note'; text: string }
  | { kind: 'figures'; items: { label: string; value: string; definition: string }[] }
  | ({ kind: 'table'; caption: string; note?: string } & PaperTable)
  /** A picture, what it shows in words for those who do not see it, and its figures as a table. */
  | { kind: 'chart'; title: string; description: string; picture: PaperPicture; table: PaperTable };

/** What a chart shows. A size of null is unknown or withheld: nothing is drawn, its `value` says why ("–", "< 5"). */
export type PaperPicture =
  | { kind: 'months'; bars: MonthBar[] }
  | { kind: 'amounts'; rows: AmountRow[] }
  | { kind: 'timeline'; today: string; rows: TimelineRow[] };

/** One month of a series. */
export interface MonthBar {
  /** At most three or four letters: "Dez". */
  label: string;
  /** The year below the first month that is shown of it, else ''. */
  group: string;
  size: number | null;
  /** The size as it is written above the bar. */
  value: string;
}

/** One of several amounts of the same whole, one below the other: decisions by state. */
export interface AmountRow {
  label: string;
  size: number | null;
  value: string;
  /** Open amounts are filled, settled ones outlined. */
  settled: boolean;
}

/** One clock: contracts, money, posts. */
export interface TimelineRow {
  label: string;
  spans: TimelineSpan[];
}

export interface TimelineSpan {
  /** First and last day (ISO); null goes on without an end. */
  from: string;
  until: string | null;
  /** What is certain is filled, what is hoped for is dashed. */
  certain: boolean;
  label: string;
}
