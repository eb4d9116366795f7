import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Prints one paper after the other in a process of its own: what is compiled natively cannot be stopped in a thread, and
// its cache belongs to the process. Only packages are imported here: tests run this file as it is, without the compiler.

const [template, ...fontPaths] = process.argv.slice(2) as [string, ...string[]];
const mainFileContent = readFileSync(template, 'utf8');
const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths }] });

/** What Typst says, without the text it says it about (that follows in backticks): logs carry no texts of papers. */
function withoutTexts(error: unknown): string {
  const [, said] = /message: "([^"`]*)/.exec(error instanceof Error ? error.message : '') ?? [];
  return said?.trim() ?? 'unknown error';
}

function print(data: string): { pdf: Uint8Array } | { error: string } {
  try {
    return { pdf: compiler.pdf({ mainFileContent, inputs: { data } }, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { error: withoutTexts(error) };
  }
}

process.on('message', (data: string) => {
  const answer = print(data);
  // Nothing is remembered from one paper to the next: it would save nothing, and keep 12 MB and its texts.
  compiler.evictCache(0);
  process.send!({ ...answer, memory: process.memoryUsage.rss() });
});

// A terminal or a service manager signals the whole group of processes. This one ends with the one that it prints for,
// which may still wait for a paper.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
