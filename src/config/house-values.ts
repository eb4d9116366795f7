import type { z } from 'zod';
import type { HouseSettingKey } from './house-setting-keys.js';
import { type SettingValues, settingsSchema } from './settings-schema.js';

type Tree = Record<string, unknown>;

/** Values in writing, by key, as the configuration would have them: `365,180` or `0.85`. */
export type WrittenValues = ReadonlyMap<HouseSettingKey, string>;

/** The value at a path such as `reminders.stages`. */
export function valueAt(values: SettingValues, key: HouseSettingKey): unknown {
  return key.split('.').reduce<unknown>((value, part) => (value as Tree)[part], values);
}

/** A value as it is written in the configuration's environment: what `withHouseValues` reads back. */
export function writtenValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}=${String(one)}`)
      .join(',');
  return String(value);
}

function replaced(values: SettingValues, written: WrittenValues): Tree {
  const tree: Tree = { ...values };
  for (const [key, value] of written) {
    const [group, name] = key.split('.') as [string, string?];
    if (name === undefined) tree[group] = value;
    else tree[group] = { ...(tree[group] as Tree), [name]: value };
  }
  return tree;
}

/**
 * What the configuration says with the house's own values put in; the groups that change are checked like the
 * configuration.
 * @returns `problems` where a value cannot be: the keys with the schema's issue
 */
export function withHouseValues(
  configured: SettingValues,
  written: WrittenValues,
): { values: SettingValues } | { problems: Map<HouseSettingKey, z.core.$ZodIssue> } {
  const keys = [...written.keys()];
  const tree = replaced(configured, written);
  const problems = new Map<HouseSettingKey, z.core.$ZodIssue>();
  for (const group of new Set(keys.map((key) => key.split('.')[0] as keyof SettingValues))) {
    const result = settingsSchema.shape[group].safeParse(tree[group]);
    if (result.success) tree[group] = result.data;
    for (const issue of result.error?.issues ?? []) {
      const path = [group, ...issue.path].join('.');
      problems.set(keys.find((key) => path === key || path.startsWith(`${key}.`)) ?? keys[0]!, issue);
    }
  }
  return problems.size > 0 ? { problems } : { values: tree as SettingValues };
}
