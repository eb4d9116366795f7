import type { EntityManager } from 'typeorm';
import type { OparlObjects } from '../../exchange/oparl/oparl-objects.js';
import type { OparlProblems } from '../../exchange/oparl/oparl-problems.js';
import { bilingual, type Locale } from '../../shared/locale.js';
import type { KnownObjects } from './known-objects.js';
import type { Facts, Merged } from './merge-facts.js';
import type { OparlChanges } from './oparl-changes.js';
import { oparlNotes } from './oparl-note.messages.js';

type Notes = (typeof oparlNotes)['de'];

/** What the import did to the rows of one table. */
export interface RowCounts {
  created: number;
  updated: number;
  unchanged: number;
}

export const noRows = (): RowCounts => ({ created: 0, updated: 0, unchanged: 0 });

/** What each part of an import works with, inside its one transaction. */
export interface ApplyContext {
  manager: EntityManager;
  objects: OparlObjects;
  problems: OparlProblems;
  known: KnownObjects;
  changes: OparlChanges;
  today: Temporal.PlainDate;
  timeZone: string;
}

/** @param words the sentence's arguments in a language */
export function note<Code extends keyof Notes>(
  context: ApplyContext,
  code: Code,
  object: string,
  field: string,
  words: (locale: Locale) => Parameters<Notes[Code]>,
): void {
  context.problems.add(
    code,
    object,
    field,
    bilingual((locale) => (oparlNotes[locale][code] as (...all: unknown[]) => string)(...words(locale))),
  );
}

/** Says which fields of a row were changed by hand, and what became of that. */
export function noteByHand(
  context: ApplyContext,
  object: string,
  { kept, replaced }: Pick<Merged<Facts>, 'kept' | 'replaced'>,
): void {
  for (const field of kept) note(context, 'kept_by_hand', object, field, () => [field]);
  for (const field of replaced) note(context, 'replaced_by_source', object, field, () => [field]);
}
