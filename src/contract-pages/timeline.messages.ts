import { formatDate, formatNumber, messages } from '../shared/locale.js';

const de = (value: number): string => formatNumber(value, 'de');
const en = (value: number): string => formatNumber(value, 'en');

export const timelineMessages = messages({
  de: {
    title: (name: string) => `Zeitleiste: ${name}`,
    people: (count: number) => (count === 1 ? '1 Person' : `${de(count)} Personen`),
    legend: 'Legende',
    term: 'befristeter Vertrag',
    permanentBar: 'unbefristet (offenes Ende)',
    elsewhere: 'Vertrag in anderer Einheit oder anderem Programm',
    gap: 'Lücke',
    todayLine: (day: string) => `heute, ${formatDate(day, 'de')}`,
    cliff: (contracts: number, day: string) => `${de(contracts)} Verträge enden am ${formatDate(day, 'de')}`,
    cliffs: 'Gemeinsame Enden (senkrechte Striche)',
    person: 'Name',
    course: 'Verlauf',
    contracts: 'Verträge',
    stretch: (from: string, until: string) => `${formatDate(from, 'de')} bis ${formatDate(until, 'de')}`,
    since: (from: string) => `seit ${formatDate(from, 'de')} unbefristet`,
    from: (from: string) => `ab ${formatDate(from, 'de')} unbefristet`,
    left: (from: string, left: string) => `${formatDate(from, 'de')} bis ${formatDate(left, 'de')} (ausgeschieden)`,
    gapWords: (days: number) => (days === 1 ? 'Lücke: 1 Tag' : `Lücke: ${de(days)} Tage`),
    courseOf: (name: string, contracts: number, gaps: number) =>
      `Verlauf von ${name}: ${contracts === 1 ? '1 Vertrag' : `${contracts} Verträge`}${gaps > 0 ? `, ${gaps === 1 ? '1 Lücke' : `${gaps} Lücken`}` : ''}`,
    axis: (from: number, until: number) => `Jahre ${from} bis ${until}`,
    list: 'Als Liste zeigen',
    contractsPage: 'Verträge',
  },
  en: {
    title: (name) => `Timeline: ${name}`,
    people: (count) => (count === 1 ? '1 person' : `${en(count)} people`),
    legend: 'Key',
    term: 'fixed-term contract',
    permanentBar: 'permanent (open end)',
    elsewhere: 'contract in another unit or programme',
    gap: 'gap',
    todayLine: (day) => `today, ${formatDate(day, 'en')}`,
    cliff: (contracts, day) => `${en(contracts)} contracts end on ${formatDate(day, 'en')}`,
    cliffs: 'Ends in common (upright lines)',
    person: 'Name',
    course: 'Course',
    contracts: 'Contracts',
    stretch: (from, until) => `${formatDate(from, 'en')} to ${formatDate(until, 'en')}`,
    since: (from) => `permanent since ${formatDate(from, 'en')}`,
    from: (from) => `permanent from ${formatDate(from, 'en')}`,
    left: (from, left) => `${formatDate(from, 'en')} to ${formatDate(left, 'en')} (left)`,
    gapWords: (days) => (days === 1 ? 'gap: 1 day' : `gap: ${en(days)} days`),
    courseOf: (name, contracts, gaps) =>
      `Course of ${name}: ${contracts === 1 ? '1 contract' : `${contracts} contracts`}${gaps > 0 ? `, ${gaps === 1 ? '1 gap' : `${gaps} gaps`}` : ''}`,
    axis: (from, until) => `Years ${from} to ${until}`,
    list: 'Show as a list',
    contractsPage: 'Contracts',
  },
});
