import { formatDate, messages } from '../shared/locale.js';

/** What is proposed, as a list or mail says it. */
export const proposalMessages = messages({
  de: {
    extend: (until: string) => `verlängern bis ${formatDate(until, 'de')}`,
    permanent: 'unbefristet fortführen',
    change_post: (until: string | null) =>
      until
        ? `auf eine andere Stelle, befristet bis ${formatDate(until, 'de')}`
        : 'auf eine andere Stelle, unbefristet',
    let_end: 'enden lassen',
  },
  en: {
    extend: (until: string) => `extend until ${formatDate(until, 'en')}`,
    permanent: 'make permanent',
    change_post: (until: string | null) =>
      until ? `move to another post until ${formatDate(until, 'en')}` : 'move to another post for good',
    let_end: 'let it end',
  },
});
