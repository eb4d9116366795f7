import { DEEPEST } from './oparl-limits.js';
import { oparlFault } from './oparl-fault.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** Whether brackets outside of texts lie in each other more deeply than `deepest`. */
function isDeeper(bytes: Uint8Array, deepest: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte)) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (CLOSE.has(byte)) depth -= 1;
  }
  return false;
}

/** The reason in the parser's words would quote the text; its place is enough. */
function reasonOf(error: unknown): string {
  return /position \d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'JSON';
}

/**
 * @param from address or file, for the error
 * @throws OparlFault where it is not UTF-8, not JSON, or nested too deeply
 */
export function readJson(bytes: Uint8Array, from: string): unknown {
  if (isDeeper(bytes, DEEPEST)) throw oparlFault('tooDeep', [from, DEEPEST]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw oparlFault('notJson', [from, 'UTF-8'], error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw oparlFault('notJson', [from, text.trimStart().startsWith('<') ? 'HTML' : reasonOf(error)], error);
  }
}
