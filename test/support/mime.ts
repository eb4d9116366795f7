/** One part of a message: header names in lower case, values unfolded and decoded. */
export interface MimePart {
  /** All values of a header, in order. */
  headers: Map<string, string[]>;
  /** Content type without its parameters, in lower case. */
  type: string;
  /** Text decoded by transfer encoding and charset (UTF-8); empty for multiparts. */
  text: string;
  parts: MimePart[];
}

function quotedPrintable(text: string): Buffer {
  const bytes: number[] = [];
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  for (let at = 0; at < joined.length; at += 1) {
    const hex = /^=([0-9A-F]{2})/i.exec(joined.slice(at, at + 3))?.[1];
    bytes.push(hex ? Number.parseInt(hex, 16) : joined.charCodeAt(at));
    if (hex) at += 2;
  }
  return Buffer.from(bytes);
}

/** RFC 2047: words that stand next to each other belong together, even within a character. */
export function decodeHeader(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/(?:=\?utf-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, text]) =>
          kind!.toUpperCase() === 'B' ? Buffer.from(text!, 'base64') : quotedPrintable(text!.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );
}

function readHeaders(head: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), decodeHeader(line.slice(colon + 1).trim())]);
  }
  return headers;
}

/** Reads a message as it went over the wire. @param raw one character a byte (latin1) */
export function readMime(raw: string): MimePart {
  const end = raw.indexOf('\r\n\r\n');
  const headers = readHeaders(end < 0 ? raw : raw.slice(0, end));
  const body = end < 0 ? '' : raw.slice(end + 4);
  const [contentType = 'text/plain'] = headers.get('content-type') ?? [];
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (type.startsWith('multipart/') && boundary) {
    const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
    return { headers, type, text: '', parts: parts.map((part) => readMime(part.replace(/^[ \t]*\r\n/, ''))) };
  }
  const encoding = headers.get('content-transfer-encoding')?.[0]?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : Buffer.from(body, 'latin1');
  return { headers, type, text: bytes.toString('utf8'), parts: [] };
}

/** The first part of that type, at any depth. */
export function findPart(part: MimePart, type: string): MimePart | undefined {
  if (part.type === type) return part;
  for (const child of part.parts) {
    const found = findPart(child, type);
    if (found) return found;
  }
  return undefined;
}
