import { messages } from '../../shared/locale.js';

const vertraege = (count: number): string => (count === 1 ? '1 Vertrag' : `${count} Verträge`);
const contracts = (count: number): string => (count === 1 ? '1 contract' : `${count} contracts`);

/** What moved in the backward plan, as HR contacts and managers are told. */
export const planMailMessages = messages({
  de: {
    subjectOne: (day: string) => `Termine für das Vertragsende ${day} haben sich verschoben`,
    subjectMany: (count: number) => `Termine für ${count} Vertragsenden haben sich verschoben`,
    subjectChange: (count: number) =>
      count === 1
        ? 'Ein Vertragsende hat sich geändert und mit ihm die Termine'
        : `${count} Vertragsenden haben sich geändert und mit ihnen die Termine`,
    intro:
      'in Ihrer Zuständigkeit haben sich Termine verschoben, bis zu denen für befristete Verträge etwas zu tun ist.',
    group: (day: string, count: number) => `Letzter Tag ${day}, ${vertraege(count)}`,
    before: (day: string) => `bisher ${day}`,
    none: 'kein Termin',
    noneRecorded: 'keine Sitzung erfasst',
    because: (reasons: string[]) =>
      reasons.length === 1 ? `Vermutlicher Grund: ${reasons[0]}.` : `Vermutliche Gründe: ${reasons.join('; ')}.`,
    reason: {
      session: 'Sitzungen oder Abgabefristen des Ausschusses wurden geändert',
      workingDays: 'Feiertage oder Schließtage des Hauses wurden geändert',
      setting: 'eine Frist in den Einstellungen oder ein Rechtswert wurde geändert',
    },
    changeHeading: (from: string | null, to: string | null) =>
      to === null
        ? `Vertragsende ${from} entfällt: jetzt unbefristet`
        : from === null
          ? `Jetzt befristet bis ${to}`
          : `Vertragsende verschoben von ${from} auf ${to}`,
    changed: 'Diese Termine ändern sich:',
    allGone: 'Die Termine zum bisherigen Ende entfallen.',
    consent:
      'Wer schon beteiligt oder informiert wurde, weiß nur vom bisherigen Ende: bitte prüfen, was zu wiederholen ist.',
    person: (person: string, unit: string) => `${person} (${unit})`,
    morePeople: (count: number) => (count === 1 ? 'und eine weitere Person' : `und ${count} weitere Personen`),
    moreGroups: (count: number) =>
      count === 1
        ? 'Ein weiteres Vertragsende ist hier nicht aufgeführt.'
        : `${count} weitere Vertragsenden sind hier nicht aufgeführt.`,
    hint: 'Die Termine sind Hinweise, keine Rechtsberatung. Ihre Fundstellen und alle übrigen Termine stehen in den Erinnerungen.',
    obsolete: 'Kein Termin dieser Mail betrifft noch einen offenen Vertrag, oder die Zuständigkeit hat gewechselt.',
  },
  en: {
    subjectOne: (day: string) => `Dates for the contract end ${day} have moved`,
    subjectMany: (count: number) => `Dates for ${count} contract ends have moved`,
    subjectChange: (count: number) =>
      count === 1
        ? 'A contract end has changed, and its dates with it'
        : `${count} contract ends have changed, and their dates with them`,
    intro: 'Dates by which something has to be done for fixed-term contracts that you are responsible for have moved.',
    group: (day: string, count: number) => `Last day ${day}, ${contracts(count)}`,
    before: (day: string) => `until now ${day}`,
    none: 'no date',
    noneRecorded: 'no session recorded',
    because: (reasons: string[]) =>
      reasons.length === 1 ? `Probable reason: ${reasons[0]}.` : `Probable reasons: ${reasons.join('; ')}.`,
    reason: {
      session: 'sessions of the committee or its deadlines for papers were changed',
      workingDays: 'public holidays or closed days of the house were changed',
      setting: 'a lead time in the settings or a legal parameter was changed',
    },
    changeHeading: (from: string | null, to: string | null) =>
      to === null
        ? `Contract end ${from} dropped: now permanent`
        : from === null
          ? `Now fixed-term until ${to}`
          : `Contract end moved from ${from} to ${to}`,
    changed: 'These dates change:',
    allGone: 'The dates for the former end are dropped.',
    consent: 'Whoever was already asked or informed knows only of the former end: check what has to be repeated.',
    person: (person: string, unit: string) => `${person} (${unit})`,
    morePeople: (count: number) => (count === 1 ? 'and one more person' : `and ${count} more people`),
    moreGroups: (count: number) =>
      count === 1 ? 'One more contract end is not listed here.' : `${count} more contract ends are not listed here.`,
    hint: 'The dates are hints, not legal advice. Their sources and all other dates are in the reminders.',
    obsolete: 'No date of this mail concerns an open contract any more, or somebody else is responsible now.',
  },
});
