import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import type {
  PublishedIn,
  PublishedIndicators,
  PublishedMonth,
  PublishedStatement,
} from '../../programmes/published/published-figures.js';
import type { IndicatorFigures } from '../briefing/briefing-figures.js';
import { briefingPolicy } from '../briefing/briefing.policy.js';
import { figuresOf } from '../briefing/compare-figures.js';
import { countInSentence, countWords } from '../briefing/count-words.js';
import { said, type StaffFigures, type StaffOfProgramme } from '../briefing/staff-figures.js';
import { cliffSentences, toldRows } from '../briefing/staff-words.js';
import type { ReleasedFigures, SafeValue } from '../disclosure/released-figures.js';

interface PublishedRow {
  programme: StaffOfProgramme;
  released: ReleasedFigures;
  as_of: string;
  /** null: it was told by a notice. */
  briefing: string | null;
  session: string | null;
  committee_id: string | null;
}

/** What was told last of programmes to everybody: by public briefings and by notices. The non-public version is not for all. */
@Injectable()
export class PublishedQuery {
  constructor(private readonly dataSource: DataSource) {}

  async seenBy(viewer: Viewer, programmes: readonly string[]): Promise<PublishedStatement[]> {
    const rows = await this.dataSource.query<PublishedRow[]>(
      `select distinct on (told.id) told.programme, told.released, told.as_of, told.briefing, told.session, told.committee_id
       from (
         select (p ->> 'id')::uuid as id, p as programme, b.figures -> 'released' as released, b.as_of, b.released_at,
           b.id as briefing, s.held_on as session, b.committee_id
         from briefing b join committee_session s on s.id = b.session_id
           cross join lateral jsonb_array_elements(b.figures -> 'programmes') p
         where b.state = 'released' and b.audience = 'public' and (p ->> 'id')::uuid = any($1::uuid[])
         union all
         select n.programme_id, n.figures -> 'programmes' -> 0, n.figures -> 'released', n.as_of, n.released_at,
           null, null, null
         from committee_notice n where n.programme_id = any($1::uuid[])) told
       order by told.id, told.released_at desc, told.as_of desc`,
      [programmes],
    );
    return rows.map((row) => statementOf(row, viewer));
  }

  /** Of each month what the newest public briefing says that speaks of it. */
  async indicators(programme: string): Promise<PublishedIndicators> {
    const rows = await this.dataSource.query<{ indicators: IndicatorFigures[]; threshold: number }[]>(
      `select p -> 'indicators' as indicators, (b.figures -> 'released' ->> 'threshold')::int as threshold
       from briefing b cross join lateral jsonb_array_elements(b.figures -> 'programmes') p
       where b.state = 'released' and b.audience = 'public' and p ->> 'id' = $1
       order by b.released_at, b.id`,
      [programme],
    );
    const told: PublishedIndicators = new Map();
    for (const { indicators, threshold } of rows)
      for (const { id, values } of indicators) {
        const months = told.get(id) ?? new Map<string, PublishedMonth>();
        told.set(id, months);
        for (const { month, value } of values) {
          if (value.kind === 'withheld') months.delete(month);
          else months.set(month, monthOf(value, threshold));
        }
      }
    return told;
  }
}

const monthOf = (value: SafeValue, threshold: number): PublishedMonth => ({
  value: value.kind === 'number' ? value.value : null,
  words: (locale) => countWords(value, threshold, locale),
});

function statementOf(row: PublishedRow, viewer: Viewer): PublishedStatement {
  const { programme, released, as_of: asOf } = row;
  const figures: StaffFigures = { as_of: asOf, programmes: [programme], released };
  return {
    programme: programme.id,
    asOf,
    source: sourceOf(row, viewer),
    ends: endsOf(figures, programme),
    sentences: (locale) => cliffSentences({ figures, locale }, programme),
    rows: (locale) => toldRows({ figures, locale }, programme),
    figures: figuresOf(figures).map(({ what: { kind: figure, ...what }, value }) => ({ figure, ...what, value })),
  };
}

function sourceOf(
  { briefing, session, committee_id: committee, as_of: told }: PublishedRow,
  viewer: Viewer,
): PublishedIn {
  if (briefing === null) return { kind: 'notice', told };
  return { kind: 'briefing', id: briefing, session: session!, readable: briefingPolicy.may(viewer, 'see', committee) };
}

function endsOf(figures: StaffFigures, { staff }: StaffOfProgramme): PublishedStatement['ends'] {
  return staff.years.flatMap(({ days }) =>
    days.flatMap(({ day, cell }) => {
      const value = said(figures, cell);
      if (value.kind !== 'number' && value.kind !== 'unchanged_within') return [];
      const people = value.kind === 'number' ? value.value : value.previous;
      return [{ day, people, words: (locale) => countInSentence(value, figures.released.threshold, locale)! }];
    }),
  );
}
