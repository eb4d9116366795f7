import { messages } from '../../shared/locale.js';

export const deadlineCalendarMessages = messages({
  de: {
    fileName: 'fristen.ics',
    lastDay: (count: number) =>
      `Letzter Tag von ${count === 1 ? 'einem befristeten Vertrag' : `${count} befristeten Verträgen`}`,
    units: (units: string) => `Organisationseinheiten: ${units}`,
    keyDate: (title: string, end: string) => `${title} (Vertragsende ${end})`,
    source: (citation: string) => `${citation}. Hinweis mit Fundstelle, keine Rechtsberatung.`,
  },
  en: {
    fileName: 'deadlines.ics',
    lastDay: (count: number) =>
      `Last day of ${count === 1 ? 'one fixed-term contract' : `${count} fixed-term contracts`}`,
    units: (units: string) => `Units: ${units}`,
    keyDate: (title: string, end: string) => `${title} (contracts ending ${end})`,
    source: (citation: string) => `${citation}. A hint with its source, not legal advice.`,
  },
});
