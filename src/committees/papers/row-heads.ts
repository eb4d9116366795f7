/** A cell's object as the compiler writes it: plain text, not packed into a stream. */
const ROW = /^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TR\n[^]*?\n {2}\/K \[([^\]]*)\]/;
const CELL = /^(\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S )\/TD\n/;
const HEADERS = /\/Headers \[([^\]]*)\]/;
const ROOT = /^\d+ 0 obj\n<<\n {2}\/Type \/StructTreeRoot\n/;
const TREE = /\n {2}\/IDTree <<\n {4}\/Names \[([^\]]*)\]\n {2}>>/;

const unexpected = (what: string): Error => new Error(`the PDF is not written as expected: ${what}`);

/** The objects of a PDF by number, each from its first line to the next one's, and what comes before them. */
function objectsOf(pdf: string): { before: string; objects: Map<number, string>; trailer: string } {
  const start = Number(/startxref\n(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1]);
  const [all, count] = /^xref\n0 (\d+)\n/.exec(pdf.slice(start, start + 30)) ?? [];
  if (!all) throw unexpected('no plain table of objects');
  const table = start + all.length;
  const offsets = Array.from({ length: Number(count) - 1 }, (_, index) => ({
    number: index + 1,
    offset: Number(pdf.slice(table + 20 * (index + 1), table + 20 * (index + 1) + 10)),
  })).toSorted((a, b) => a.offset - b.offset);
  const objects = offsets.map(
    ({ number, offset }, index) => [number, pdf.slice(offset, offsets[index + 1]?.offset ?? start)] as const,
  );
  const trailer = pdf.slice(table + 20 * Number(count), pdf.lastIndexOf('startxref'));
  return { before: pdf.slice(0, offsets[0]?.offset), objects: new Map(objects), trailer };
}

function written({ before, objects, trailer }: ReturnType<typeof objectsOf>): string {
  let at = before.length;
  const offsets: number[] = [];
  for (const [number, object] of objects) {
    offsets[number] = at;
    at += object.length;
  }
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`);
  const table = `xref\n0 ${objects.size + 1}\n0000000000 65535 f\r\n${entries.join('')}`;
  return `${before}${[...objects.values()].join('')}${table}${trailer}startxref\n${at}\n%%EOF`;
}

/** The names of heads are looked up in one sorted list. */
function withNames(root: string, names: [name: string, cell: number][]): string {
  const [tree, listed = ''] = TREE.exec(root) ?? [];
  const known = Array.from(
    listed.matchAll(/(\([^)]*\)) (\d+) 0 R/g),
    ([, name, cell]) => [name!, Number(cell)] as const,
  );
  const sorted = [...known, ...names].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = `\n  /IDTree <<\n    /Names [${sorted.map(([name, cell]) => `${name} ${cell} 0 R`).join(' ')}]\n  >>`;
  return tree === undefined ? root.replace(/\n>>\nendobj/, `${all}$&`) : root.replace(tree, all);
}

/**
 * The same PDF with the first cell of each row of a table as the row's head, by which readers say what a figure belongs
 * to (PDF 32000-1, 14.8.5.7: Scope, Headers). Typst has this behind a switch (`a11y-extras`) that its package for Node
 * does not reach.
 */
export function withRowHeads(bytes: Uint8Array): Uint8Array {
  const pdf = objectsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const { objects } = pdf;
  const names: [string, number][] = [];
  for (const row of objects.values()) {
    const [first, ...others] = Array.from(ROW.exec(row)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [], ([, cell]) => Number(cell));
    const cell = objects.get(first ?? 0);
    if (!cell || !CELL.test(cell)) continue;
    if (!HEADERS.test(cell)) throw unexpected('a cell without a list of its heads');
    const name = `(R${first})`;
    names.push([name, first!]);
    objects.set(first!, cell.replace(CELL, `$1/TH\n  /ID ${name}\n`).replace(HEADERS, '/Scope /Row\n    $&'));
    for (const other of others)
      objects.set(
        other,
        objects.get(other)!.replace(HEADERS, (_, heads) => `/Headers [${`${heads} ${name}`.trim()}]`),
      );
  }
  if (names.length > 0)
    for (const [number, object] of objects) if (ROOT.test(object)) objects.set(number, withNames(object, names));
  return Buffer.from(written(pdf), 'latin1');
}
