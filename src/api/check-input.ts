import { NotFoundException } from '@nestjs/common';
import type { z } from 'zod';
import { expectedOf } from '../shared/expected.js';
import { type Bilingual, bilingual } from '../shared/locale.js';
import { formatWords } from './formats.messages.js';
import type { Fault } from './problem.js';
import { problemMessages } from './problem.messages.js';
import { problemOf } from './problem-of.js';

/** Names a place in a JSON body (RFC 6901, as a URI fragment). */
const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

const words = (issue: z.core.$ZodIssue): Bilingual => {
  const expected = expectedOf(issue, formatWords);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return bilingual((locale) => problemMessages[locale][missing ? 'missing' : 'expected'](expected[locale]));
};

type Place = (path: readonly PropertyKey[]) => { pointer: string } | { parameter: string };

/** Every issue at its place; a key that is not known is named itself. */
function faultsOf(error: z.core.$ZodError, place: Place, unknown: 'unknownParameter' | 'unknownField'): Fault[] {
  return error.issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          ...place([...issue.path, key]),
          detail: bilingual((locale) => problemMessages[locale][unknown]),
        }))
      : [{ ...place(issue.path), detail: words(issue) }],
  );
}

/** @throws NotFoundException: an id that cannot be one is of nothing */
export function checkParams<Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> {
  const found = schema.safeParse(params);
  if (!found.success) throw new NotFoundException();
  return found.data;
}

/** @throws Problem 400 that names each parameter which is wrong or not known */
export function checkQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const found = schema.safeParse(query, { reportInput: true });
  if (found.success) return found.data;
  const place: Place = ([name]) => ({ parameter: String(name) });
  throw problemOf(400, 'bad_parameters', (say) => say.badParameters, faultsOf(found.error, place, 'unknownParameter'));
}

/** @throws Problem 422 with a pointer to each field that is wrong or not known */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const found = schema.safeParse(body, { reportInput: true });
  if (found.success) return found.data;
  const place: Place = (path) => ({ pointer: pointerTo(path) });
  throw problemOf(422, 'bad_body', (say) => say.badBody, faultsOf(found.error, place, 'unknownField'));
}
