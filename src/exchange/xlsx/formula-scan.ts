/** More cells than that and it does not matter which: the sheet was never calculated. */
const MOST_CELLS = 100_000;
/** Longest stretch of XML that is kept while waiting for a cell's end, in characters. */
const LONGEST_CELL = 1_000_000;

/** Characters of the end of the XML in which its last tag must stand. */
const END_LOOKED_AT = 1000;

const FORMULA = /<(?:\w+:)?f[\s>/]/;
const VALUE = /<(?:\w+:)?v>[^<]|<(?:\w+:)?t[\s>]/;
/** A formula may well have come to the empty text; then the cell says that it is a text. */
const EMPTY_TEXT = /<(?:\w+:)?v[\s/>]/;
const CELL = /<(?:\w+:)?c\s([^>]*[^>/])>((?:(?!<\/(?:\w+:)?c>)[^])*)<\/(?:\w+:)?c>/g;

/**
 * Finds, while a worksheet's XML streams by, the cells that have a formula but no value: the reader shows them like
 * empty ones, and an empty end date would mean a permanent contract.
 */
export class FormulaScan {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #cells = new Set<string>();
  #rest = '';
  #end = '';

  add(chunk: Buffer): void {
    const text = this.#decoder.decode(chunk, { stream: true });
    this.#end = (this.#end + text).slice(-END_LOOKED_AT);
    const window = this.#rest + text;
    const lastCell = Math.max(window.lastIndexOf('<c '), window.lastIndexOf('<', window.lastIndexOf(':c ')));
    const cut = Math.max(lastCell, 0);
    this.#look(window.slice(0, cut));
    const rest = window.slice(cut);
    this.#rest = rest.length > LONGEST_CELL ? '' : rest;
  }

  /** References (`O17`) of the cells found, and whether the XML came to its proper end: the reader does not mind. */
  end(): { cells: Set<string>; complete: boolean } {
    this.#look(this.#rest);
    return { cells: this.#cells, complete: /<\/(?:\w+:)?worksheet>\s*(?:<!--[^]*-->\s*)?$/.test(this.#end) };
  }

  #look(xml: string): void {
    if (!FORMULA.test(xml)) return;
    for (const [, attributes, content] of xml.matchAll(CELL)) {
      if (/(?:^|\s)t="str"/.test(attributes!) && EMPTY_TEXT.test(content!)) continue;
      const reference = /(?:^|\s)r="([A-Z]+\d+)"/.exec(attributes!)?.[1];
      if (reference && FORMULA.test(content!) && !VALUE.test(content!) && this.#cells.size < MOST_CELLS)
        this.#cells.add(reference);
    }
  }
}
