import { FIELDS, type Field } from '../profile/fields.js';
import type { Profile } from '../profile/profile.js';
import type { OutCell } from '../sheet.js';
import { rounded } from '../values/parse-decimal.js';
import { parseGround } from '../values/parse-ground.js';
import type { ContractRow } from './contract-rows.query.js';

const DATES: readonly Field[] = ['starts_on', 'ends_on', 'signed_on', 'received_on', 'left_on'];

/** Columns of an export: those of the profile, under its preferred headings. */
export function exportColumns(profile: Profile): { heading: string; isDate: boolean }[] {
  return FIELDS.map((field) => ({ heading: profile.headings[field][0] ?? field, isDate: DATES.includes(field) }));
}

/** The source's words, as long as an import would understand them as the ground that holds; else its code. */
function groundText({ ground, ground_text: words }: ContractRow, profile: Profile): string | null {
  if (words === null || ground === null) return words ?? ground;
  return (parseGround(words, profile) ?? 'other') === ground ? words : ground;
}

function programmeText({ programme: code, programme_name: name }: ContractRow, profile: Profile): string | null {
  return code && name && name !== code ? `${code}${profile.programmeSeparators[0] ?? ' – '}${name}` : code;
}

/** A contract as the cells of an export, such that an import of them gives the same contract. */
export function contractCells(row: ContractRow, profile: Profile): OutCell[] {
  const own: Partial<Record<Field, OutCell>> = {
    programme: programmeText(row, profile),
    ground: groundText(row, profile),
    fte: rounded(row.fte * 100, 2),
  };
  if (row.ends_on === null) own.ends_on = [...profile.permanent][0] ?? null;
  return FIELDS.map((field) => {
    const value = own[field] === undefined ? row[field] : own[field];
    return typeof value === 'string' && DATES.includes(field) && /^\d{4}-/.test(value) ? { date: value } : value;
  });
}
