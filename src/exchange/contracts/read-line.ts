import type { ContractLine } from '../../registry/import-contracts/contract-line.js';
import type { Field } from '../profile/fields.js';
import type { Profile } from '../profile/profile.js';
import { rounded } from '../values/parse-decimal.js';
import { parseGround } from '../values/parse-ground.js';
import type { LineCells } from './line-cells.js';
import { neverOf, type Never } from './never.js';

/** Different grounds that are remembered: lists have a dozen. */
const REMEMBERED = 1000;
/** The same rule as the register's own check on addresses. */
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
/** Up to here a figure for the extent of work is a share (0,5), above it a percentage (50). */
const LARGEST_SHARE = 1.5;

function personnelNumber(text: string | null, width: number): string | null {
  return text !== null && /^\d+$/.test(text) ? text.padStart(width, '0') : text;
}

function splitProgramme(text: string | null, profile: Profile): { code: string | null; name: string | null } {
  for (const separator of profile.programmeSeparators) {
    const at = text?.indexOf(separator) ?? -1;
    if (at > 0) return { code: text!.slice(0, at).trim(), name: text!.slice(at + separator.length).trim() };
  }
  return { code: text, name: null };
}

function email(cells: LineCells): string | null {
  const text = cells.text('email');
  if (text === null || ADDRESS.test(text)) return text;
  cells.problem('email_invalid', 'email', text);
  return null;
}

function payStep(cells: LineCells): number | null {
  const text = cells.text('pay_step');
  if (text === null) return null;
  if (/^[1-9](?:[.,]0)?$/.test(text)) return Number(text[0]);
  cells.problem('pay_step_unreadable', 'pay_step', text);
  return null;
}

/** Weekly hours and share of full time; each is the fallback of the other's absence. */
function extent(cells: LineCells, profile: Profile): { hours: number | null; fte: number | null } {
  const read = cells.decimal('weekly_hours');
  // What is out of range goes no further: the staging table has no room for it.
  const hours = read !== null && read > 0 && read <= 60 ? read : null;
  if (read !== null && hours === null)
    cells.problem('hours_out_of_range', 'weekly_hours', cells.words('weekly_hours'), '', String(read));
  const figure = cells.decimal('fte');
  const given = figure === null ? null : figure <= LARGEST_SHARE ? figure : figure / 100;
  const share = given !== null && given > 0 && given <= LARGEST_SHARE ? given : null;
  if (given !== null && share === null) cells.problem('share_out_of_range', 'fte', cells.words('fte'));
  const fte = share ?? (hours === null ? null : hours / profile.fullTimeHours);
  return { hours: hours === null ? null : rounded(hours, 2), fte: fte === null ? null : rounded(fte, 4) };
}

interface Period {
  starts: string | null;
  ends: string | null;
  left: string | null;
}

function period(cells: LineCells, never: Never): Period {
  const before = cells.found;
  const starts = cells.date('starts_on', never);
  if (starts === null && cells.found === before) cells.problem('required_missing', 'starts_on');
  const ends = cells.date('ends_on', never);
  const left = cells.date('left_on', never);
  if (starts !== null && ends !== null && ends < starts)
    cells.problem('end_before_start', 'ends_on', cells.words('ends_on'), starts, ends);
  if (starts !== null && left !== null && left < starts)
    cells.problem('leaving_before_start', 'left_on', cells.words('left_on'), starts, left);
  return { starts, ends, left };
}

/** What each text field of a contract is read from and goes to under the same name. */
const PLAIN_TEXTS = ['job_title', 'pay_group', 'leaving_reason', 'note', 'position_number', 'unit_name'] as const;

export type LineReader = (row: number, cells: LineCells) => ContractLine;

/** How lines are read under a profile. The reader never throws: what is wrong goes to the problems of `cells`. */
export function lineReader(profile: Profile): LineReader {
  const grounds = new Map<string, string | undefined>();
  const groundOf = (text: string): string | undefined => {
    if (!grounds.has(text) && grounds.size < REMEMBERED) grounds.set(text, parseGround(text, profile));
    return grounds.has(text) ? grounds.get(text) : parseGround(text, profile);
  };
  const never = neverOf(profile);
  return (row, cells) => readLine(row, cells, profile, groundOf, never);
}

function readLine(
  row: number,
  cells: LineCells,
  profile: Profile,
  groundOf: (text: string) => string | undefined,
  never: Never,
): ContractLine {
  const programme = splitProgramme(cells.text('programme'), profile);
  const groundText = cells.text('ground');
  const ground = groundText === null ? null : groundOf(groundText);
  if (ground === undefined) cells.problem('ground_unknown', 'ground', groundText!);
  const { hours, fte } = extent(cells, profile);
  const { starts, ends, left } = period(cells, never);
  const texts = Object.fromEntries(PLAIN_TEXTS.map((field: Field) => [field, cells.text(field)])) as Record<
    (typeof PLAIN_TEXTS)[number],
    string | null
  >;
  const line: ContractLine = {
    line: row,
    rejected: false,
    employee_number: personnelNumber(cells.needed('employee_number'), profile.numberWidth),
    family_name: cells.needed('family_name'),
    given_name: cells.text('given_name'),
    email: email(cells),
    unit_code: cells.needed('unit_code'),
    programme_code: programme.code,
    programme_name: programme.name,
    pay_step: payStep(cells),
    weekly_hours: hours,
    fte,
    starts_on: starts,
    ends_on: ends,
    // A permanent contract has no ground, whatever the source still says.
    ground: ends === null ? null : ground === undefined ? 'other' : ground,
    // The code itself says it all: nothing in the source's words remains to be kept.
    ground_text: groundText === ground ? null : groundText,
    signed_on: cells.date('signed_on', never),
    received_on: cells.date('received_on', never),
    number: cells.needed('number'),
    predecessor_number: cells.text('predecessor_number'),
    supervisor_number: personnelNumber(cells.text('supervisor_number'), profile.numberWidth),
    left_on: left,
    ...texts,
  };
  line.rejected = cells.rejected;
  return line;
}
