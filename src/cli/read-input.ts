import { readFile, stat } from 'node:fs/promises';

/** The text of a file, or of standard input for `-`; what is wrong where it cannot be had. */
export async function readInput(
  source: string,
  largest: number,
): Promise<{ text: string } | { problem: 'too_large' | 'unreadable' }> {
  try {
    if (source !== '-') {
      if ((await stat(source)).size > largest) return { problem: 'too_large' };
      return { text: await readFile(source, 'utf8') };
    }
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of process.stdin as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > largest) return { problem: 'too_large' };
      parts.push(part);
    }
    return { text: Buffer.concat(parts).toString('utf8') };
  } catch {
    return { problem: 'unreadable' };
  }
}
