import type { EntityManager } from 'typeorm';
import { closest } from '../shared/closest.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { type Named, unknownNameText } from './unknown-name.messages.js';

const NAMES: Record<Named, string> = {
  contract: 'select number as name from contract',
  number: 'select number as name from contract union select number from employee',
  programme: 'select code as name from programme',
  unit: 'select code as name from unit',
  position: 'select number as name from position',
  committee: 'select code as name from committee',
};

/** The error for a code or number that the register does not have (exit 2), with the nearest one that it has. */
export async function unknownName(
  database: Pick<EntityManager, 'query'>,
  what: Named,
  wanted: string,
): Promise<VerbleibError> {
  // Of a million numbers those of about this length that begin alike are near enough to look at.
  const rows = await database.query<{ name: string }[]>(
    `select name from (${NAMES[what]}) known
     where lower(left(name, 1)) = lower(left($1, 1)) and length(name) between length($1) - 3 and length($1) + 3
     order by name limit 20000`,
    [wanted],
  );
  const near = closest(
    wanted,
    rows.map(({ name }) => name),
  );
  return new VerbleibError(`unknown_${what}`, EXIT.usage, unknownNameText(what, wanted, near));
}

/** @throws VerbleibError exit 2 for a programme or unit that the register does not have */
export async function knownCodes(
  database: Pick<EntityManager, 'query'>,
  codes: { programme?: string | undefined; unit?: string | undefined },
): Promise<void> {
  for (const what of ['programme', 'unit'] as const) {
    const code = codes[what];
    if (code === undefined) continue;
    const [known] = await database.query<object[]>(`select from ${what} where code = $1`, [code]);
    if (!known) throw await unknownName(database, what, code);
  }
}
