import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Raw = Record<string, unknown>;

function merge(base: Raw, changes: Raw): Raw {
  const result = { ...base };
  for (const [key, value] of Object.entries(changes))
    result[key] =
      value && typeof value === 'object' && !Array.isArray(value)
        ? merge((base[key] ?? {}) as Raw, value as Raw)
        : value;
  return result;
}

/** The shipped defaults with some settings changed; not yet checked. */
export function rawSettings(changes: Raw = {}): Raw {
  return merge(parse(readFileSync('config/default.yaml', 'utf8')) as Raw, changes);
}
