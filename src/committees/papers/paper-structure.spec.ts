import { examplePaper } from '../../../test/support/paper.js';
import { isReference, nameOf, type PdfDictionary, type PdfValue } from '../../../test/support/pdf-objects.js';
import { structureOf, type PdfElement, type PdfStructure } from '../../../test/support/pdf-structure.js';
import { PaperPrinter } from './paper-printer.service.js';

// What can be checked without a reader of its own, after the Matterhorn Protocol 1.1 (PDF Association), which puts PDF/UA-1
// into conditions of failure; their numbers stand beside the tests. The compiler is asked for PDF/UA-1, but neither does it
// know what is changed after it (row-heads.ts), nor whether the template says what it should.

const printer = new PaperPrinter();
Object.assign(printer.limits, { seconds: 120 });
afterAll(() => printer.onApplicationShutdown());

let pdf: PdfStructure;
beforeAll(async () => {
  pdf = structureOf(await printer.pdf(examplePaper));
});

const list = (value: PdfValue | undefined): PdfValue[] => (Array.isArray(value) ? value : []);
const textIn = (value: PdfValue | undefined): string => (typeof value === 'string' ? value : '');
const named = (role: string): PdfElement[] => pdf.elements.filter((element) => element.role === role);
const rolesOf = (elements: PdfElement[]): string[] => [...new Set(elements.map(({ role }) => role))].toSorted();
/** Heads by the names under which cells refer to them. */
const heads = (): Map<string, number> => {
  const names = list(pdf.file.of(pdf.root['IDTree'])['Names']);
  return new Map(
    names.flatMap((name, index) => {
      const head = names[index + 1];
      return typeof name === 'string' && isReference(head) ? [[name, head.object] as const] : [];
    }),
  );
};

describe('the file of a printed paper', () => {
  it('says what it is: title, language, tags, PDF/UA-1 (06, 07, 11-001)', () => {
    expect(pdf.catalog).toMatchObject({
      Lang: 'de-DE',
      MarkInfo: { Marked: true, Suspects: false },
      ViewerPreferences: { DisplayDocTitle: true },
    });
    const metadata = pdf.catalog['Metadata'];
    const xmp = isReference(metadata) ? pdf.file.stream(metadata) : '';
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(examplePaper.title);
  });

  it('has a bookmark for each heading, in their order', () => {
    const titles: string[] = [];
    const walk = (first: PdfValue | undefined): void => {
      for (let item = first && pdf.file.of(first); item; item = item['Next'] ? pdf.file.of(item['Next']) : undefined) {
        titles.push(textIn(pdf.file.at(item['Title'])));
        expect(item['Dest'] ?? item['A']).toBeDefined();
        walk(item['First']);
      }
    };
    walk(pdf.file.of(pdf.catalog['Outlines'])['First']);
    expect(titles).toEqual([examplePaper.title, ...examplePaper.sections.map(({ heading }) => heading)]);
  });

  it('gives each part of a page to the structure or marks it as decoration (01-003 to 01-007)', () => {
    for (const page of pdf.pages) expect([page.object, page.unmarked]).toEqual([page.object, []]);
  });

  it('has structure and pages refer to each other (01-006, ParentTree)', () => {
    const numbers = list(pdf.file.of(pdf.root['ParentTree'])['Nums']);
    for (const page of pdf.pages) {
      const parents = list(pdf.file.at(numbers[numbers.indexOf(page.at['StructParents']!) + 1]));
      const own = pdf.elements.flatMap(({ object, marks }) =>
        marks.filter((mark) => mark.page === page.object).map(({ mark }) => [mark, object] as const),
      );
      expect(own.map(([mark]) => mark).toSorted((a, b) => a - b)).toEqual(page.marks.toSorted((a, b) => a - b));
      for (const [mark, object] of own) expect([mark, parents[mark]]).toEqual([mark, { object }]);
    }
  });

  it('uses kinds of elements that PDF 1.7 knows, or says which they stand for (02-001)', () => {
    const standard =
      'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
        ' ',
      );
    const map = pdf.file.of(pdf.root['RoleMap']);
    for (const { role } of pdf.elements) expect(standard).toContain(map[role] ? nameOf(map[role]) : role);
  });

  it('carries its fonts, each with what its letters mean (10-001, 31-009, 31-011)', () => {
    const fonts = pdf.file.numbers.flatMap((object) => {
      const font = pdf.file.at({ object }) as PdfDictionary | undefined;
      return font && nameOf(font['Subtype']) === 'Type0' ? [font] : [];
    });
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect(isReference(font['ToUnicode'])).toBe(true);
      const [inner] = list(font['DescendantFonts']).map((each) => pdf.file.of(each));
      expect(nameOf(inner!['CIDToGIDMap'])).toBe('Identity');
      const descriptor = pdf.file.of(inner!['FontDescriptor']);
      expect(descriptor['FontFile2'] ?? descriptor['FontFile3']).toBeDefined();
    }
  });

  it('has no links and fields, which would need words and an order of their own (28)', () => {
    for (const { at } of pdf.pages) expect(list(at['Annots'])).toEqual([]);
  });
});

