import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
export type Encoding = keyof typeof compress;

const TYPES: Record<string, string> = {
  '': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Asset {
  type: string;
  content: Buffer;
  /** The compressed content, made on first use; fonts are compressed already. */
  encoded(encoding: Encoding): Promise<Buffer> | undefined;
}

function asset(file: string): Asset {
  const content = readFileSync(file);
  const type = TYPES[extname(file)]!;
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    content,
    encoded(encoding) {
      if (type === 'font/woff2') return undefined;
      if (!made.has(encoding)) made.set(encoding, compress[encoding](content));
      return made.get(encoding);
    },
  };
}

const OWN_FOLDER = dirname(fileURLToPath(import.meta.url));

/** Every file that is served: its name in the address and where it lies. */
function files(): [name: string, file: string][] {
  const { resolve } = createRequire(import.meta.url);
  const kern = dirname(resolve('@kern-ux/native/package.json'));
  const htmx = dirname(resolve('htmx.org/package.json'));
  const fontSheet = join(kern, 'dist/fonts/fira-sans.css');
  const fonts = readFileSync(fontSheet, 'utf8').matchAll(/url\("\.\/(fira-sans\/[\w-]+\.woff2)"\)/g);
  return [
    ['verbleib.css', join(OWN_FOLDER, 'verbleib.css')],
    ['verbleib.js', join(OWN_FOLDER, 'verbleib.js')],
    ['passkeys.js', join(OWN_FOLDER, 'passkeys.js')],
    ['icon.svg', join(OWN_FOLDER, 'icon.svg')],
    ['htmx/LICENSE', join(htmx, 'LICENSE')],
    ['htmx/htmx.min.js', join(htmx, 'dist/htmx.min.js')],
    ['kern/LICENSE.md', join(kern, 'LICENSE.md')],
    ['kern/kern.min.css', join(kern, 'dist/kern.min.css')],
    ['kern/fonts/fira-sans.css', fontSheet],
    ...[...fonts].map(([, name]): [string, string] => [`kern/fonts/${name}`, join(kern, 'dist/fonts', name!)]),
  ];
}

interface Loaded {
  assets: ReadonlyMap<string, Asset>;
  version: string;
}

function load(): Loaded {
  const assets = new Map(files().map(([name, file]) => [name, asset(file)]));
  const hash = createHash('sha256');
  for (const [name, { content }] of assets) hash.update(`${name}\0${content.length}\0`).update(content);
  return { assets, version: hash.digest('base64url').slice(0, 12) };
}

/**
 * Everything static: KERN and htmx unmodified from their packages with their licences, and our own sheet and script. One hash over all of it
 * stands in the path, so that KERN's relative references to fonts work and every change gets new addresses.
 * Read on first use: commands open the application too and serve no pages.
 */
@Injectable()
export class Assets {
  #loaded: Loaded | undefined;

  private get loaded(): Loaded {
    return (this.#loaded ??= load());
  }

  get version(): string {
    return this.loaded.version;
  }

  /** Path before an asset's name. */
  get base(): string {
    return `/assets/${this.version}`;
  }

  find(name: string): Asset | undefined {
    return this.loaded.assets.get(name);
  }
}
