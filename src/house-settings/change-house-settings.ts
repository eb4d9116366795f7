import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { HouseSettingKey } from '../config/house-setting-keys.js';
import { valueAt, withHouseValues, type WrittenValues, writtenValue } from '../config/house-values.js';
import type { SettingValues } from '../config/settings-schema.js';
import type { Settings } from '../config/settings.js';
import type { SettingChange } from './setting-change.js';

type Problems = Extract<ReturnType<typeof withHouseValues>, { problems: unknown }>['problems'];

/**
 * A change of settings: those that come to what the configuration says are not kept, so that a later change of the
 * configuration counts again.
 * @param present what the pages have set so far
 * @param wanted the values of one section in writing
 */
export function changeOfSettings(
  settings: Settings,
  audit: AuditLog,
  present: WrittenValues,
  wanted: WrittenValues,
): { change: SettingChange & { values: SettingValues } } | { problems: Problems } {
  const found = withHouseValues(settings.configured, new Map([...present, ...wanted]));
  if ('problems' in found) return found;
  const changed = [...wanted.keys()].filter(
    (key) => writtenValue(valueAt(found.values, key)) !== writtenValue(valueAt(settings.values, key)),
  );
  const kept = (key: HouseSettingKey): boolean =>
    writtenValue(valueAt(found.values, key)) !== writtenValue(valueAt(settings.configured, key));
  return {
    change: {
      values: found.values,
      async write(manager: EntityManager) {
        for (const key of changed) {
          const value = writtenValue(valueAt(found.values, key));
          if (kept(key))
            await manager.query(
              `insert into house_setting (key, value) values ($1, $2)
               on conflict (key) do update set value = excluded.value, version = house_setting.version + 1`,
              [key, value],
            );
          else await manager.query('delete from house_setting where key = $1', [key]);
          await audit.record(manager, { action: 'setting.changed', facts: { key } });
        }
      },
    },
  };
}
