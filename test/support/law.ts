import { HouseCalendar } from '../../src/calendar/house-calendar.js';
import { lawProfile } from '../../src/config/law-profile.js';
import type { Settings } from '../../src/config/settings.js';
import type { LawContext } from '../../src/law/rule.js';

/** The law and the working days of a house: a profile in a state, with what the house has set otherwise. */
export async function lawOf(
  profile: Settings['law']['profile'] = 'NRW-TVöD',
  { region = 'DE-NW', parameters = {} }: { region?: string; parameters?: Settings['law']['parameters'] } = {},
): Promise<LawContext> {
  const [rules, calendar] = await Promise.all([
    lawProfile({ law: { profile, parameters }, holidayRegion: region }),
    HouseCalendar.of(region),
  ]);
  return { profile: rules, calendar };
}
