import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type DatedValue, fitsParameter, LawProfile, type ParameterKey } from '../law/parameters.js';
import type { Settings } from './settings.js';

const FOLDER = fileURLToPath(new URL('../../config/law/', import.meta.url));

/** Which file holds which profile. */
export const PROFILE_FILES = { 'NRW-TVöD': 'nrw-tvoed', Bund: 'bund', Hochschule: 'hochschule' } as const;

const file = z.strictObject({
  profile: z.string(),
  extends: z.string().optional(),
  parameters: z.record(
    z.string(),
    z.array(
      z.strictObject({
        from: z.iso.date(),
        value: z.union([z.number(), z.boolean(), z.string(), z.null()]),
        reference: z.string().min(1),
        state: z.string().optional(),
      }),
    ),
  ),
});

/** The values of a file and those it builds on, nearest last; law of another state is left out. */
async function valuesOf(name: string, region: string): Promise<Map<ParameterKey, DatedValue[]>> {
  const { extends: base, parameters } = file.parse(parse(await readFile(`${FOLDER}${name}.yaml`, 'utf8')));
  const values = base ? await valuesOf(base, region) : new Map<ParameterKey, DatedValue[]>();
  for (const [key, dated] of Object.entries(parameters)) {
    const ours = dated
      .filter(({ state }) => state === undefined || state === region)
      .map(({ from, value, reference }) => {
        if (value !== null && !fitsParameter(key, value))
          throw new Error(`config/law/${name}.yaml: ${key} cannot be ${JSON.stringify(value)}.`);
        return { from: Temporal.PlainDate.from(from), value, reference };
      })
      .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
    values.set(key as ParameterKey, ours);
  }
  return values;
}

/** From when on a house's own number counts: always. */
const ALWAYS = '0001-01-01';

/**
 * The rules' parameters as the house has them: its profile with what law.parameters replaces (checked with the settings).
 */
export async function lawProfile({ law, holidayRegion }: Pick<Settings, 'law' | 'holidayRegion'>): Promise<LawProfile> {
  const values = await valuesOf(PROFILE_FILES[law.profile], holidayRegion);
  for (const [key, value] of Object.entries(law.parameters)) {
    values.set(key as ParameterKey, [{ from: Temporal.PlainDate.from(ALWAYS), value, reference: 'law.parameters' }]);
  }
  return new LawProfile(law.profile, values);
}
