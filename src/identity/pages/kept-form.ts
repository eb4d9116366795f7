import { localPath } from '../local-path.js';

/** A form that was sent by somebody whose session had ended: where to, and what was typed. */
export interface KeptForm {
  action: string;
  fields: [name: string, value: string][];
}

/** More than this is not carried through the sign-in: it was no form that somebody typed. */
const LONGEST = 300_000;

/** Secrets are typed again rather than written into a page. */
const SECRET = /password|passwort|code|secret|token/i;

/** @returns undefined where there is nothing to keep: no fields, an upload, too much */
export function keepForm(action: string, body: unknown): KeptForm | undefined {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return undefined;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value as unknown]
      .flat()
      .filter((item) => typeof item === 'string')
      .map((item): [string, string] => [name, item]),
  );
  const kept = { action, fields: fields.filter(([name]) => !SECRET.test(name)) };
  return kept.fields.length > 0 && JSON.stringify(kept).length <= LONGEST ? kept : undefined;
}

/** As one hidden field: whatever was typed, these letters pass every form unchanged. */
export const packForm = (kept: KeptForm): string => Buffer.from(JSON.stringify(kept)).toString('base64url');

const isField = (field: unknown): field is [string, string] =>
  Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');

/** @returns undefined for anything that `packForm` did not make, and for an address that is not ours */
export function unpackForm(packed: unknown): KeptForm | undefined {
  if (typeof packed !== 'string' || packed === '' || packed.length > 2 * LONGEST) return undefined;
  try {
    const kept = JSON.parse(Buffer.from(packed, 'base64url').toString()) as Partial<KeptForm> | null;
    if (typeof kept?.action !== 'string' || !Array.isArray(kept.fields) || !kept.fields.every(isField))
      return undefined;
    return localPath(kept.action) === '/' && kept.action !== '/'
      ? undefined
      : { action: localPath(kept.action), fields: kept.fields };
  } catch {
    return undefined;
  }
}
