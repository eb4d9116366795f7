import { messages } from '../../shared/locale.js';

/** How long there is until a day. */
export const daysLeft = messages({
  de: {
    left: (days: number) =>
      days < 0 ? 'verstrichen' : days === 0 ? 'heute' : days === 1 ? 'morgen' : `noch ${days} Tage`,
  },
  en: {
    left: (days) => (days < 0 ? 'past' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days left`),
  },
});
