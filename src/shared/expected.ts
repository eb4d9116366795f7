import type { z } from 'zod';
import { expectedText } from './expected.messages.js';
import type { Bilingual } from './locale.js';

type Words = (typeof expectedText)['de'];

const BY_TYPE: Record<string, keyof Words> = {
  string: 'text',
  number: 'number',
  nan: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'section',
  record: 'section',
};

function both(words: (texts: Words) => string): Bilingual {
  return { de: words(expectedText.de), en: words(expectedText.en) };
}

/**
 * What a schema issue asks for, in plain words of both languages.
 * @param named texts of the schema's own checks: a check gives its key as the `error`, the text stands in a
 *   `*.messages.ts` beside the schema
 */
export function expectedOf(issue: z.core.$ZodIssue, named: Record<string, Bilingual> = {}): Bilingual {
  const own = named[issue.message];
  if (own) return own;
  switch (issue.code) {
    case 'invalid_type':
      return both((texts) => (texts[BY_TYPE[issue.expected] ?? 'other'] as () => string)());
    case 'invalid_value':
      return both((texts) => texts.oneOf(issue.values.map(String)));
    case 'too_small':
      if (issue.origin === 'string') return both((texts) => texts.notEmpty());
      if (issue.origin === 'array') return both((texts) => texts.entriesAtLeast(Number(issue.minimum)));
      return both((texts) => texts.atLeast(Number(issue.minimum)));
    case 'too_big':
      if (issue.origin === 'string') return both((texts) => texts.charactersAtMost(Number(issue.maximum)));
      if (issue.origin === 'array') return both((texts) => texts.entriesAtMost(Number(issue.maximum)));
      return both((texts) => texts.atMost(Number(issue.maximum)));
    default:
      return both((texts) => texts.other());
  }
}
