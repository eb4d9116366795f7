import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { closest } from '../../shared/closest.js';
import { EXIT, VerbleibError, messageOf } from '../../shared/errors.js';
import { expectedOf } from '../../shared/expected.js';
import type { Locale } from '../../shared/locale.js';
import { PAY_TABLE_EXPECTED, payTableMessages } from './pay-table.messages.js';
import { type DatedSteps, groupKey, PayTable } from './pay-table.js';

/** config/pay/ beside src/ and dist/, wherever the command was called from. */
const FOLDER = fileURLToPath(new URL('../../../config/pay/', import.meta.url));

const expects = (check: keyof typeof PAY_TABLE_EXPECTED): keyof typeof PAY_TABLE_EXPECTED => check;

const amount = z
  .number(expects('amount'))
  .refine((euros) => euros > 0 && Math.abs(euros * 100 - Math.round(euros * 100)) < 1e-6, expects('amount'));

const table = z
  .strictObject({
    from: z.iso.date(expects('date')),
    source: z.string().min(1),
    confidence: z.enum(['R', 'R2', 'M']),
    groups: z.record(z.string(), z.array(amount.nullable(), expects('steps')).min(1, expects('steps'))).optional(),
    raise: z.number(expects('raise')).gt(-1, expects('raise')).lt(1, expects('raise')).optional(),
  })
  .refine(({ groups, raise }) => (groups === undefined) !== (raise === undefined), expects('groupsOrRaise'));

const file = z.strictObject({
  label: z.string().min(1),
  currency: z.string(expects('currency')).regex(/^[A-Z]{3}$/, expects('currency')),
  extends: z.string().min(1).optional(),
  tables: z.array(table).min(1),
});

type PayFile = z.infer<typeof file>;

function bad(code: string, text: (locale: Locale) => string, cause?: unknown): VerbleibError {
  return new VerbleibError(code, EXIT.badConfiguration, { de: text('de'), en: text('en') }, { cause });
}

async function readText(name: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const known = (await readdir(FOLDER)).map((entry) => entry.replace(/\.yaml$/, ''));
    const near = closest(name, known);
    throw bad('pay_table_unreadable', (locale) => payTableMessages[locale].unreadable(path, near), cause);
  }
}

async function readPayFile(name: string): Promise<PayFile> {
  // A bare word is one of the shipped tables; anything else is a path.
  const path = /^[\w-]+$/.test(name) ? `${FOLDER}${name}.yaml` : name;
  const text = await readText(name, path);
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    const reason = messageOf(cause).split('\n')[0]!;
    throw bad('bad_pay_table', (locale) => payTableMessages[locale].noYaml(path, reason), cause);
  }
  const result = file.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  // People count tables and steps from 1.
  const place = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const expected = unknown ? PAY_TABLE_EXPECTED.knownKey : expectedOf(issue, PAY_TABLE_EXPECTED);
  const where = [place, unknown].filter(Boolean).join(' › ');
  throw bad('bad_pay_table', (locale) => payTableMessages[locale].wrong(path, where, expected[locale]));
}

/** The file's tables and those it builds on, oldest first; of two on one date, the file's own comes last. */
async function tablesOf(name: string, seen: readonly string[] = []): Promise<PayFile> {
  if (seen.includes(name)) throw bad('bad_pay_table', (locale) => payTableMessages[locale].loop([...seen, name]));
  const own = await readPayFile(name);
  const base = own.extends ? (await tablesOf(own.extends, [...seen, name])).tables : [];
  return { ...own, tables: [...base, ...own.tables].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
}

/**
 * The pay table that the setting pay.table names: one of config/pay, or a file of the house.
 * @throws VerbleibError exit 78 that names file and place
 */
export async function loadPayTable(name: string): Promise<PayTable> {
  const { label, currency, tables } = await tablesOf(name);
  const groups = new Map<string, DatedSteps[]>();
  for (const { from, source, confidence, groups: own, raise } of tables) {
    const facts = { from: Temporal.PlainDate.from(from), source, confidence };
    for (const [group, steps] of Object.entries(own ?? {})) {
      const cents = steps.map((euros) => (euros === null ? null : Math.round(euros * 100)));
      groups.set(groupKey(group), [...(groups.get(groupKey(group)) ?? []), { ...facts, steps: cents }]);
    }
    if (raise !== undefined)
      for (const dated of groups.values()) {
        // The rate as ten-thousandths: 1.028 has no exact double, and half a cent must round up.
        const factor = 10_000 + Math.round(raise * 10_000);
        const steps = dated.at(-1)!.steps.map((cents) => cents && Math.round((cents * factor) / 10_000));
        dated.push({ ...facts, steps });
      }
  }
  return new PayTable(label, currency, groups);
}
