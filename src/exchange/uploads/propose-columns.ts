import { closest } from '../../shared/closest.js';
import type { Locale } from '../../shared/locale.js';
import { FIELDS, type Field } from '../profile/fields.js';
import { importPages } from './pages/import-pages.messages.js';
import type { FileColumn } from './upload-run.js';

/** The field whose known headings or name come nearest to a heading; only such as no other column has. */
function suggestionFor(
  heading: string,
  known: Record<Field, string[]>,
  free: readonly Field[],
  locale: Locale,
): Field | undefined {
  const names = new Map<string, Field>();
  for (const field of free)
    for (const name of [...known[field], importPages[locale].fieldNames[field]]) names.set(name, field);
  const nearest = closest(heading, names.keys());
  return nearest === undefined ? undefined : names.get(nearest);
}

/** What each column is taken for to begin with: what is known, then what is nearest, each field once. */
export function proposal(
  columns: FileColumn[],
  known: Record<Field, string[]>,
  locale: Locale,
): Map<number, { field: Field; suggested: boolean }> {
  const chosen = new Map<number, { field: Field; suggested: boolean }>();
  const free = new Set<Field>(FIELDS);
  for (const { index, field } of columns)
    if (field && free.delete(field)) chosen.set(index, { field, suggested: false });
  for (const { index, heading } of columns) {
    if (chosen.has(index)) continue;
    const field = suggestionFor(heading, known, [...free], locale);
    if (field && free.delete(field)) chosen.set(index, { field, suggested: true });
  }
  return chosen;
}
