import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { closest } from '../../shared/closest.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { expectedOf } from '../../shared/expected.js';
import type { z } from 'zod';
import { organisationExpected, organisationMessages, yamlReason } from './organisation.messages.js';
import { knownKeys, organisationSchema, type Organisation } from './organisation.schema.js';
import { Problems, type Path } from './problems.js';

export interface ParsedOrganisation {
  /** Absent where problems were found. */
  organisation?: Organisation;
  problems: Problems;
}

/** Line of the value at a path, else of the nearest thing around it. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function addIssue(issue: z.core.$ZodIssue, raw: unknown, problems: Problems): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = closest(key, knownKeys(issue.path));
      problems.add([...issue.path, key], 'unknown_key', '', () => [near]);
    }
    return;
  }
  const value = issue.path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | undefined)?.[part],
    raw,
  );
  const expected = expectedOf(issue, organisationExpected);
  const near = issue.code === 'custom' ? (issue.params?.['near'] as string | undefined) : undefined;
  if (value === undefined)
    problems.add(issue.path, 'missing', '', (locale) => [String(issue.path.at(-1)), expected[locale]]);
  else problems.add(issue.path, 'bad_value', value, (locale) => [expected[locale], near]);
}

/**
 * Reads an organisation file's text and checks its shape; what it refers to is checked against the register later.
 * @throws VerbleibError exit 65 for bytes that are no text, or a text without any entry
 */
export function parseOrganisation(bytes: Uint8Array): ParsedOrganisation {
  const text = decode(bytes);
  const lines = new LineCounter();
  // Only text and null: a number's leading zeros (004101) and trailing ones (16.0) belong to it.
  const document = parseDocument(text, { schema: 'failsafe', customTags: ['null'], lineCounter: lines });
  const problems = new Problems((path) => lineOf(document, lines, path));
  for (const { code, pos } of document.errors) {
    const reason = code in yamlReason.de ? (code as keyof typeof yamlReason.de) : 'other';
    problems.addAt(lines.linePos(pos[0]).line, '', 'yaml_syntax', '', (locale) => [yamlReason[locale][reason]()]);
  }
  if (problems.list.length > 0) return { problems };
  const raw = toPlain(document);
  if (raw === null) throw unusable('empty_file', 'empty');
  const result = organisationSchema.safeParse(raw);
  if (result.success) return { organisation: result.data, problems };
  for (const issue of result.error.issues) addIssue(issue, raw, problems);
  problems.list.sort((a, b) => a.row - b.row);
  return { problems };
}

function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // The parser refuses references that unfold without end.
    throw unusable('not_text', 'notText', error);
  }
}

function unusable(code: string, key: 'empty' | 'notText', cause?: unknown): VerbleibError {
  const text = { de: organisationMessages.de[key](), en: organisationMessages.en[key]() };
  return new VerbleibError(code, EXIT.badInput, text, { cause });
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: told below, like bytes that are no text at all.
  }
  throw unusable('not_text', 'notText');
}
