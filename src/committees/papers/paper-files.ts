import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontCoverage } from './font-coverage.js';

const require = createRequire(import.meta.url);

/** A font of its package, by the folders of its weights. */
const weightsOf = (font: string, weights: string[]): string[] => {
  const folder = dirname(require.resolve(`@expo-google-fonts/${font}/package.json`));
  return weights.map((weight) => join(folder, weight));
};

/** The fonts that papers are set in, in the order of `paper.typ`: a later one gives the letters that those before lack. */
const FONTS = [
  weightsOf('fira-sans', ['400Regular', '600SemiBold']),
  weightsOf('noto-sans-arabic', ['400Regular', '600SemiBold']),
  weightsOf('noto-sans-symbols-2', ['400Regular']),
  weightsOf('noto-emoji', ['400Regular']),
];

export const FONT_FOLDERS = FONTS.flat();

export const TEMPLATE = fileURLToPath(new URL('./paper.typ', import.meta.url));

/** Beside this file, in the same language: tests run the source, for which Node strips the types itself. */
export const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './typst-worker.ts' : './typst-worker.js', import.meta.url),
);

const coverageOf = (folder: string): Set<number>[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => fontCoverage(readFileSync(join(folder, name))));

let printable: Set<number>[] | undefined;

/** The characters of each font that all its weights have. PDF/UA allows no other in a paper. */
export function printableCharacters(): Set<number>[] {
  return (printable ??= FONTS.map((folders) =>
    folders.flatMap(coverageOf).reduce((all, some) => all.intersection(some)),
  ));
}
