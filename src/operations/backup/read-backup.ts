import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Heading, type Seal, headingSchema, rowSchema, sealSchema, tableSchema } from './backup-format.js';
import { Damage } from './damaged.js';

/** Far above any row that we write; a file without line breaks must not fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A backup's content, in the order in which it stands there. */
export type Part =
  | { kind: 'heading'; heading: Heading }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'row'; row: (string | null)[] }
  | { kind: 'seal'; seal: Seal };

/** @throws Damage where it is not UTF-8, or a line does not end */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 1;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw new Damage((texts) => texts.wrongLine(number));
    for (const line of lines) {
      yield line;
      number += 1;
    }
  }
  if (rest) throw new Damage((texts) => texts.noSeal);
}

function parse<T extends z.ZodType>(schema: T, value: unknown, damage: Damage): z.infer<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw damage;
  return result.data;
}

function json(line: string, damage: Damage): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damage;
  }
}

/**
 * Reads unpacked bytes as a backup and checks them against their own seal.
 * @throws Damage; only when all parts have been read is it sure that there is none
 */
export async function* readBackup(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let number = 0;
  let table: string | undefined;
  let sealed = false;
  for await (const line of linesOf(chunks)) {
    number += 1;
    const damage = new Damage((texts) => (number === 1 ? texts.noHeading : texts.wrongLine(number)));
    if (sealed) throw damage;
    const value = json(line, damage);
    if (number === 1) yield { kind: 'heading', heading: parse(headingSchema, value, damage) };
    else if (Array.isArray(value) && table) {
      rows[table] = (rows[table] ?? 0) + 1;
      yield { kind: 'row', row: parse(rowSchema, value, damage) };
    } else if (value && typeof value === 'object' && 'sha256' in value) {
      const seal = parse(sealSchema, value, damage);
      checkSeal(seal, hash.digest('hex'), rows);
      sealed = true;
      yield { kind: 'seal', seal };
    } else {
      const found = parse(tableSchema, value, damage);
      ({ table } = found);
      rows[table] = 0;
      yield { kind: 'table', ...found };
    }
    if (!sealed) hash.update(`${line}\n`);
  }
  if (!sealed) throw new Damage((texts) => (number === 0 ? texts.noHeading : texts.noSeal));
}

function checkSeal(seal: Seal, sha256: string, rows: Record<string, number>): void {
  if (seal.sha256 !== sha256) throw new Damage((texts) => texts.wrongSum);
  for (const name of new Set([...Object.keys(seal.rows), ...Object.keys(rows)]))
    if (seal.rows[name] !== rows[name]) throw new Damage((texts) => texts.wrongCount(name));
}
