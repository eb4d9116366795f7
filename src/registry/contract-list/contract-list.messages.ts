import { formatDate, formatNumber, messages } from '../../shared/locale.js';

export const contractListMessages = messages({
  de: {
    heading: [
      'Letzter Tag',
      'Name',
      'Pers.-Nr.',
      'Vertrag',
      'Einheit',
      'Programm',
      'Grund',
      'Entscheidung',
      'Hinweise',
    ],
    permanent: 'unbefristet',
    day: (date: string) => formatDate(date, 'de'),
    count: (count: number) => (count === 1 ? '1 Vertrag' : `${formatNumber(count, 'de')} Verträge`),
    backwards: (from: string, to: string) =>
      `--ending-from ${from} liegt nach --ending-to ${to}. Bitte die beiden Daten tauschen.`,
  },
  en: {
    heading: ['Last day', 'Name', 'Pers. no.', 'Contract', 'Unit', 'Programme', 'Ground', 'Decision', 'Flags'],
    permanent: 'permanent',
    day: (date) => formatDate(date, 'en'),
    count: (count) => (count === 1 ? '1 contract' : `${formatNumber(count, 'en')} contracts`),
    backwards: (from, to) => `--ending-from ${from} is after --ending-to ${to}. Swap the two dates.`,
  },
});
