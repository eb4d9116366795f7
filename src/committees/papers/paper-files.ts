import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontCoverage } from './font-coverage.js';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/package.json'));

/** The folders of the two weights that papers are set in. */
export const FONT_FOLDERS = ['400Regular', '600SemiBold'].map((weight) => join(fonts, weight));

export const TEMPLATE = fileURLToPath(new URL('./paper.typ', import.meta.url));

/** Beside this file, in the same language: tests run the source, for which Node strips the types itself. */
export const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './typst-worker.ts' : './typst-worker.js', import.meta.url),
);

let printable: Set<number> | undefined;

/** The characters that both weights have. PDF/UA allows no other in a paper. */
export function printableCharacters(): Set<number> {
  return (printable ??= FONT_FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => fontCoverage(readFileSync(join(folder, name)))),
  ).reduce((all, some) => all.intersection(some)));
}
