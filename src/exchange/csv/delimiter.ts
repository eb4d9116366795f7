const CANDIDATES = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** Cells of one line, quotes respected; good enough to look for headings. */
export function splitLine(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}

/**
 * The one delimiter of a CSV text: the candidate under which some line shows most headings. Ties, and texts without
 * headings, go to the candidate that splits a line most.
 * @param beginning the first lines of the text
 * @param score how many headings a row of cells shows
 */
export function findDelimiter(beginning: string, score: (cells: string[]) => number): Delimiter {
  let best: { delimiter: Delimiter; headings: number; cells: number } | undefined;
  for (const line of beginning.split(/\r\n|\n|\r/).slice(0, 200)) {
    for (const delimiter of CANDIDATES) {
      const cells = splitLine(line, delimiter);
      const headings = score(cells);
      if (!best || headings > best.headings || (headings === best.headings && cells.length > best.cells))
        best = { delimiter, headings, cells: cells.length };
    }
  }
  return best?.delimiter ?? ';';
}
