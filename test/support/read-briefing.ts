import type { Bounds, SafeValue } from '../../src/committees/disclosure/released-figures.js';

/** What one reader has read about programmes in one paper: of each cell, named in words of the test, all that is said. */
export class ReadFigures {
  readonly said = new Map<string, SafeValue>();
  readonly bounds = new Map<string, Bounds>();
  /** Days of which the paper speaks, by the cell of their year. */
  readonly days = new Map<string, Set<string>>();

  add(cell: string, value: SafeValue): void {
    const known = this.said.get(cell);
    if (!known || known.kind === 'withheld') {
      this.said.set(cell, value);
      return;
    }
    // One figure that is told in two ways: both must be the same, or the reader would know more than either says.
    if (value.kind === 'withheld' || JSON.stringify(known) === JSON.stringify(value)) return;
    throw new Error(`${cell} is ${JSON.stringify(known)} and ${JSON.stringify(value)}`);
  }

  addDay(programme: string, day: string, value: SafeValue): void {
    const ends = endsCell(programme, day.slice(0, 4));
    this.days.set(ends, (this.days.get(ends) ?? new Set()).add(day));
    this.add(dayCell(programme, day), value);
  }

  bound(cell: string, { least, most }: Bounds): void {
    const known = this.bounds.get(cell) ?? { least: 0, most: Infinity };
    this.bounds.set(cell, { least: Math.max(known.least, least), most: Math.min(known.most, most) });
  }
}

export const endsCell = (programme: string, year: number | string): string => `${programme} ends ${year}`;
export const dayCell = (programme: string, day: string): string => `${programme} ends on ${day}`;
export const fromCell = (programme: string, year: number): string => `${programme} from ${year}`;
export const decisionCell = (programme: string, year: number | string, state: string): string =>
  `${programme} ${year} ${state}`;

const STATES = {
  'noch nicht entschieden': 'undecided',
  'in Bearbeitung': 'under_way',
  entschieden: 'decided',
} as const;

const decoded = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();

export const textOf = decoded;

const isoOf = (day: string): string => day.split('.').toReversed().join('-');

/** What the words for a count mean. */
export function countOf(words: string): SafeValue {
  const [, number] = /^([\d.]+)(?: \(geändert\))?$/.exec(words) ?? [];
  if (number) return { kind: 'number', value: Number(number.replaceAll('.', '')) };
  const [, previous] = /^zuletzt ([\d.]+), Veränderung unter fünf(?: \(geändert\))?$/.exec(words) ?? [];
  if (previous) return { kind: 'unchanged_within', previous: Number(previous) };
  if (words.startsWith('weniger als fünf')) return { kind: 'few' };
  if (words.startsWith('keine Angabe')) return { kind: 'withheld' };
  throw new Error(`What does "${words}" say?`);
}

/** Tables of a page by caption. */
export function tablesOf(html: string): { caption: string; rows: string[][] }[] {
  return [...html.matchAll(/<table.*?<caption[^>]*>(.*?)<\/caption>.*?<tbody[^>]*>(.*?)<\/tbody>/gs)].map(
    ([, caption, body]) => ({
      caption: decoded(caption!),
      rows: [...body!.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
        [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => decoded(cell!)),
      ),
    }),
  );
}

/** Reads the tables and charts of a paper's page, also what programs get of it and what stands beside the one before. */
export function readTables(read: ReadFigures, html: string): void {
  for (const { caption, rows } of tablesOf(html)) {
    const [, staffOf] = /^Vertragsenden im Programm (\S+)$/.exec(caption) ?? [];
    const [, year, decided] = /^Entscheidungen über Vertragsenden (\d+): (\S+)$/.exec(caption) ?? [];
    for (const [label, value] of rows as [string, string][]) {
      if (staffOf) readStaffRow(read, staffOf, laterThan(rows), label, countOf(value));
      if (decided) read.add(decisionCell(decided, year!, STATES[label as keyof typeof STATES]), countOf(value));
    }
  }
}

/** The first year that a table of staff does not name. */
const laterThan = (rows: string[][]): number =>
  1 + Math.max(...rows.flatMap(([each]) => Number(/^Vertrag endet (\d+)$/.exec(each!)?.[1] ?? 0)));