describe('the tables of a printed paper', () => {
  it('are rows of heads and cells, as many in each row (09-004)', () => {
    expect(named('Table')).toHaveLength(5);
    for (const table of named('Table')) {
      const parts = table.children.filter(({ role }) => role !== 'TR' && role !== 'Caption');
      for (const { role, children } of parts) expect([role, rolesOf(children)]).toEqual([role, ['TR']]);
      const rows = [...table.children, ...parts.flatMap(({ children }) => children)].filter(
        ({ role }) => role === 'TR',
      );
      expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1);
      for (const { children } of rows) expect(['TD TH', 'TH']).toContain(rolesOf(children).join(' '));
    }
  });

  it('say what they show, but the one at the top', () => {
    const [, ...others] = named('Table');
    for (const { children } of others) expect(children[0]!.role).toBe('Caption');
  });

  it('have heads of columns in their head and a head of the row in each other row (15-003)', () => {
    const inHead = new Set(named('THead').flatMap(({ children }) => children));
    for (const row of named('TR')) {
      const scopes = row.children.map(({ role, attributes }) => role + (nameOf(attributes['Scope']) ?? ''));
      const rest = row.children.length - 1;
      expect(scopes).toEqual(
        inHead.has(row) ? Array(rest + 1).fill('THColumn') : ['THRow', ...Array<string>(rest).fill('TD')],
      );
    }
  });

  it('give each cell the heads of its column and row, by names that can be looked up', () => {
    const byName = heads();
    expect([...byName.keys()]).toEqual([...byName.keys()].toSorted());
    const elements = new Map(pdf.elements.map((element) => [element.object, element]));
    for (const [name, object] of byName) expect(elements.get(object)).toMatchObject({ role: 'TH', at: { ID: name } });
    for (const { children } of named('TR').filter((row) => row.children.some(({ role }) => role === 'TD'))) {
      const [first, ...cells] = children;
      for (const cell of cells) {
        const of = list(cell.attributes['Headers']).map((name) => byName.get(textIn(name)));
        expect(of).toContain(first!.object);
        expect(of.map((object) => elements.get(object!)?.role)).not.toContain(undefined);
      }
    }
    // Two of them in the tables with a head.
    const most = Math.max(...named('TD').map(({ attributes }) => list(attributes['Headers']).length));
    expect(most).toBe(2);
  });
});

describe('lists and pictures of a printed paper', () => {
  it('are lists of points with their text (09-005)', () => {
    for (const { children } of named('L')) expect(rolesOf(children)).toEqual(['LI']);
    for (const { children } of named('LI')) expect(rolesOf(children)).toEqual(['LBody', 'Lbl']);
  });

  it('are pictures with words and a place (13-004)', () => {
    for (const { at, attributes } of named('Figure')) {
      expect(textIn(at['Alt'])).toMatch(/\p{L}.*\.$/u);
      expect(list(attributes['BBox'])).toHaveLength(4);
    }
  });
});
