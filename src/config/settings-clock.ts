import { type Clock, FixedClock, SystemClock } from '../shared/clock.js';
import type { Settings } from './settings.js';

/** The clock that the settings ask for: the system's, or one that stands still (`VERBLEIB_NOW`). */
export const settingsClock = ({ now }: Pick<Settings, 'now'>): Clock => (now ? new FixedClock(now) : new SystemClock());
