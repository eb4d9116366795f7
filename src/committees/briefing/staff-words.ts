import { formatDate, type Locale } from '../../shared/locale.js';
import type { SafeValue } from '../disclosure/released-figures.js';
import { briefingMessages } from './briefing.messages.js';
import type { StaffCells } from './count-cells.js';
import { countInSentence, countWords, nobody } from './count-words.js';
import { said, type StaffFigures, type StaffOfProgramme } from './staff-figures.js';

/** A statement in the language that it is read in. */
export interface Stated {
  figures: StaffFigures;
  locale: Locale;
}

type Year = StaffCells['years'][number];

/** The sentences that matter most: who ends when this year and the next, and how far decisions are. */
export function cliffSentences(stated: Stated, { code, staff }: StaffOfProgramme): string[] {
  const t = briefingMessages[stated.locale];
  const sentences = staff.years.flatMap((year) => yearSentences(stated, code, year));
  if (sentences.length > 0) return sentences;
  const { year, ends } = staff.years[0]!;
  return [nobody(said(stated.figures, ends)) ? t.noneEnds(code, year) : t.endsWithheld(code)];
}

/** Nothing where nobody ends, only few do, or it is not told. */
function yearSentences(stated: Stated, code: string, year: Year): string[] {
  const { locale, figures } = stated;
  const t = briefingMessages[locale];
  const count = (cell: string) => {
    const value = said(figures, cell);
    return nobody(value) || value.kind === 'few'
      ? undefined
      : countInSentence(value, figures.released.threshold, locale);
  };
  const days = year.days.flatMap(({ day, cell }) => {
    const people = count(cell);
    return people ? [t.ends(code, people, formatDate(day, locale))] : [];
  });
  const inYear = count(year.ends);
  if (days.length === 0 && !inYear) return [];
  return [...(days.length > 0 ? days : [t.endsYear(code, inYear!, year.year)]), ...decisionSentence(stated, year)];
}

function decisionSentence({ figures, locale }: Stated, { decisions }: Year): string[] {
  if (!decisions) return [];
  const t = briefingMessages[locale];
  const [undecided, underWay, decided] = [decisions.undecided, decisions.underWay, decisions.decided].map((cell) =>
    said(figures, cell),
  ) as [SafeValue, SafeValue, SafeValue];
  if (nobody(undecided) && nobody(underWay)) return [t.allDecided];
  if (nobody(decided)) return [t.noneDecided];
  const count = countInSentence(undecided, figures.released.threshold, locale);
  return count ? [t.undecided(count)] : [];
}

/** One figure in words. */
export interface StatedRow {
  label: string;
  value: string;
  said: SafeValue;
}

function rowOf({ figures, locale }: Stated, label: string, cell: string): StatedRow {
  const value = said(figures, cell);
  return { label, value: countWords(value, figures.released.threshold, locale), said: value };
}

/** What is counted of a programme's staff, each with what may be told of it, in the order of the table. */
export function staffRows(stated: Stated, { staff }: StaffOfProgramme): StatedRow[] {
  const t = briefingMessages[stated.locale];
  const { years, later, permanent, running } = staff;
  return [
    ...years.flatMap(({ year, ends, days }) => [
      rowOf(stated, t.endsIn(year), ends),
      ...days.map(({ day, cell }) => rowOf(stated, t.ofWhich(formatDate(day, stated.locale)), cell)),
    ]),
    rowOf(stated, t.later, later),
    rowOf(stated, t.permanent, permanent),
    rowOf(stated, t.running, running),
  ];
}

/** How far decisions are about those whose contracts end in a year, each with what may be told of it. */
export function decisionRows(
  stated: Stated,
  { undecided, underWay, decided }: NonNullable<Year['decisions']>,
): (StatedRow & { settled: boolean })[] {
  const t = briefingMessages[stated.locale].decision;
  return [
    { ...rowOf(stated, t.undecided, undecided), settled: false },
    { ...rowOf(stated, t.underWay, underWay), settled: false },
    { ...rowOf(stated, t.decided, decided), settled: true },
  ];
}

/** Everything that a statement tells of a programme's staff as one list; what it keeps back is left out. */
export function toldRows(stated: Stated, programme: StaffOfProgramme): StatedRow[] {
  const t = briefingMessages[stated.locale];
  const decisions = programme.staff.years.flatMap(({ year, decisions: cells }) =>
    cells ? decisionRows(stated, cells).map((row) => ({ ...row, label: `${t.endsIn(year)}, ${row.label}` })) : [],
  );
  return [...staffRows(stated, programme), ...decisions].filter((row) => row.said.kind !== 'withheld');
}
