import { inflateSync } from 'node:zlib';

export interface PdfName {
  name: string;
}
export interface PdfReference {
  object: number;
}
export interface PdfDictionary {
  [key: string]: PdfValue;
}
export type PdfValue = null | boolean | number | string | PdfName | PdfReference | PdfValue[] | PdfDictionary;

const TOKEN =
  /\s*(?:%[^\n]*\n\s*)*(<<|>>|\[|\]|\((?:\\[^]|[^\\()])*\)|<[\da-fA-F\s]*>|\/[^\s/<>[\]()]*|\d+ \d+ R\b|[-+.\d]+|[\w'"*]+)/y;

/** A string as Unicode: UTF-16 where it begins with the mark for it. */
function textOf(token: string): string {
  const bytes = token.startsWith('<')
    ? Buffer.from(token.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(
        token
          .slice(1, -1)
          .replace(/\\(\d{3}|[^])/g, (_, code: string) =>
            code.length === 3
              ? String.fromCharCode(Number.parseInt(code, 8))
              : ({ n: '\n', r: '\r', t: '\t' }[code] ?? code),
          ),
        'latin1',
      );
  return bytes.readUInt8(0) === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** Tokens of a text: objects, or the operators of a page. */
export function* tokensOf(text: string, at = 0): Generator<{ token: string; end: number }> {
  for (TOKEN.lastIndex = at; ;) {
    const end = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) {
      if (text.slice(end).trim() !== '') throw new Error(`not to be read: ${text.slice(end, end + 40)}`);
      return;
    }
    const next = TOKEN.lastIndex;
    yield { token, end: next };
    TOKEN.lastIndex = next;
  }
}

function valueOf(tokens: Iterator<{ token: string; end: number }>): { value: PdfValue; end: number } | undefined {
  const { value: read } = tokens.next() as { value: { token: string; end: number } };
  const { token, end } = read;
  if (token === ']' || token === '>>') return undefined;
  if (token === '[' || token === '<<') {
    const parts: PdfValue[] = [];
    for (let part = valueOf(tokens); part; part = valueOf(tokens)) parts.push(part.value);
    if (token === '[') return { value: parts, end };
    const pairs = Array.from({ length: parts.length / 2 }, (_, index) => parts.slice(2 * index, 2 * index + 2));
    return { value: Object.fromEntries(pairs.map(([key, value]) => [(key as PdfName).name, value!])), end };
  }
  if (token.startsWith('/')) return { value: { name: token.slice(1) }, end };
  if (token.startsWith('(') || token.startsWith('<')) return { value: token === '()' ? '' : textOf(token), end };
  if (token.endsWith('R')) return { value: { object: Number(token.split(' ')[0]) }, end };
  return { value: token === 'null' ? null : /^(true|false)$/.test(token) ? token === 'true' : Number(token), end };
}

/**
 * The objects of a PDF whose table of objects is a plain one, read strictly: where an offset is wrong, that is an error
 * (readers mend it silently). Streams are unpacked.
 */
export class PdfObjects {
  readonly #pdf: string;
  readonly #offsets = new Map<number, number>();
  readonly trailer: PdfDictionary;

  constructor(bytes: Uint8Array) {
    this.#pdf = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(this.#pdf)![1]);
    const [head, count] = /^xref\n0 (\d+)\n/.exec(this.#pdf.slice(start))!;
    for (let number = 1; number < Number(count); number += 1) {
      const at = start + head.length + 20 * number;
      const [, offset] = /^(\d{10}) 00000 n\r\n$/.exec(this.#pdf.slice(at, at + 20))!;
      if (!this.#pdf.startsWith(`${number} 0 obj\n`, Number(offset))) throw new Error(`object ${number} is elsewhere`);
      this.#offsets.set(number, Number(offset));
    }
    this.trailer = this.#read(this.#pdf.indexOf('trailer\n', start) + 8).value as PdfDictionary;
    if (this.trailer['Size'] !== Number(count)) throw new Error('the table of objects has another size');
  }

  get numbers(): number[] {
    return [...this.#offsets.keys()];
  }

  /** What a value is, where it refers to an object that one. */
  of(value: PdfValue | undefined): PdfDictionary {
    return this.at(value) as PdfDictionary;
  }

  at(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.#read(this.#start(value.object)).value : value;
  }

  stream(reference: PdfReference): string {
    const { value, end } = this.#read(this.#start(reference.object));
    const { Length: length, Filter: filter } = value as PdfDictionary;
    const from = this.#pdf.indexOf('stream', end);
    const begin = from + (this.#pdf[from + 6] === '\r' ? 8 : 7);
    const bytes = Buffer.from(this.#pdf.slice(begin, begin + Number(this.at(length))), 'latin1');
    return (filter ? inflateSync(bytes) : bytes).toString('latin1');
  }

  #start(object: number): number {
    return this.#offsets.get(object)! + `${object} 0 obj\n`.length;
  }

  #read(at: number): { value: PdfValue; end: number } {
    return valueOf(tokensOf(this.#pdf, at))!;
  }
}

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value;

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? (value as PdfName).name : undefined;
