import type { EntityManager } from 'typeorm';
import type { SettingValues } from '../config/settings-schema.js';

/**
 * A change that is asked for and not made yet: what it writes, and, where it is about settings, the values that then hold.
 * The same object makes the preview and the change.
 */
export interface SettingChange {
  values?: SettingValues;
  /** Days on which reminders can change by it; undefined: the coming year. */
  days?: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  write(manager: EntityManager): Promise<void>;
}
