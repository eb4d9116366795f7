import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** A cell as a spreadsheet has it: its value and, for numbers, the format that it is shown in. */
export interface ReadCell {
  value: string | number;
  format?: string;
  formula?: string;
}

/** Unpacks an archive (APPNOTE 6.3.10) by its central directory, independently of the product's readers. */
function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(data, data + packed);
    const file = bytes.toString('utf8', at + 46, at + 46 + name);
    parts.set(file, (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');

const all = (xml: string, pattern: RegExp): string[][] => [...xml.matchAll(pattern)].map((match) => [...match]);

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads a workbook's sheets by name, rows of cells, straight from its XML (ECMA-376 part 1, 18). */
export async function readWorkbook(file: string): Promise<Record<string, (ReadCell | undefined)[][]>> {
  const parts = unzip(await readFile(file));
  const strings = all(parts.get('xl/sharedStrings.xml') ?? '', /<si>(.*?)<\/si>/gs).map(([, text]) => plain(text!));
  const styles = parts.get('xl/styles.xml') ?? '';
  const formats = new Map(
    all(styles, /<numFmt [^>]*>/g).map(([tag]) => [
      /numFmtId="(\d+)"/.exec(tag!)![1]!,
      plain(/formatCode="([^"]*)"/.exec(tag!)![1]!),
    ]),
  );
  const looks = all(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '', /<xf [^>]*>/g).map(
    ([tag]) => /numFmtId="(\d+)"/.exec(tag!)?.[1] ?? '0',
  );
  const targets = new Map(
    all(parts.get('xl/_rels/workbook.xml.rels')!, /<Relationship [^>]*>/g).map(([tag]) => [
      / Id="([^"]*)"/.exec(tag!)![1]!,
      `xl/${/ Target="([^"]*)"/.exec(tag!)![1]!.replace(/^\/?xl\//, '')}`,
    ]),
  );
  const cell = ([, attributes, content]: string[]): ReadCell | undefined => {
    const type = / t="(\w+)"/.exec(attributes!)?.[1];
    const formula = /<f>(.*?)<\/f>/s.exec(content!)?.[1];
    const value = /<v>(.*?)<\/v>/s.exec(content!)?.[1];
    if (type === 'inlineStr') return { value: plain(content!) };
    if (value === undefined) return undefined;
    if (type === 's') return { value: strings[Number(value)]! };
    if (type === 'str') return { value: plain(value) };
    const look = looks[Number(/ s="(\d+)"/.exec(attributes!)?.[1] ?? 0)] ?? '0';
    return { value: Number(value), format: formats.get(look) ?? look, ...(formula ? { formula } : {}) };
  };
  return Object.fromEntries(
    all(parts.get('xl/workbook.xml')!, /<sheet [^>]*>/g).map(([tag]) => {
      const xml = parts.get(targets.get(/r:id="([^"]*)"/.exec(tag!)![1]!)!)!;
      const rows = all(xml, /<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs).map(([, content]) => {
        const cells: (ReadCell | undefined)[] = [];
        for (const found of all(content ?? '', /<c( [^>]*?)(?:\/>|>(.*?)<\/c>)/gs))
          cells[columnOf(/ r="([^"]*)"/.exec(found[1]!)![1]!)] = cell([found[0]!, found[1]!, found[2] ?? '']);
        return cells;
      });
      return [plain(/ name="([^"]*)"/.exec(tag!)![1]!), rows];
    }),
  );
}

/** A date cell's day as ISO text: days from 30 December 1899. */
export function dayOf(cell: ReadCell | undefined): string {
  return Temporal.PlainDate.from('1899-12-30')
    .add({ days: Number(cell?.value) })
    .toString();
}
