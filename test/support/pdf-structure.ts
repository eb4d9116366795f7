import {
  isReference,
  nameOf,
  PdfObjects,
  tokensOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf-objects.js';

/** An element of the structure that programs read aloud. */
export interface PdfElement {
  object: number;
  role: string;
  /** Its own attributes and those of its `A`, which come by owner. */
  at: PdfDictionary;
  attributes: PdfDictionary;
  children: PdfElement[];
  /** Marked parts of pages: page and number. */
  marks: { page: number; mark: number }[];
}

const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'BI']);

const listOf = (value: PdfValue | undefined): PdfValue[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function elementOf(file: PdfObjects, reference: PdfReference): PdfElement {
  const at = file.of(reference);
  const page = isReference(at['Pg']) ? at['Pg'].object : 0;
  const kids = listOf(at['K']);
  return {
    object: reference.object,
    role: nameOf(at['S'])!,
    at,
    attributes: Object.assign({}, ...listOf(at['A']).map((each) => file.of(each))) as PdfDictionary,
    children: kids.filter(isReference).map((kid) => elementOf(file, kid)),
    marks: kids
      .filter((kid) => !isReference(kid))
      .map((kid) => {
        if (typeof kid === 'number') return { page, mark: kid };
        const { Pg, MCID } = kid as PdfDictionary;
        return { page: isReference(Pg) ? Pg.object : page, mark: Number(MCID) };
      }),
  };
}

export interface PdfStructure {
  file: PdfObjects;
  catalog: PdfDictionary;
  root: PdfDictionary;
  document: PdfElement[];
  /** All elements in the order in which they are read. */
  elements: PdfElement[];
  pages: { object: number; at: PdfDictionary; marks: number[]; unmarked: string[] }[];
}

/** The marked parts of a page, and what is painted outside of them and of decoration. */
function marksOf(content: string): { marks: number[]; unmarked: string[] } {
  const [marks, unmarked, open]: [number[], string[], string[]] = [[], [], []];
  let operands: string[] = [];
  for (const { token } of tokensOf(content)) {
    if (!/^[a-zA-Z'"*]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      open.push(operands[0]!);
      const mark = operands.indexOf('/MCID');
      if (mark > 0) marks.push(Number(operands[mark + 1]));
      // Only what hangs in the structure, or is decoration, counts as marked; a mark may lie in another.
      else if (operands[0] !== '/Artifact' && open.length === 1) unmarked.push(operands[0]!);
    } else if (token === 'EMC') open.pop();
    else if (PAINTING.has(token) && open.length === 0) unmarked.push(token);
    operands = [];
  }
  if (open.length > 0) unmarked.push(`${open.length} left open`);
  return { marks, unmarked };
}

function pagesOf(file: PdfObjects, reference: PdfValue): PdfStructure['pages'] {
  const at = file.of(reference);
  if (nameOf(at['Type']) === 'Pages') return listOf(at['Kids']).flatMap((kid) => pagesOf(file, kid));
  const content = listOf(at['Contents'])
    .filter(isReference)
    .map((part) => file.stream(part))
    .join('\n');
  return [{ object: (reference as PdfReference).object, at, ...marksOf(content) }];
}

/** A PDF as the objects of its structure and what hangs in it, without a program that mends what is wrong. */
export function structureOf(bytes: Uint8Array): PdfStructure {
  const file = new PdfObjects(bytes);
  const catalog = file.of(file.trailer['Root']);
  const root = file.of(catalog['StructTreeRoot']);
  const document = listOf(root['K'])
    .filter(isReference)
    .map((kid) => elementOf(file, kid));
  const all = (elements: PdfElement[]): PdfElement[] => elements.flatMap((each) => [each, ...all(each.children)]);
  return { file, catalog, root, document, elements: all(document), pages: pagesOf(file, catalog['Pages']!) };
}
