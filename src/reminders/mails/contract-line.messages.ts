import { messages } from '../../shared/locale.js';

/** Days as people say them: "1 Tag", "12 Tage". */
const tage = (days: number): string => (days === 1 ? '1 Tag' : `${days} Tage`);
const nDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** What all mails about contracts and dates have in common. */
export const lineMessages = messages({
  de: {
    greeting: (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    daysLeft: (days: number) =>
      days < 0
        ? `seit ${days === -1 ? '1 Tag' : `${-days} Tagen`} abgelaufen`
        : days === 0
          ? 'letzter Tag ist heute'
          : `noch ${tage(days)}`,
    contracts: (count: number) => (count === 1 ? '1 Vertrag' : `${count} Verträge`),
    groupHeading: (day: string, left: string) => `Letzter Tag ${day} – ${left}`,
    groupCount: (heading: string, contracts: string) => `${heading}, ${contracts}`,
    common: (facts: string) => `Jeweils: ${facts}`,
    nameOrder: (family: string, given: string) => (given ? `${family}, ${given}` : family),
    postNumber: (number: string) => `Stelle ${number}`,
    unit: (code: string, name: string) => (name ? `${code} ${name}` : code),
    programme: (code: string) => `Programm ${code}`,
    overview: 'Überblick in Verbleib',
    noGround: 'ohne erfassten Befristungsgrund',
  },
  en: {
    greeting: (name: string) => (name ? `Dear ${name},` : 'Good day,'),
    daysLeft: (days: number) =>
      days < 0 ? `ended ${nDays(-days)} ago` : days === 0 ? 'last day is today' : `${nDays(days)} left`,
    contracts: (count: number) => (count === 1 ? '1 contract' : `${count} contracts`),
    groupHeading: (day: string, left: string) => `Last day ${day} – ${left}`,
    groupCount: (heading: string, contracts: string) => `${heading}, ${contracts}`,
    common: (facts: string) => `Each: ${facts}`,
    nameOrder: (family: string, given: string) => (given ? `${family}, ${given}` : family),
    postNumber: (number: string) => `post ${number}`,
    unit: (code: string, name: string) => (name ? `${code} ${name}` : code),
    programme: (code: string) => `programme ${code}`,
    overview: 'Overview in Verbleib',
    noGround: 'no ground recorded',
  },
});
