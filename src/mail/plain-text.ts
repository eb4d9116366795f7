/** Columns of a mail in plain text: RFC 5322 2.1.1 asks for at most 78, quoting in an answer needs a few. */
export const TEXT_WIDTH = 72;

// Counted as people see it: a composed character is one column, whatever it is made of.
const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
// Up to Latin Extended no two characters combine: most words need no segmenter, which is slow.
const SIMPLE = /^[\x20-\u024f]*$/;
const columns = (text: string): number =>
  SIMPLE.test(text) ? text.length : Array.from(segmenter.segment(text)).length;

/**
 * Breaks text at spaces into lines of at most 72 columns; a longer word (an address of a page) keeps its line.
 * @param first goes before the first line, e.g. `* `
 * @param next goes before the others; as wide as `first` where absent
 */
export function wrapText(text: string, first = '', next = ' '.repeat(columns(first))): string {
  const lines: string[] = [];
  let line = first;
  let width = columns(first);
  let empty = true;
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    if (!empty && width + 1 + columns(word) > TEXT_WIDTH) {
      lines.push(line);
      line = next;
      width = columns(next);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += columns(word) + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** A heading with a line of `=` (1) or `-` (2) under it, as long as its longest line. */
export function textHeading(text: string, level: 1 | 2 = 1): string {
  const wrapped = wrapText(text);
  const width = Math.max(...wrapped.split('\n').map(columns));
  return `${wrapped}\n${(level === 1 ? '=' : '-').repeat(width)}`;
}

/**
 * Columns under each other, two spaces apart. A table that would be wider than a line is written row by row instead,
 * each cell with its heading.
 * @param words how many leading columns hold words; the rest hold numbers and stand to the right
 */
export function textTable(head: string[], rows: string[][], words = head.length): string {
  const widths = head.map((cell, column) => Math.max(columns(cell), ...rows.map((row) => columns(row[column] ?? ''))));
  if (widths.reduce((sum, width) => sum + width + 2, -2) > TEXT_WIDTH)
    return rows.map((row) => row.map((cell, column) => wrapText(`${head[column]}: ${cell}`)).join('\n')).join('\n\n');
  const line = (row: string[]): string =>
    row
      .map((cell, column) => {
        const room = ' '.repeat(widths[column]! - columns(cell));
        return column < words ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
