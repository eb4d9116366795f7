import { readFile, stat } from 'node:fs/promises';

type InputProblem = { problem: 'too_large' | 'unreadable' };

/** The text of a file, or of standard input for `-`; what is wrong where it cannot be had. */
export async function readInput(source: string, largest: number): Promise<{ text: string } | InputProblem> {
  const input = await readBytes(source, largest);
  return 'bytes' in input ? { text: input.bytes.toString('utf8') } : input;
}

/** The same as it is, whatever its letters are. */
export async function readBytes(source: string, largest: number): Promise<{ bytes: Buffer } | InputProblem> {
  try {
    if (source !== '-') {
      if ((await stat(source)).size > largest) return { problem: 'too_large' };
      return { bytes: await readFile(source) };
    }
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of process.stdin as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > largest) return { problem: 'too_large' };
      parts.push(part);
    }
    return { bytes: Buffer.concat(parts) };
  } catch {
    return { problem: 'unreadable' };
  }
}
