import { examplePaper } from '../../../test/support/paper.js';
import { lettersOf, readPdf } from '../../../test/support/read-pdf.js';
import { printableCharacters } from './paper-files.js';
import { PaperPrinter } from './paper-printer.service.js';
import type { Paper, PaperBlock } from './paper.js';

const printer = new PaperPrinter();
// The machine may be busy: how long it takes is for the benchmark to say.
Object.assign(printer.limits, { seconds: 120 });
afterAll(() => printer.onApplicationShutdown());

/** A paper that holds a text in each of its fields; the picture's labels are in the table as well. */
function withEverywhere(text: (field: string) => string): Paper {
  const table = { columns: [{ label: text('column') }, { label: 'B' }], rows: [[text('cell'), 'x']] };
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', text: text('paragraph') },
    { kind: 'list', items: [text('item')] },
    { kind: 'note', text: text('note') },
    { kind: 'figures', items: [{ label: text('label'), value: text('value'), definition: text('definition') }] },
    { kind: 'table', caption: text('caption'), note: text('tablenote'), ...table },
    {
      kind: 'chart',
      title: text('chart'),
      description: text('description'),
      picture: { kind: 'amounts', rows: [{ label: text('amount'), size: 1, value: text('size'), settled: false }] },
      table,
    },
    {
      kind: 'chart',
      title: 'Monate',
      description: '',
      picture: { kind: 'months', bars: [{ label: text('month'), group: text('year'), size: 1, value: text('bar') }] },
      table,
    },
  ];
  return {
    locale: 'de',
    title: text('title'),
    head: [{ label: text('headlabel'), value: text('headvalue') }],
    marks: [text('mark')],
    sections: [{ id: 'x', heading: text('heading'), blocks }],
    foot: text('foot'),
  };
}

const FIELDS =
  'column cell paragraph item note label value definition caption tablenote chart description title headlabel headvalue mark heading foot'.split(
    ' ',
  );

