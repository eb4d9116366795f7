import type { Locale } from '../../shared/locale.js';
import { chartSvg } from './charts/chart.js';
import { paperMessages } from './paper.messages.js';
import type { Paper, PaperBlock, PaperTable } from './paper.js';
import { printableParagraphs, printableText, unbroken } from './printable-text.js';

/** How many letters have room in the lines at the top and foot of a page, and in the head of a table. */
const ROOM = { top: 100, number: 30, title: 60, marks: 40, foot: 100, column: 100 };

/** What is longer stands there shortened, and once, in full, in the paper itself. */
function shortened(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

/** The line at the top of each page but the first, as far as its parts leave room to each other. */
function runningHead(paper: Paper, title: string, marks: string): string {
  const number = shortened(printableText(paper.number ?? ''), ROOM.number);
  const room = Math.min(ROOM.title, ROOM.top - number.length - marks.length);
  return [number, shortened(title, room)].filter(Boolean).join(' · ');
}

/** Weighing where best to break the lines of a paragraph takes seconds for a very long one: a paper with one gets no weighing. */
const VERY_LONG = 5000;

const REGIONS: Record<Locale, string> = { de: 'DE', en: 'GB' };

/** The space beside a cell's text, in letters. Without it a short word in a narrow column is broken. */
const BESIDE = 4;

/** A column is as wide as its texts ask for, within bounds that leave room to the others; long texts ask for a little more. */
function widthOf(texts: string[]): number {
  const longest = Math.max(7, ...texts.map(({ length }) => length));
  return Math.min(40, longest) + Math.min(20, Math.max(0, longest - 40) / 10) + BESIDE;
}

function tableData(table: PaperTable) {
  const labels = table.columns.map(({ label }) => printableText(label));
  const columns = table.columns.map(({ align }, index) => ({ label: shortened(labels[index]!, ROOM.column), align }));
  const rows = table.rows.map((row) => columns.map((_, index) => printableText(row[index] ?? '')));
  return {
    columns,
    // The head is repeated on each page and has to leave room for rows.
    longLabels: labels.filter(({ length }) => length > ROOM.column),
    rows,
    widths: columns.map(({ label }, index) => widthOf([label, ...rows.map((row) => row[index]!)])),
  };
}

function blockData(block: PaperBlock, locale: Locale, id: string) {
  const { kind } = block;
  switch (kind) {
    case 'paragraph':
    case 'note':
      return { kind, text: printableParagraphs(block.text) };
    case 'list':
      return { kind, items: block.items.map(printableParagraphs) };
    case 'figures':
      return {
        kind,
        items: block.items.map(({ label, value, definition }) => ({
          label: printableText(label),
          value: printableText(value),
          definition: printableText(definition),
        })),
      };
    case 'table':
      return {
        kind,
        caption: printableText(block.caption),
        note: printableText(block.note ?? ''),
        table: tableData(block),
      };
    default: {
      const title = printableText(block.title);
      // PDF/UA asks for a description of every picture.
      const description = printableText(block.description) || title || paperMessages[locale].dataTable;
      const svg = chartSvg({ id, title, description, picture: printablePicture(block.picture), locale });
      const tableCaption = [paperMessages[locale].dataTable, title].filter(Boolean).join(': ');
      return { kind, title, description, alt: unbroken(description), svg, tableCaption, table: tableData(block.table) };
    }
  }
}

/** The same picture with labels that can be printed. */
function printablePicture<Picture>(picture: Picture): Picture {
  return JSON.parse(JSON.stringify(picture), (_key, value: unknown) =>
    typeof value === 'string' ? unbroken(printableText(value)) : value,
  ) as Picture;
}

function hasVeryLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > VERY_LONG;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => key !== 'svg' && hasVeryLongText(part));
}

/** The paper as the template takes it: plain data, every text in a form that can be printed. */
export function printablePaper(paper: Paper): string {
  const title = printableText(paper.title) || '–';
  const marks = paper.marks.map(printableText).filter(Boolean);
  const shortMarks = shortened(marks.join(' · '), ROOM.marks);
  const foot = printableText(paper.foot);
  const data = {
    lang: paper.locale,
    region: REGIONS[paper.locale],
    pageOf: paperMessages[paper.locale].pageOf,
    title,
    plainTitle: unbroken(title),
    runningHead: runningHead(paper, title, shortMarks),
    marks,
    shortMarks,
    head: paper.head.map(({ label, value }) => ({ label: printableText(label), value: printableText(value) })),
    sections: paper.sections.map(({ id, heading, blocks }) => ({
      heading: printableText(heading),
      blocks: blocks.map((block, index) => blockData(block, paper.locale, `${id}-${index}`)),
    })),
    shortFoot: shortened(foot, ROOM.foot),
    longFoot: foot.length > ROOM.foot ? foot : '',
  };
  return JSON.stringify({ ...data, veryLong: hasVeryLongText(data) });
}
