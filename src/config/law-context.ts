import { Injectable } from '@nestjs/common';
import type { LawContext } from '../law/rule.js';
import { houseCalendar } from './house-calendar.js';
import { lawProfile } from './law-profile.js';
import { Settings } from './settings.js';

/** Parameters and working days of the house together: what every rule is judged by. */
export async function lawContext(settings: Settings): Promise<LawContext> {
  const [profile, calendar] = await Promise.all([lawProfile(settings), houseCalendar(settings)]);
  return { profile, calendar };
}

/** The same, loaded with the first question: the table of holidays is large, and most commands never ask. */
@Injectable()
export class HouseLaw {
  #context: Promise<LawContext> | undefined;
  #madeOf: unknown[] = [];

  constructor(private readonly settings: Settings) {}

  /** What is true now: made anew where a setting that it is made of has changed. */
  load(): Promise<LawContext> {
    const { law, holidayRegion, officeClosed } = this.settings;
    const madeOf = [law, holidayRegion, officeClosed];
    if (!this.#context || madeOf.some((value, index) => value !== this.#madeOf[index])) {
      this.#context = lawContext(this.settings);
      this.#madeOf = madeOf;
    }
    return this.#context;
  }
}
