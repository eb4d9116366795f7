/** What a vacancy and a new hire cost, as the house assumes it. */
export interface VacancyFigures {
  /** Working days until the post is filled again. */
  days: number;
  /** Weight of a day that nobody works, 1 = what the day itself costs. */
  factor: number;
  /** Cents for finding somebody. */
  recruiting: number;
  /** Cents until the new person works as the old one did. */
  onboarding: number;
}

/** Cost of losing one person in cents; the total is the sum of the parts. */
export interface LossCost {
  vacancy: number;
  recruiting: number;
  onboarding: number;
  total: number;
}

/** Working days of a year, by which a year's cost becomes that of a day. */
export const WORKING_DAYS = 250;

/**
 * Cost of letting one person go: `days × annualCost / 250 × factor + recruiting + onboarding`, rounded half up to the cent.
 * @param annualCost cents a year
 */
export function lossCost(annualCost: number, figures: VacancyFigures): LossCost {
  const { days, factor, recruiting, onboarding } = figures;
  const vacancy = Math.round(((days * annualCost) / WORKING_DAYS) * factor);
  return { vacancy, recruiting, onboarding, total: vacancy + recruiting + onboarding };
}
