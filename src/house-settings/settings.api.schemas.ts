import { z } from 'zod';
import { isoDate } from '../api/schemas.js';
import { HOUSE_SETTING_KEYS, HOUSE_SETTING_SECTIONS, type HouseSettingSection } from '../config/house-setting-keys.js';
import type { Effect } from './effect.service.js';

const scalar = z.union([z.string().max(2000), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(scalar).max(500), z.record(z.string(), scalar)]);

const SECTIONS = Object.keys(HOUSE_SETTING_SECTIONS) as [HouseSettingSection, ...HouseSettingSection[]];

export const houseSettings = z
  .strictObject({
    items: z.array(
      z.strictObject({
        key: z.enum(HOUSE_SETTING_KEYS),
        section: z.enum(SECTIONS),
        value,
        configured: value.describe('What the configuration says; counts where the house has set nothing.'),
        fixed: z.boolean().describe('The environment fixes it: it cannot be set here.'),
      }),
    ),
  })
  .meta({ id: 'HouseSettings' });

export const wantedValues = z.strictObject({
  values: z
    .strictObject(
      Object.fromEntries(HOUSE_SETTING_KEYS.map((key) => [key, value.nullable().optional()])) as Record<
        (typeof HOUSE_SETTING_KEYS)[number],
        z.ZodOptional<z.ZodNullable<typeof value>>
      >,
    )
    .describe('By key, as GET has them; null: as the configuration says.'),
});

const cliff = z.strictObject({
  scope: z.string(),
  name: z.string(),
  ends_on: isoDate,
  contracts: z.int(),
  change: z.enum(['added', 'gone']),
});

/** What a change does to what is still ahead: lists are cut, counts are not. */
export const effectSchema = z
  .strictObject({
    reminders_added: z.int(),
    reminders_gone: z.int(),
    reminders: z.array(
      z.strictObject({
        change: z.enum(['added', 'gone']),
        kind: z.enum(['contract', 'committee', 'staff']),
        due: isoDate,
        ends_on: isoDate,
        stage: z.int(),
        role: z.string(),
        name: z.string().describe('Who is told; empty where nobody can be, and for staff.'),
        contracts: z.int(),
        numbers: z.array(z.string()).describe('The first of the contracts.'),
      }),
    ),
    deadlines_moved: z.int(),
    deadlines: z.array(
      z.strictObject({
        ends_on: isoDate,
        rule: z.string(),
        variant: z.string(),
        old_due: isoDate.nullable(),
        new_due: isoDate.nullable(),
      }),
    ),
    cliffs: z.array(cliff),
  })
  .meta({ id: 'SettingEffect' });

export const effectOf = (effect: Effect): z.input<typeof effectSchema> => ({
  reminders_added: effect.added,
  reminders_gone: effect.gone,
  reminders: effect.reminders,
  deadlines_moved: effect.plansMoved,
  deadlines: effect.plans,
  cliffs: effect.cliffs.map(({ change, cliff: { scope, name, ends_on, contracts } }) => ({
    scope,
    name,
    ends_on,
    contracts,
    change,
  })),
});

const cost = z.strictObject({ per_year_cents: z.int().nullable(), losing_cents: z.int().nullable() });

export const settingsPreview = z
  .strictObject({
    changes: z.array(z.strictObject({ key: z.enum(HOUSE_SETTING_KEYS), before: value, after: value })),
    effect: effectSchema.nullable().describe('null where only costs can change.'),
    costs: z
      .strictObject({ programme: z.string(), ends_on: isoDate, before: cost, after: cost })
      .nullable()
      .describe('By the next cliff of a programme; null without one, or where costs do not change.'),
  })
  .meta({ id: 'SettingsPreview' });
