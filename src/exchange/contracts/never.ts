import { plain, type Profile } from '../profile/profile.js';
import { parseDate } from '../values/parse-date.js';

/** What a list writes where there is no date at all. */
export interface Never {
  word(text: string): boolean;
  /** @param date ISO; undefined where the cell is no day of the calendar */
  day(date: string | undefined): boolean;
}

/**
 * A profile's words for contracts without an end. Those that are days (31.12.9999) hold in every way of writing that
 * day: with midnight behind it, in ISO, as a spreadsheet's serial number.
 */
export function neverOf({ permanent }: Profile): Never {
  const days = new Set<string>();
  for (const word of permanent) {
    const read = parseDate(word);
    const day = 'fault' in read ? read.day : read.doubt ? undefined : read.date;
    if (day !== undefined) days.add(day);
  }
  return {
    word: (text) => permanent.has(text) || (!/^\d/.test(text) && permanent.has(plain(text))),
    day: (date) => date !== undefined && days.has(date),
  };
}
