import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import type { Locale } from '../../shared/locale.js';
import type { ThreeClocks } from '../../watch/clocks/clock-facts.js';

/** Where figures were last told: with a briefing, or with a reminder to the committee. */
export type PublishedIn =
  | {
      kind: 'briefing';
      id: string;
      /** Day of its session, ISO. */
      session: string;
      /** Whether the viewer may read it. */
      readable: boolean;
    }
  /** `told`: the day on which it was written, ISO. */
  | { kind: 'notice'; told: string };

/** What was last told of a programme's staff to people outside of the house. All that is in it has been told. */
export interface PublishedStatement {
  /** programme.id */
  programme: string;
  /** The day that was counted, ISO. */
  asOf: string;
  source: PublishedIn;
  /** Days on which many contracts end, of how many people, as far as it was told. */
  ends: { day: string; people: number; words: (locale: Locale) => string }[];
  /** What matters most, as the statement says it. */
  sentences(locale: Locale): string[];
  /** All figures that it tells. */
  rows(locale: Locale): { label: string; value: string }[];
  /** The same for programs. */
  figures: PublishedFigure[];
}

export interface PublishedFigure {
  figure: 'running' | 'permanent' | 'ends' | 'day' | 'undecided' | 'under_way' | 'decided';
  year?: number;
  day?: string;
  value:
    | { kind: 'number'; value: number }
    | { kind: 'few' }
    | { kind: 'unchanged_within'; previous: number }
    | { kind: 'withheld' };
}

/** Ends that were published and lie ahead. */
export const endsAhead = (published: PublishedStatement | undefined, today: Temporal.PlainDate) =>
  (published?.ends ?? []).filter(({ day }) => day >= today.toString());

/** A programme's clocks with its contracts as they were published, and nothing that is counted today. */
export const asPublished = <Clocks extends ThreeClocks>(
  clocks: Clocks,
  published: PublishedStatement | undefined,
  today: Temporal.PlainDate,
): Clocks => ({
  ...clocks,
  cohorts: endsAhead(published, today).map(({ day, people }) => ({ ends_on: day, contracts: people })),
  terms: [],
});

/** What was told of a count of people in one month. */
export interface PublishedMonth {
  /** null: there are words alone. */
  value: number | null;
  words(locale: Locale): string;
}

/** By indicator.id, then by month (its first day, ISO); a month of which nothing was told is not in it. */
export type PublishedIndicators = Map<string, Map<string, PublishedMonth>>;

interface Source {
  statements(viewer: Viewer, programmes: readonly string[]): Promise<PublishedStatement[]>;
  indicators(programme: string): Promise<PublishedIndicators>;
}

/**
 * What those are shown of a programme's staff who see no contracts: nothing is counted for them, they see what was told last.
 * Who tells it is above programmes, and hangs itself in here.
 */
@Injectable()
export class PublishedFigures {
  #source: Source = { statements: async () => [], indicators: async () => new Map() };

  register(source: Source): void {
    this.#source = source;
  }

  /** The newest statement about each programme; nothing for one of which nothing was told. @returns by programme.id */
  async of(viewer: Viewer, programmes: readonly string[]): Promise<Map<string, PublishedStatement>> {
    if (programmes.length === 0) return new Map();
    const found = await this.#source.statements(viewer, programmes);
    return new Map(found.map((statement) => [statement.programme, statement]));
  }

  /** What was last told of each month of a programme's indicators that count people. */
  indicators(programme: string): Promise<PublishedIndicators> {
    return this.#source.indicators(programme);
  }
}
