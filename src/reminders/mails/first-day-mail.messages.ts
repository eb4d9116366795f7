import { messages } from '../../shared/locale.js';

/** What is to be done as long as nothing is settled. */
const STILL_WORKING = {
  de: 'Arbeitet die Person noch? Wenn nein: Ausscheiden eintragen. Wenn ja: Arbeit anhalten, heute entscheiden, Rechtsberatung einbeziehen.',
  en: 'Does the person still work? If not: record the leaving. If so: stop the work, decide today, take legal advice.',
};

/** The first-working-day control: whose contract has ended and who may be working on without paper (T7). */
export const firstDayMailMessages = messages({
  de: {
    subjectOne: (unit: string, day: string) =>
      `Heute prüfen: Vertrag in ${unit} endete am ${day}, kein unterschriebener Anschluss`,
    subject: (count: number) => `Heute prüfen: ${count} Verträge sind beendet, kein unterschriebener Anschluss`,
    alert: [
      'Wer nach dem Vertragsende mit Wissen des Arbeitgebers weiterarbeitet, ist unbefristet beschäftigt (§ 15 Abs. 6 TzBfG).',
      'Wenn das nicht gewollt ist: die Arbeit jetzt nicht annehmen und unverzüglich schriftlich widersprechen – oder heute entscheiden.',
    ],
    intro: (count: number) =>
      count === 1
        ? 'Bei einer Person in Ihrer Zuständigkeit ist der befristete Vertrag abgelaufen. Es ist weder ein unterschriebener Folgevertrag noch das Ausscheiden eingetragen.'
        : `Bei ${count} Personen in Ihrer Zuständigkeit ist der befristete Vertrag abgelaufen. Es ist weder ein unterschriebener Folgevertrag noch das Ausscheiden eingetragen.`,
    ended: (day: string) => `letzter Tag ${day}`,
    contract: (number: string) => `Vertrag ${number}`,
    people: 'Bitte heute klären',
    state: {
      open: 'nichts entschieden',
      under_way: (state: string) => `Entscheidung noch offen: ${state}`,
      ended: 'das Ende war so entschieden',
      unsigned: 'Folgevertrag erfasst, aber nicht unterschrieben',
      not_received: 'Folgevertrag unterschrieben, Übergabe nicht eingetragen',
      received_late: (day: string) => `Folgevertrag erst am ${day} übergeben, nach seinem Beginn`,
    },
    todo: {
      open: STILL_WORKING.de,
      under_way: STILL_WORKING.de,
      ended: 'Bitte bestätigen, dass die Person nicht mehr arbeitet, und das Ausscheiden eintragen.',
      unsigned:
        'Ist das Papier doch unterschrieben? Dann eintragen. Wenn nicht: Arbeit anhalten und Rechtsberatung einbeziehen.',
      not_received: 'Bitte klären, wann die Person den unterschriebenen Vertrag bekommen hat, und den Tag eintragen.',
      received_late: 'Bitte rechtlich prüfen lassen: Die Befristung ist wahrscheinlich unwirksam (§ 14 Abs. 4 TzBfG).',
    },
    what: 'Was jetzt zu tun ist',
    steps: [
      'Die Person ist nicht mehr da: Die Personalstelle trägt den letzten Arbeitstag als Ausscheiden ein, in Verbleib mit „verbleib decide employee-leaves VERTRAG --on LETZTER-TAG“ oder als Austritt im Personalverfahren.',
      'Es gibt einen Vertrag, der rechtzeitig unterschrieben und übergeben wurde: Die Personalstelle trägt Unterschrift und Übergabe ein („verbleib decide sign“ und „receive“, mit dem Tag als --on).',
      'Die Person arbeitet ohne Papier: die Arbeit anhalten, bis entschieden ist. Jeder weitere Tag spricht für ein unbefristetes Arbeitsverhältnis. Ein Vertrag von heute heilt nichts, er wäre eine neue Befristung.',
    ],
    until: 'Der Hinweis bleibt offen, bis Ausscheiden, unterschriebener Vertrag oder Entfristung eingetragen ist.',
    more: (count: number) =>
      count === 1
        ? 'Eine weitere Person steht nur in der Übersicht.'
        : `${count} weitere Personen stehen nur in der Übersicht.`,
    hint: 'Das ist ein Hinweis mit Fundstelle, keine Rechtsberatung.',
    obsolete: 'Inzwischen ist für alle Personen dieser Mail eingetragen, wie es weitergeht.',
  },
  en: {
    subjectOne: (unit: string, day: string) => `Check today: contract in ${unit} ended on ${day}, no signed follow-on`,
    subject: (count: number) => `Check today: ${count} contracts have ended, no signed follow-on`,
    alert: [
      'Whoever works on after the end with the employer’s knowledge is employed permanently (TzBfG § 15(6)).',
      'If that is not wanted: do not accept the work now, and object in writing without delay – or decide today.',
    ],
    intro: (count: number) =>
      count === 1
        ? 'The fixed-term contract of one person whom you are responsible for has ended. Neither a signed follow-on contract nor the leaving is recorded.'
        : `The fixed-term contracts of ${count} people whom you are responsible for have ended. Neither a signed follow-on contract nor the leaving is recorded.`,
    ended: (day: string) => `last day ${day}`,
    contract: (number: string) => `contract ${number}`,
    people: 'Please settle today',
    state: {
      open: 'nothing decided',
      under_way: (state: string) => `decision still open: ${state}`,
      ended: 'the end was decided',
      unsigned: 'follow-on contract recorded but not signed',
      not_received: 'follow-on contract signed, handing over not recorded',
      received_late: (day: string) => `follow-on contract handed over only on ${day}, after its start`,
    },
    todo: {
      open: STILL_WORKING.en,
      under_way: STILL_WORKING.en,
      ended: 'Please confirm that the person does not work any more, and record the leaving.',
      unsigned: 'Is the paper signed after all? Then record it. If not: stop the work and take legal advice.',
      not_received: 'Please find out when the person got the signed contract, and record the day.',
      received_late: 'Please have it reviewed: the fixed term is probably invalid (TzBfG § 14(4)).',
    },
    what: 'What to do now',
    steps: [
      'The person is not here any more: HR records the last working day as the leaving, in Verbleib with "verbleib decide employee-leaves CONTRACT --on LAST-DAY", or as the leaving in the payroll system.',
      'There is a contract that was signed and handed over in time: HR records the signature and the handing over ("verbleib decide sign" and "receive", with the day as --on).',
      'The person works without paper: stop the work until it is decided. Each further day speaks for a permanent contract. A contract of today cures nothing, it would be a new term.',
    ],
    until: 'The flag stays open until a leaving, a signed contract or a conversion to permanent is recorded.',
    more: (count: number) =>
      count === 1 ? 'One more person is only in the overview.' : `${count} more people are only in the overview.`,
    hint: 'This is a hint with its source, not legal advice.',
    obsolete: 'What happens next is recorded for all people of this mail by now.',
  },
});
