import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { badFile } from '../bad-file.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface TextFacts {
  encoding: Encoding;
  sha256: string;
}

/**
 * Reads a text file once to decide its encoding as a whole: byte order mark, else strict UTF-8, else windows-1252
 * (which every byte sequence is, so it comes last). One chunk at a time.
 * @throws VerbleibError exit 65 where a NUL byte shows that it is no text
 */
export async function inspectText(file: string): Promise<TextFacts> {
  const hash = createHash('sha256');
  let strict: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  let wide: boolean | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    wide ??= chunk[0] === 0xff && chunk[1] === 0xfe;
    if (wide) continue;
    if (chunk.includes(0)) throw badFile('binary', [file]);
    strict &&= decodes(strict, chunk) ? strict : undefined;
  }
  if (strict && !wide) strict = decodes(strict) ? strict : undefined;
  return { encoding: wide ? 'utf-16le' : strict ? 'utf-8' : 'windows-1252', sha256: hash.digest('hex') };
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
