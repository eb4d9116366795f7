import { HouseCalendar } from '../calendar/house-calendar.js';
import { badSetting } from './load-settings.js';
import type { Settings } from './settings.js';

/**
 * The calendar of the house, with the holidays of its region.
 * @throws VerbleibError exit 78 for a region without a table of holidays
 */
export async function houseCalendar(settings: Settings): Promise<HouseCalendar> {
  try {
    return await HouseCalendar.of(settings.holidayRegion, settings.officeClosed);
  } catch (error) {
    if (error instanceof RangeError) throw badSetting('holidayRegion', 'knownRegion', 'HOLIDAY_REGION');
    throw error;
  }
}