describe('a printed paper', () => {
  it('is a tagged PDF/UA-1 with title and language', async () => {
    const found = await readPdf(await printer.pdf(examplePaper));
    // Pages show the head of a table that goes on again: one on each.
    expect(found).toMatchObject({ title: examplePaper.title, language: 'de-DE', tagged: true, ua: '1' });
    expect(found.roles).toMatchObject({ H1: 1, H2: 4, Figure: 3, THead: 6, L: 1, LI: 3 });
    expect(found.alternatives).toContain(
      'Über 7 von 12\u00a0Verträgen ist nicht entschieden, 5 sind in der Beteiligung des Personalrats.',
    );
  });

  it('shows its title, has headings in order, words for every picture, and nothing untagged', async () => {
    const found = await readPdf(await printer.pdf(examplePaper));
    expect(found.titleShown).toBe(true);
    expect(found.headings[0]).toBe(1);
    found.headings.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual(found.headings[index]! + 1));
    expect(found.alternatives.filter((words) => words.trim() !== '')).toHaveLength(found.roles['Figure']!);
    expect(found.untagged).toEqual([]);
  });

  it('numbers its pages, and repeats its marks and the heads of its tables', async () => {
    const { pages } = await readPdf(await printer.pdf(examplePaper));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(page).toContain('Entwurf');
      // On the first page it stands at the top of the paper itself.
      expect(page).toContain(index === 0 ? 'MV/2026/118' : `MV/2026/118 · ${examplePaper.title}`);
    });
    expect(pages.slice(2).every((page) => page.includes('Zuständig'))).toBe(true);
  });

  it('is English where the paper is', async () => {
    const found = await readPdf(await printer.pdf({ ...examplePaper, locale: 'en' }));
    expect(found.language).toBe('en-GB');
    expect(found.pages[0]).toContain(`Page 1 of ${found.pages.length}`);
  });

  it('becomes the same bytes each time', async () => {
    const once = await printer.pdf(examplePaper);
    await printer.pdf({ ...examplePaper, title: 'Ein anderer' });
    expect(Buffer.compare(once, await printer.pdf(examplePaper))).toBe(0);
  });

  it('takes the markup of Typst as text', async () => {
    const markup = '#panic() #read("/etc/passwd") $x$ *fett* _x_ `x` <x> @x [x] \\u{41} // x /* x */ = x #[';
    const { pages } = await readPdf(await printer.pdf(withEverywhere((field) => `${field}: ${markup}`)));
    const all = lettersOf(pages.join(''));
    for (const field of FIELDS) expect(all).toContain(lettersOf(`${field}: ${markup}`));
  });

  it('carries 50,000 characters of every field', async () => {
    const words = (field: string): string => `${`${field}=x `.repeat(50_000).slice(0, 50_000)} ${field}end`;
    const { pages, outside } = await readPdf(await printer.pdf(withEverywhere(words)));
    expect(outside).toEqual([]);
    const all = lettersOf(pages.join(''));
    for (const field of FIELDS) {
      const wanted = 50_000 / (field.length + 3);
      const found = all.split(`${field}=x`).length - 1;
      // A few are torn by the end of a page, where foot and head stand between their parts.
      expect([field, found > 0.99 * wanted - 1, all.includes(`${field}end`)]).toEqual([field, true, true]);
    }
  });

  it('breaks a word without end rather than let it run out of the page', async () => {
    const found = await readPdf(await printer.pdf(withEverywhere((field) => field + 'Xy'.repeat(1000))));
    expect(found.outside).toEqual([]);
    expect(found.title).toBe(`title${'Xy'.repeat(1000)}`);
    // Whole, so that it can be searched and copied; but labels in pictures and lines at the edge of a page are shortened.
    const all = lettersOf(found.pages.join(''));
    for (const field of ['title', 'paragraph', 'item', 'note', 'label', 'cell', 'description', 'foot'])
      expect([field, all.includes('Xy'.repeat(300))]).toEqual([field, true]);
  });

  it('names letters that its fonts lack, and leaves out only what has no look', async () => {
    const odd =
      'a\u0000b\u0007c\u200fd\u202ee\ufefff 😀 مر ✓ \ud800 e\u0301 x\u0308\u0323 –\u2011„“ ≥ ½\u202f§\u2007€ \r\nß';
    const paper = withEverywhere((field) => `${field} ${odd}`);
    const { pages } = await readPdf(await printer.pdf(paper));
    expect(pages.join('')).toMatch(/abcdef 😀 \u0645\u0631 ✓ \[U\+FFFD] é \[U\+1E8D]\[U\+0323]/);
    expect(pages.join('').normalize('NFC')).toMatch(/é .*–-„“ ≥ ½\s§\s€\s+ß/);
  });

  it('sets each letter that it does not name, also with what belongs to it', async () => {
    // What Fira Sans has is in every paper; the compiler refuses the whole of it for one letter that no font has.
    const [main, ...others] = printableCharacters();
    const odd = others.reduce((all, font) => all.union(font), new Set<number>()).difference(main!);
    const letters = Array.from(odd, (code) => String.fromCodePoint(code));
    const text = letters.map((letter) => `a${letter}م${letter}👍${letter}\u0308`).join('\n');
    const sections = [{ id: 'x', heading: 'x', blocks: [{ kind: 'paragraph' as const, text }] }];
    expect((await printer.pdf({ ...examplePaper, sections })).length).toBeGreaterThan(100_000);
  });

  it('is printed with nothing in it', async () => {
    const nothing = await readPdf(await printer.pdf(withEverywhere(() => '')));
    expect(nothing).toMatchObject({ ua: '1', title: '–' });
    const empty = { locale: 'de', title: '', head: [], marks: [], foot: '' } as const;
    const blocks: PaperBlock[] = [
      { kind: 'list', items: [] },
      { kind: 'figures', items: [] },
      { kind: 'table', caption: '', columns: [], rows: [['lost']] },
      { kind: 'table', caption: 'T', columns: [{ label: 'A' }], rows: [] },
      { kind: 'table', caption: 'T', columns: [{ label: 'A' }, { label: 'B' }], rows: [['short'], ['a', 'b', 'c']] },
    ];
    const paper = { ...empty, head: [], marks: [], sections: [{ id: 'x', heading: '', blocks }] };
    expect((await readPdf(await printer.pdf(paper))).ua).toBe('1');
  });
});

describe('the printer', () => {
  it('names a paper that takes too long, and prints the next one', async () => {
    const own = new PaperPrinter();
    Object.assign(own.limits, { seconds: 0 });
    await expect(own.pdf(examplePaper)).rejects.toMatchObject({ code: 'paper_too_slow' });
    Object.assign(own.limits, { seconds: 60 });
    const pdf = await own.pdf(examplePaper);
    expect(pdf.length).toBeGreaterThan(10_000);
    own.onApplicationShutdown();
  });
});
