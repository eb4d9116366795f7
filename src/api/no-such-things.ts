import { bilingual } from '../shared/locale.js';
import type { Problem } from './problem.js';
import { problemMessages } from './problem.messages.js';
import { problemOf } from './problem-of.js';

/** 422: these places of the body name what does not exist, or what the caller may not see, which is the same. */
export const noSuchThings = (pointers: readonly string[]): Problem =>
  problemOf(
    422,
    'no_such_thing',
    (say) => say.badBody,
    pointers.map((pointer) => ({ pointer, detail: bilingual((locale) => problemMessages[locale].noSuchThing) })),
  );
