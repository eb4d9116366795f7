import { messages } from '../../shared/locale.js';

export const decideCommandMessages = messages({
  de: {
    unknownStep: (text: string, near: string, steps: string) =>
      `„${text}“ ist kein Schritt. ${near ? `Meinten Sie ${near}? ` : ''}Bekannt sind: ${steps}.`,
    oneKind: 'Bitte nur eines von --extend-to, --permanent, --change-post und --let-end angeben.',
    badAmount: (option: string, text: string, most: number) =>
      `${option}: „${text}“ ist keine Zahl über 0 bis ${most}. Erwartet wird zum Beispiel 19,5.`,
    oneAnswer: 'Eine Antwort gilt für eine Stelle. Bitte genau ein --body angeben.',
    takenHeading: ['Name', 'Vertrag', 'vorher', 'jetzt', 'Nächster Schritt', 'bei', 'bis', 'Hinweis'],
    voided: 'Beteiligung überholt, bitte wiederholen',
    successor: (number: string) => `Folgevertrag ${number}`,
    refused: 'Nicht möglich:',
    count: (taken: number, refused: number) =>
      `${taken === 1 ? '1 Vertrag' : `${taken} Verträge`} mit diesem Schritt${refused ? `, ${refused} ohne` : ''}.`,
    listHeading: [
      'Letzter Tag',
      'Name',
      'Vertrag',
      'Einheit',
      'Programm',
      'Stand',
      'Vorschlag',
      'Nächster Schritt',
      'bei',
      'bis',
    ],
    owner: { hr: 'Personalstelle', manager: 'Leitung' },
    none: 'Keine Entscheidung passt zu dieser Auswahl. Der nächtliche Lauf („run watch“) legt sie an.',
    total: (count: number) => (count === 1 ? '1 Entscheidung' : `${count} Entscheidungen`),
    several: (number: string, contracts: readonly string[]) =>
      `Unter der Personalnummer ${number} gibt es mehrere Entscheidungen. Bitte die Vertragsnummer angeben: ${contracts.join(', ')}.`,
    unknown: (number: string) =>
      `Zu ${number} gibt es keine Entscheidung. Der nächtliche Lauf („run watch“) legt sie an, oder der erste Schritt mit „decide“.`,
    heading: (name: string, contract: string, ends: string, state: string) =>
      `${name}, Vertrag ${contract}, letzter Tag ${ends}: ${state}`,
    proposal: 'Vorschlag',
    next: (step: string, owner: string, due: string) => `Als Nächstes: ${step} (${owner}${due ? `, ${due}` : ''})`,
    by: (due: string) => `bis ${due}`,
    late: (due: string) => `überfällig seit ${due}`,
    version: (version: number) => `Version ${version}`,
    participation: ['Beteiligt', 'am', 'Frist bis', 'Antwort', 'überholt'],
    history: ['Wann', 'Wer', 'Schritt', 'zum', 'Inhalt', 'Bemerkung', 'Aktenzeichen'],
    answer: {
      consent: 'zugestimmt',
      silence: 'keine Antwort, gilt als Zustimmung',
      objection: 'abgelehnt',
      heard: 'angehört',
    },
    form: {
      wet_ink: 'eigenhändig unterschrieben',
      qualified_electronic: 'qualifiziert elektronisch signiert',
    },
    until: (day: string) => `bis ${day}`,
    overtaken: 'Beteiligung überholt',
    atTerminal: (login: string) => `Kommandozeile (${login})`,
  },
  en: {
    unknownStep: (text, near, steps) =>
      `"${text}" is no step. ${near ? `Did you mean ${near}? ` : ''}Known are: ${steps}.`,
    oneKind: 'Give only one of --extend-to, --permanent, --change-post and --let-end.',
    badAmount: (option, text, most) =>
      `${option}: "${text}" is not a number above 0 and up to ${most}. Expected is 19.5, for example.`,
    oneAnswer: 'An answer is that of one body. Give exactly one --body.',
    takenHeading: ['Name', 'Contract', 'before', 'now', 'Next step', 'owner', 'by', 'Note'],
    voided: 'participation is void, repeat it',
    successor: (number) => `follow-on contract ${number}`,
    refused: 'Not possible:',
    count: (taken, refused) =>
      `${taken === 1 ? '1 contract' : `${taken} contracts`} took this step${refused ? `, ${refused} did not` : ''}.`,
    listHeading: ['Last day', 'Name', 'Contract', 'Unit', 'Programme', 'State', 'Proposal', 'Next step', 'owner', 'by'],
    owner: { hr: 'HR', manager: 'manager' },
    none: 'No decision fits this selection. The nightly look ("run watch") opens them.',
    total: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
    several: (number, contracts) =>
      `The personnel number ${number} has several decisions. Give the number of the contract: ${contracts.join(', ')}.`,
    unknown: (number) =>
      `There is no decision on ${number}. The nightly look ("run watch") opens it, or the first step with "decide".`,
    heading: (name, contract, ends, state) => `${name}, contract ${contract}, last day ${ends}: ${state}`,
    proposal: 'Proposal',
    next: (step, owner, due) => `Next: ${step} (${owner}${due ? `, ${due}` : ''})`,
    by: (due) => `by ${due}`,
    late: (due) => `overdue since ${due}`,
    version: (version) => `version ${version}`,
    participation: ['Asked', 'on', 'period until', 'Answer', 'void'],
    history: ['When', 'Who', 'Step', 'for', 'What', 'Note', 'Reference'],
    answer: {
      consent: 'consented',
      silence: 'no answer, counts as consent',
      objection: 'objected',
      heard: 'heard',
    },
    form: {
      wet_ink: 'signed by hand',
      qualified_electronic: 'qualified electronic signatures',
    },
    until: (day) => `until ${day}`,
    overtaken: 'participation is void',
    atTerminal: (login) => `command line (${login})`,
  },
});