/** All figures of a programme as one list, from which is left out what is not told. @param asOf the day that was counted, ISO */
export function readTold(read: ReadFigures, programme: string, rows: string[][], asOf: string): void {
  for (const [label, words] of rows as [string, string][]) {
    const [, year, state] = /^Vertrag endet (\d+), (.+)$/.exec(label) ?? [];
    if (state) read.add(decisionCell(programme, year!, STATES[state as keyof typeof STATES]), countOf(words));
    else readStaffRow(read, programme, Number(asOf.slice(0, 4)) + 2, label, countOf(words));
  }
}

/** "Programm KIM: Verträge von 12 Beschäftigten enden am 31.12.2026, 0 entschieden" */
export function readSubject(read: ReadFigures, subject: string, programme: string): void {
  const [, people, day, state] =
    new RegExp(`^Programm ${programme}: Verträge von (\\d+) Beschäftigten enden am ([\\d.]{10})(?:, ([^;]*))?`).exec(
      subject,
    ) ?? [];
  if (!day) return;
  const number = (words: string): SafeValue => ({ kind: 'number', value: Number(words) });
  read.addDay(programme, isoOf(day), number(people!));
  const [, undecided] = /^(\d+) noch nicht entschieden/.exec(state ?? '') ?? [];
  const year = day.slice(-4);
  if (undecided) read.add(decisionCell(programme, year, 'undecided'), number(undecided));
  if (state?.startsWith('0 entschieden')) read.add(decisionCell(programme, year, 'decided'), number('0'));
}

function readStaffRow(read: ReadFigures, programme: string, later: number, label: string, value: SafeValue): void {
  const [, year] = /^Vertrag endet (\d+)$/.exec(label) ?? [];
  const [, day] = /^davon am ([\d.]+)$/.exec(label) ?? [];
  if (year) read.add(endsCell(programme, year), value);
  else if (day) read.addDay(programme, isoOf(day), value);
  else if (label === 'Vertrag endet später') read.add(fromCell(programme, later), value);
  else read.add(`${programme} ${label === 'unbefristet' ? 'permanent' : 'running'}`, value);
}

/** A row of the page that holds two papers against each other. */
export function readCompared(read: ReadFigures, programme: string, figure: string, words: string): void {
  const value = countOf(words);
  const [, day] = /^Vertrag endet am ([\d.]+)$/.exec(figure) ?? [];
  const [, year, , state] = /^Vertrag endet (\d+)(, (.+))?$/.exec(figure) ?? [];
  if (day) read.addDay(programme, isoOf(day), value);
  else if (state) read.add(decisionCell(programme, year!, STATES[state as keyof typeof STATES]), value);
  else if (year) read.add(endsCell(programme, year), value);
  else read.add(`${programme} ${figure === 'unbefristet' ? 'permanent' : 'running'}`, value);
}

/** Sentences of the situation, the mail and the remarks, and the shares in percent. */
export function readSentences(read: ReadFigures, text: string, programmes: readonly string[]): void {
  const count = (words: string): SafeValue | undefined => (/^\d+$/.test(words) ? countOf(words) : undefined);
  for (const [, programme, day, people] of text.matchAll(
    /Im Programm (\S+) enden am ([\d.]+) die Arbeitsverträge von (.+?) Beschäftigten/g,
  )) {
    const value = count(people!);
    if (value) read.addDay(programme!, isoOf(day!), value);
  }
  for (const [, programme, year, people] of text.matchAll(
    /Im Programm (\S+) enden im Jahr (\d+) die Arbeitsverträge von (.+?) Beschäftigten/g,
  )) {
    const value = count(people!);
    if (value) read.add(endsCell(programme!, year!), value);
  }
  for (const [, programme, year, percent] of text.matchAll(/Entschieden (\S+), Vertragsenden (\d+) (\d+) %/g)) {
    const ends = read.said.get(endsCell(programme!, year!));
    if (ends?.kind !== 'number') throw new Error(`A share of ${programme} ${year} is told, but not of how many`);
    read.bound(decisionCell(programme!, year!, 'decided'), {
      least: Math.ceil(((Number(percent) - 0.5) * ends.value) / 100),
      most: Math.floor(((Number(percent) + 0.5) * ends.value) / 100),
    });
  }
  // Which group is large enough to be spoken of (docs/briefing.md) says something of its size.
  for (const programme of programmes) {
    const [, band] = new RegExp(`Planungssicherheit ${programme} ([a-zäöüß ]+?) Zeit bis`).exec(text) ?? [];
    if (band && band !== 'keine Angabe') read.bound(`${programme} fixed-term`, { least: 10, most: Infinity });
  }
}
