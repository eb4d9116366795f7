import { getDocumentProxy } from 'unpdf';

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

export interface ReadPdf {
  title: string;
  language: string;
  tagged: boolean;
  /** What the file's metadata says of PDF/UA: "1" for PDF/UA-1. */
  ua: string | undefined;
  pages: string[];
  /** Texts that run out of their page. */
  outside: string[];
  /** Kinds of structure elements with how often each is there. */
  roles: Record<string, number>;
  /** Alternative texts of pictures. */
  alternatives: string[];
  /** Whether a reader's window shows the title rather than the name of the file. */
  titleShown: boolean;
  /** Levels of headings, in the order in which they are read. */
  headings: number[];
  /** Texts that are neither part of the structure nor marked as decoration. */
  untagged: string[];
}

/** Reads a PDF back as a reader program does: text and structure, not bytes. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(Uint8Array.from(bytes));
  const info = (await file.getMetadata()).info as Record<'Title' | 'Language', string>;
  const preferences: { DisplayDocTitle?: boolean } | null = await file.getViewerPreferences();
  const found: ReadPdf = {
    title: info.Title,
    language: info.Language,
    tagged: (await file.getMarkInfo())?.Marked === true,
    ua: /<pdfuaid:part>(\d)</.exec(Buffer.from(bytes).toString('latin1'))?.[1],
    pages: [],
    outside: [],
    roles: {},
    alternatives: [],
    titleShown: preferences?.DisplayDocTitle === true,
    headings: [],
    untagged: [],
  };
  const walk = (node: Node): void => {
    const level = /^H(\d)$/.exec(node.role ?? '')?.[1];
    if (level) found.headings.push(Number(level));
    if (node.role) found.roles[node.role] = (found.roles[node.role] ?? 0) + 1;
    if (node.alt !== undefined) found.alternatives.push(node.alt);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    found.pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const [, , width, height] = page.view as [number, number, number, number];
    for (const item of items)
      if ('str' in item && item.str.trim() !== '') {
        const [x, y] = item.transform.slice(4) as [number, number];
        if (x < 0 || y < 0 || x + item.width > width || y > height) found.outside.push(item.str);
      }
    const marked = await page.getTextContent({ includeMarkedContent: true });
    let depth = 0;
    for (const item of marked.items)
      if ('str' in item) {
        if (depth === 0 && item.str.trim() !== '') found.untagged.push(item.str);
      } else depth += item.type.startsWith('begin') ? 1 : -1;
    walk((await page.getStructTree()) as Node);
  }
  await file.destroy();
  return found;
}

/** Letters only: without what lines, pages and hyphenation put between them. */
export const lettersOf = (text: string): string => text.replace(/[\s\u200b\u00ad-]/g, '');
