import { formatDate } from '../../../shared/locale.js';
import { furthestSecure } from '../../../watch/clocks/three-clocks.js';
import type { PaperBlock, TimelineRow } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import type { ProgrammeFigures } from '../briefing-figures.js';
import { briefingMessages } from '../briefing.messages.js';
import { countInSentence, nobody } from '../count-words.js';
import { said } from '../staff-figures.js';
import { calledOf, dayOr, written } from './parts.js';

/** Days on which many end and how many these are, as far as that may be told. */
function cliffs({ figures, locale }: BriefingContent, { staff }: ProgrammeFigures): { day: string; count: string }[] {
  return staff.years.flatMap(({ days }) =>
    days.flatMap(({ day, cell }) => {
      const value = said(figures, cell);
      const count = countInSentence(value, figures.released.threshold, locale);
      return count && !nobody(value) ? [{ day, count }] : [];
    }),
  );
}

/** "Die Mittel reichen auf Dauer; die Verträge von 12 Beschäftigten enden schon am 31.12.2026." */
function disagreement(content: BriefingContent, programme: ProgrammeFigures): PaperBlock[] {
  const { locale } = content;
  const t = briefingMessages[locale];
  const money = furthestSecure(programme.grants);
  const cliff = cliffs(content, programme)[0];
  const statute = programme.basis?.certainty === 'statute';
  const until = (statute ? programme.basis?.in_force_until : money?.ends_on) ?? null;
  if (!cliff || !(money || statute) || (until !== null && until <= cliff.day)) return [];
  const certainty = statute ? 'statute' : money!.certainty;
  const lasts = t.moneyUntil(until === null ? null : formatDate(until, locale), certainty);
  return [{ kind: 'note', text: t.clocksDisagree(lasts, t.cliff(cliff.count, formatDate(cliff.day, locale))) }];
}

function clockChart(content: BriefingContent, programme: ProgrammeFigures): PaperBlock {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  const from = figures.as_of;
  const rows: { row: TimelineRow; cells: string[][] }[] = [
    {
      row: {
        label: t.contracts,
        spans: cliffs(content, programme).map(({ day, count }) => ({
          from,
          until: day,
          certain: true,
          label: t.people(count),
        })),
      },
      cells: cliffs(content, programme).map(({ day, count }) => [
        `${t.contracts}: ${t.people(count)}`,
        formatDate(day, locale),
        t.signed,
      ]),
    },
    {
      row: {
        label: t.money(''),
        spans: programme.grants.map(({ title, starts_on, ends_on, certainty }) => ({
          from: starts_on > from ? starts_on : from,
          until: ends_on,
          certain: certainty === 'approved' || certainty === 'statute',
          label: title || t.certainty[certainty],
        })),
      },
      cells: programme.grants.map(({ title, ends_on, certainty }) => [
        t.money(title),
        dayOr(ends_on, t.noEnd, locale),
        t.certainty[certainty],
      ]),
    },
    {
      row: {
        label: briefingMessages[locale].planned,
        spans: programme.posts.map(({ ends_on, posts }) => ({
          from,
          until: ends_on,
          certain: true,
          label: t.posts(posts),
        })),
      },
      cells: programme.posts.map(({ ends_on, posts }) => [t.posts(posts), dayOr(ends_on, t.noEnd, locale), t.planned]),
    },
  ];
  const table = rows.flatMap(({ cells }) => cells);
  return {
    kind: 'chart',
    title: t.clockTable(calledOf(programme)),
    description: `${table.map((cells) => cells.join(', ')).join('; ')}.`,
    picture: {
      kind: 'timeline',
      today: from,
      rows: rows.map(({ row }) => row).filter(({ spans }) => spans.length > 0),
    },
    table: {
      columns: [{ label: t.columns.clock }, { label: t.columns.until }, { label: t.columns.certainty }],
      rows: table,
    },
  };
}

export function clocks(content: BriefingContent): PaperBlock[] {
  const { locale, figures } = content;
  const t = briefingMessages[locale];
  return [
    ...written(content, 'clocks'),
    ...figures.programmes.flatMap((programme): PaperBlock[] => {
      const { basis, grants, posts } = programme;
      const any = grants.length > 0 || posts.length > 0;
      return [
        {
          kind: 'paragraph',
          text: basis
            ? t.basis(basis.text, basis.certainty, formatDate(basis.said_on, locale), basis.source)
            : t.noBasis,
        },
        ...disagreement(content, programme),
        ...(any ? [clockChart(content, programme)] : []),
      ];
    }),
  ];
}
