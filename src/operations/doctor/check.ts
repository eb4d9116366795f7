import type { Settings } from '../../config/settings.js';
import type { Database } from '../../database/database.module.js';
import type { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import { doctorMessages } from './doctor.messages.js';

/** What was looked at, whether it is well, and how it is or what to do. */
export interface Finding {
  check: keyof (typeof doctorMessages)['de']['names'];
  ok: boolean;
  message: string;
}

/** What a check gets to look at. */
export interface Patient {
  settings: Settings;
  database: Database;
  clock: Clock;
  locale: Locale;
}
