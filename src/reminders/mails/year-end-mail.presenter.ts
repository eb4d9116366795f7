import { type Locale, formatDate } from '../../shared/locale.js';
import { type Block, type MailView, heading, note, paragraph } from './blocks.js';
import { byEndThenName } from './contract-line.js';
import { lineMessages } from './contract-line.messages.js';
import { presentByEnd } from './contract-line.presenter.js';
import { cut } from './plain-words.js';
import { howManyFit } from './fit.js';
import { whyTold } from './why-told.js';
import { presentChanges } from './year-end-changes.presenter.js';
import { yearEndMailMessages } from './year-end-mail.messages.js';
import type { YearEndFacts, YearEndLine } from './year-end-mail.query.js';

export interface YearEndMailData extends YearEndFacts {
  name: string;
  /** Address of the overview page. */
  overview: string;
}

const MAX_ROWS = 40;

const isDecided = (line: YearEndLine): boolean => line.decided;

/** Ending, decided and open. */
function counts(lines: YearEndLine[]): string[] {
  const decided = lines.filter(isDecided).length;
  return [lines.length, decided, lines.length - decided].map(String);
}

/** Ending, decided and open by unit and programme, with their sum. */
function totals(lines: YearEndLine[], locale: Locale): Block[] {
  const t = yearEndMailMessages[locale];
  if (!lines.length) return [];
  const groups = Map.groupBy(lines, (line) => JSON.stringify([line.unit, line.programme ?? '']));
  const rows = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, group]) => [
      [group[0]!.unit, group[0]!.programme]
        .filter(Boolean)
        .map((code) => cut(code!))
        .join(', '),
      ...counts(group),
    ]);
  const sum = rows.length > 1 ? [[t.sum, ...counts(lines)]] : [];
  const rest = rows.length - MAX_ROWS;
  return [
    { kind: 'table', table: { caption: t.totals, head: t.head, rows: [...rows.slice(0, MAX_ROWS), ...sum], words: 1 } },
    ...(rest > 0 ? [note(t.moreRows(rest))] : []),
  ];
}

function subjectOf(undecided: number, total: number, turn: string, locale: Locale): string {
  const t = yearEndMailMessages[locale];
  if (total === 0) return t.subjectNone(turn);
  return undecided === 1 && total === 1 ? t.subjectOne(turn) : t.subject(undecided, total, turn);
}

/** The look at the turn of the year for HR contacts and managers: what ends, what is open, what changed. */
export function presentYearEndMail(data: YearEndMailData, today: Temporal.PlainDate, locale: Locale): MailView {
  const t = yearEndMailMessages[locale];
  const yearEnd = Temporal.PlainDate.from(data.units[0]!.year_end);
  const undecided = data.lines.filter((line) => !isDecided(line)).toSorted(byEndThenName);
  const shown = undecided.slice(0, howManyFit(undecided));
  const hidden = undecided.length - shown.length;
  const [from, to] = [yearEnd.with({ day: 1 }), yearEnd.add({ months: 1 })].map((day) => formatDate(day, locale));
  return {
    locale,
    subject: subjectOf(undecided.length, data.lines.length, `${yearEnd.year}/${yearEnd.year + 1}`, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      paragraph(t.intro(from!, to!, data.lines.length)),
      ...totals(data.lines, locale),
      ...presentChanges(data, locale),
      ...(undecided.length ? [heading(t.undecided)] : []),
      ...presentByEnd(shown, undecided, () => [], today, locale),
      ...(hidden ? [note(t.more(hidden))] : []),
    ],
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(data.units, locale),
  };
}
