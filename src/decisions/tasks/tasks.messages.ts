import { messages } from '../../shared/locale.js';
import { ALL_RESULTS } from './results.js';

/** Tasks at the terminal. */
export const tasksMessages = messages({
  de: {
    heading: ['Fällig', 'Stand', 'Aufgabe', 'Vertrag', 'OE', 'Bezug', 'Ergebnis'],
    kind: {
      further_employment_check: 'Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD)',
      permanent_post_request: 'Wunsch nach unbefristeter Stelle beantworten (§ 18 Abs. 2 TzBfG)',
    },
    state: { open: 'offen', overdue: 'überfällig', done: 'erledigt', moot: 'entfallen' },
    result: {
      'possible-permanent': 'unbefristet möglich',
      'possible-fixed-term': 'befristet möglich',
      'not-possible': 'nicht möglich',
      granted: 'zugesagt',
      declined: 'abgelehnt, mit Begründung',
    },
    about: {
      further_employment_check: (day: string) => `Ende ${day}`,
      permanent_post_request: (day: string) => `vom ${day}`,
    },
    count: (count: number) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`),
    added: (contract: string, due: string) =>
      `Vertrag ${contract}: Der Wunsch ist vermerkt. Begründete Antwort in Textform bis ${due} (§ 18 Abs. 2 TzBfG).`,
    askedRecently: (contract: string, until: string) =>
      `Vertrag ${contract}: Die Person hat in den letzten zwölf Monaten schon gefragt. Bis ${until} ist keine weitere Antwort nötig (§ 18 Abs. 2 Satz 2 TzBfG); es wurde nichts vermerkt.`,
    finished: (kind: string, contract: string, result: string) => `Vertrag ${contract}: ${kind} – ${result}.`,
    permanent: (number: string) =>
      `Vertrag ${number} ist schon unbefristet: Der Anspruch auf Antwort gilt für befristet Beschäftigte (§ 18 Abs. 2 TzBfG).`,
    notRunning: (number: string, from: string, to: string) =>
      `Vertrag ${number} läuft vom ${from} bis ${to}. Bitte --on auf einen Tag in dieser Zeit setzen oder den anderen Vertrag nennen.`,
    tooShort: (since: string, from: string) =>
      `Das Arbeitsverhältnis besteht seit dem ${since}, also noch nicht länger als sechs Monate. Erst ein Wunsch ab dem ${from} muss beantwortet werden (§ 18 Abs. 2 TzBfG).`,
    inFuture: (day: string) => `Der ${day} liegt in der Zukunft. Bitte den Tag angeben, an dem es geschehen ist.`,
    notInForce: (day: string) => `Am ${day} galt die Pflicht zur Antwort nach § 18 Abs. 2 TzBfG nicht.`,
    unknownResult: (result: string) =>
      `Das Ergebnis „${result}“ gibt es nicht. Möglich sind: ${ALL_RESULTS.join(', ')}.`,
    unknownTask: (named: string) =>
      `Zu ${named} gibt es keine Aufgabe. \`verbleib tasks --open\` zeigt, was offen ist.`,
    otherKind: (kind: string) =>
      `Dieses Ergebnis passt nicht zur Aufgabe „${kind}“. \`verbleib tasks\` zeigt, worum es geht.`,
    alreadyDone: (named: string, day: string) => `Die Aufgabe zu ${named} ist seit dem ${day} erledigt.`,
    several: (ids: string[]) => `Der Vertrag hat mehrere offene Aufgaben. Bitte eine davon nennen: ${ids.join(', ')}.`,
    noReasons:
      'Die Antwort braucht eine Begründung in Textform: bitte mit --note die Gründe oder mit --document das Aktenzeichen angeben.',
    beforeAsked: (day: string) => `Der Wunsch kam erst am ${day}. Bitte --on prüfen.`,
  },
  en: {
    heading: ['Due', 'State', 'Task', 'Contract', 'Unit', 'About', 'Result'],
    kind: {
      further_employment_check: 'Check further employment (TVöD § 30(3))',
      permanent_post_request: 'Reply to request for a permanent post (TzBfG § 18(2))',
    },
    state: { open: 'open', overdue: 'overdue', done: 'done', moot: 'moot' },
    result: {
      'possible-permanent': 'possible, permanent',
      'possible-fixed-term': 'possible, fixed-term',
      'not-possible': 'not possible',
      granted: 'granted',
      declined: 'declined, with reasons',
    },
    about: {
      further_employment_check: (day: string) => `end ${day}`,
      permanent_post_request: (day: string) => `of ${day}`,
    },
    count: (count: number) => (count === 1 ? '1 task' : `${count} tasks`),
    added: (contract: string, due: string) =>
      `Contract ${contract}: the request is logged. Reasoned reply in text form by ${due} (TzBfG § 18(2)).`,
    askedRecently: (contract: string, until: string) =>
      `Contract ${contract}: the person has asked within the last twelve months already. No further reply is owed until ${until} (TzBfG § 18(2) sentence 2); nothing was logged.`,
    finished: (kind: string, contract: string, result: string) => `Contract ${contract}: ${kind} – ${result}.`,
    permanent: (number: string) =>
      `Contract ${number} is permanent already: the right to a reply is for people on a term (TzBfG § 18(2)).`,
    notRunning: (number: string, from: string, to: string) =>
      `Contract ${number} runs from ${from} to ${to}. Set --on to a day within it, or name the other contract.`,
    tooShort: (since: string, from: string) =>
      `The employment has lasted since ${since}, so not longer than six months. Only a request from ${from} on needs a reply (TzBfG § 18(2)).`,
    inFuture: (day: string) => `${day} is in the future. Give the day on which it happened.`,
    notInForce: (day: string) => `On ${day} the duty to reply of TzBfG § 18(2) was not in force.`,
    unknownResult: (result: string) => `There is no result "${result}". Possible are: ${ALL_RESULTS.join(', ')}.`,
    unknownTask: (named: string) => `There is no task for ${named}. \`verbleib tasks --open\` shows what is open.`,
    otherKind: (kind: string) =>
      `This result does not fit the task "${kind}". \`verbleib tasks\` shows what it is about.`,
    alreadyDone: (named: string, day: string) => `The task for ${named} has been done since ${day}.`,
    several: (ids: string[]) => `The contract has several open tasks. Name one of them: ${ids.join(', ')}.`,
    noReasons:
      'The reply needs its reasons in text form: give them with --note, or the document’s reference number with --document.',
    beforeAsked: (day: string) => `The request came only on ${day}. Check --on.`,
  },
});
