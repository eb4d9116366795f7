import { posix } from 'node:path';

export interface WorkbookSheet {
  /** Position in the workbook, 0-based. */
  index: number;
  /** Name of its part in the archive. */
  part: string;
  hidden: boolean;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Which sheets a workbook has and where they lie (ECMA-376 part 1, 18.2.19); from the text of its index parts. */
export function sheetsOf(
  workbookXml: string,
  relationshipsXml: string,
): { sheets: WorkbookSheet[]; from1904: boolean } {
  const targets = new Map<string, string>();
  for (const [tag] of relationshipsXml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
  }
  const sheets = [...workbookXml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag], index) => ({
    index,
    part: targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '',
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
  }));
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbookXml)?.[0] ?? '';
  return { sheets, from1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? '') };
}

/** `O17` → row 17, column 14 (0-based). */
export function cellPosition(reference: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(reference)!;
  let column = 0;
  for (const letter of letters!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}
