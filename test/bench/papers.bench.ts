import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { examplePaper } from '../support/paper.ts';
import { FONT_FOLDERS, PaperPrinter, PaperWorker, printablePaper, TEMPLATE } from './product.ts';

const ROUNDS = 15;
const MEGABYTE = 1e6;

export interface PaperFigures {
  /** Medians, in milliseconds: the product's PDF; Typst alone in this process; an empty page. */
  product: number;
  floor: number;
  empty: number;
  /** Time of the processor for the floor's PDF: what it would take on a machine with nothing else to do. */
  processor: number;
  pages: number;
  /** What the printing process holds after 10 and after `papers` papers without being replaced, in MB. */
  memory: { papers: number; before: number; after: number };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Never the same paper twice: nothing can be remembered. */
const paper = (number: number) => ({ ...examplePaper, title: `${examplePaper.title} ${number}` });

async function timed(work: () => unknown): Promise<{ wall: number; busy: number }> {
  const [started, busy] = [performance.now(), processor()];
  await work();
  return { wall: performance.now() - started, busy: processor() - busy };
}

/** Papers as the product prints them, in turn with Typst alone on the same data: both have the same luck with the machine. */
export async function benchPapers(papers: number): Promise<PaperFigures> {
  const typst = NodeCompiler.create({ fontArgs: [{ fontPaths: FONT_FOLDERS }] });
  const template = readFileSync(TEMPLATE, 'utf8');
  const set = (mainFileContent: string, data: string): Buffer => {
    const pdf = typst.pdf({ mainFileContent, inputs: { data } }, { pdfStandard: 'ua-1' });
    typst.evictCache(0);
    return pdf;
  };
  const emptyPage = (title: number): string => `#set document(title: "${title}")\n#set text(lang: "de")\n`;
  const printer = new PaperPrinter();
  const times = { product: [] as number[], floor: [] as number[], busy: [] as number[], empty: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const data = printablePaper(paper(round));
    const product = await timed(() => printer.pdf(paper(round)));
    const floor = await timed(() => set(template, data));
    const empty = await timed(() => set(emptyPage(round), ''));
    // The first round starts the process and reads the fonts.
    if (round === 0) continue;
    times.product.push(product.wall);
    times.floor.push(floor.wall);
    times.busy.push(floor.busy);
    times.empty.push(empty.wall);
  }
  printer.onApplicationShutdown();
  return {
    product: median(times.product),
    floor: median(times.floor),
    empty: median(times.empty),
    processor: median(times.busy),
    pages: typst.compile({ mainFileContent: template, inputs: { data: printablePaper(paper(0)) } }).result!.numOfPages,
    memory: await memoryOver(papers),
  };
}

async function memoryOver(papers: number): Promise<PaperFigures['memory']> {
  const worker = new PaperWorker();
  let before = 0;
  for (let number = 1; number <= papers; number += 1) {
    await worker.print(printablePaper(paper(number)), 60_000);
    if (number === 10) before = worker.memory / MEGABYTE;
  }
  worker.stop();
  return { papers, before, after: worker.memory / MEGABYTE };
}
