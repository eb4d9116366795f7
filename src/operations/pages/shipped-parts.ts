import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Part {
  name: string;
  version: string;
  licence: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

/** A package's manifest. Some keep theirs out of their exports, so it is looked for where packages lie. */
function manifestOf(name: string, lookIn: readonly string[]): Manifest | undefined {
  for (const folder of lookIn)
    try {
      return read(join(folder, name, 'package.json'));
    } catch {
      continue;
    }
  return undefined;
}

/** Verbleib itself and the packages that it is made of, as they lie here, by name. */
export function shippedParts(): { own: Part; parts: Part[] } {
  const require = createRequire(import.meta.url);
  // From src and from dist it is as far.
  const own = require('../../../package.json') as Manifest;
  const lookIn = require.resolve.paths('x') ?? [];
  const part = ({ name, version, license }: Manifest): Part => ({ name, version, licence: license ?? '' });
  return {
    own: part(own),
    parts: Object.keys(own.dependencies ?? {})
      .map((name) => manifestOf(name, lookIn))
      .filter((manifest) => manifest !== undefined)
      .map(part)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}
