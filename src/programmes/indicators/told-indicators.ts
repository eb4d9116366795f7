import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { formatNumber, type Locale } from '../../shared/locale.js';
import { PublishedFigures } from '../published/published-figures.js';
import type { IndicatorRow, MonthValue } from './indicators.query.js';

/** A month as a viewer is told of it. */
export interface ToldMonth extends Omit<MonthValue, 'value'> {
  /** null: there are words alone. */
  value: number | null;
  words(locale: Locale): string;
}

export interface ToldIndicator extends Omit<IndicatorRow, 'values'> {
  values: ToldMonth[];
  /** Whether only those of its months are told that were published: it counts people, and the viewer sees none. */
  asPublished: boolean;
}

const exact = (row: MonthValue): ToldMonth => ({
  ...row,
  words: (locale) => formatNumber(row.value, locale, { maximumFractionDigits: 4 }),
});

/**
 * Indicators as somebody may see them: who keeps them or sees contracts sees all. Of those that count people others see what was
 * published of each month, by the engine that decides it for all of a programme's counts together (ADR 11).
 */
@Injectable()
export class ToldIndicators {
  constructor(private readonly published: PublishedFigures) {}

  async of(viewer: Viewer, programme: string, rows: readonly IndicatorRow[]): Promise<ToldIndicator[]> {
    const all = programmePolicy.may(viewer, 'edit', programme) || contractPolicy.may(viewer, 'see');
    const isTold = (row: IndicatorRow): boolean => all || !row.counts_people;
    const published = rows.every(isTold) ? new Map() : await this.published.indicators(programme);
    return rows.map((row) => {
      if (isTold(row)) return { ...row, values: row.values.map(exact), asPublished: false };
      const months = published.get(row.id);
      const values = row.values.flatMap((live): ToldMonth[] => {
        const month = months?.get(live.month);
        return month ? [{ ...live, ...month, note: '' }] : [];
      });
      return { ...row, values, asPublished: true };
    });
  }
}
