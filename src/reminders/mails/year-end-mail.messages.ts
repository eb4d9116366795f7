import { messages } from '../../shared/locale.js';

export const yearEndMailMessages = messages({
  de: {
    subject: (undecided: number, total: number, turn: string) =>
      undecided === 0
        ? `Jahreswechsel ${turn}: ${total === 1 ? 'der eine auslaufende Vertrag ist' : total === 2 ? 'beide auslaufenden Verträge sind' : `alle ${total} auslaufenden Verträge sind`} entschieden`
        : `Jahreswechsel ${turn}: ${undecided} von ${total} auslaufenden Verträgen ${undecided === 1 ? 'ist' : 'sind'} noch nicht entschieden`,
    subjectNone: (turn: string) => `Jahreswechsel ${turn}: keine auslaufenden Verträge mehr`,
    subjectOne: (turn: string) => `Jahreswechsel ${turn}: ein auslaufender Vertrag ist noch nicht entschieden`,
    intro: (from: string, to: string, total: number) =>
      total === 0
        ? `in Ihren Organisationseinheiten endet vom ${from} bis zum ${to} kein befristeter Vertrag mehr.`
        : total === 1
          ? `in Ihren Organisationseinheiten endet vom ${from} bis zum ${to} ein befristeter Vertrag.`
          : `in Ihren Organisationseinheiten enden vom ${from} bis zum ${to} ${total} befristete Verträge.`,
    totals: 'Stand je Einheit und Programm',
    head: ['Einheit', 'enden', 'entschieden', 'offen'],
    sum: 'Summe',
    moreRows: (count: number) =>
      count === 1
        ? 'Eine weitere Zeile ist nur in der Summe enthalten.'
        : `${count} weitere Zeilen sind nur in der Summe enthalten.`,
    changes: (day: string) => `Seit dem letzten Blick am ${day}`,
    changesMixed: 'Seit dem jeweils letzten Blick',
    first: 'Sie erhalten diese Übersicht zu diesem Jahreswechsel zum ersten Mal.',
    nothingNew: 'Nichts hat sich geändert.',
    added: (person: string, unit: string, day: string) => `Neu: ${person} (${unit}), letzter Tag ${day}`,
    decided: (person: string, unit: string, how: string) => `Entschieden: ${person} (${unit}), ${how}`,
    gone: {
      moved: (person: string, unit: string, _day: string | null) =>
        `Entfallen: ${person} (${unit}), jetzt in einer anderen Einheit`,
      deleted: (person: string, unit: string, _day: string | null) =>
        `Entfallen: ${person} (${unit}), nicht mehr im Register`,
      end_changed: (person: string, unit: string, day: string | null) =>
        day
          ? `Entfallen: ${person} (${unit}), letzter Tag jetzt ${day}`
          : `Entfallen: ${person} (${unit}), jetzt unbefristet`,
    },
    moreChanges: (count: number) => (count === 1 ? 'und eine weitere Änderung' : `und ${count} weitere Änderungen`),
    undecided: 'Noch nicht entschieden',
    more: (count: number) =>
      count === 1
        ? 'Ein weiterer Vertrag ist nur oben mitgezählt.'
        : `${count} weitere Verträge sind nur oben mitgezählt.`,
    obsolete:
      'Zum Jahreswechsel endet in diesen Einheiten kein Vertrag und nichts hat sich geändert, oder die Zuständigkeit hat gewechselt.',
  },
  en: {
    subject: (undecided: number, total: number, turn: string) =>
      undecided === 0
        ? `Turn of the year ${turn}: ${total === 1 ? 'the one ending contract is' : total === 2 ? 'both ending contracts are' : `all ${total} ending contracts are`} decided`
        : `Turn of the year ${turn}: ${undecided} of ${total} ending contracts ${undecided === 1 ? 'is' : 'are'} not yet decided`,
    subjectNone: (turn: string) => `Turn of the year ${turn}: no ending contracts any more`,
    subjectOne: (turn: string) => `Turn of the year ${turn}: one ending contract is not yet decided`,
    intro: (from: string, to: string, total: number) =>
      total === 0
        ? `No fixed-term contract in your units ends from ${from} to ${to} any more.`
        : total === 1
          ? `One fixed-term contract in your units ends from ${from} to ${to}.`
          : `${total} fixed-term contracts in your units end from ${from} to ${to}.`,
    totals: 'State by unit and programme',
    head: ['Unit', 'ending', 'decided', 'open'],
    sum: 'Total',
    moreRows: (count: number) =>
      count === 1 ? 'One more row is only in the total.' : `${count} more rows are only in the total.`,
    changes: (day: string) => `Since the previous look on ${day}`,
    changesMixed: 'Since the previous look at each unit',
    first: 'This is your first look at this turn of the year.',
    nothingNew: 'Nothing has changed.',
    added: (person: string, unit: string, day: string) => `New: ${person} (${unit}), last day ${day}`,
    decided: (person: string, unit: string, how: string) => `Decided: ${person} (${unit}), ${how}`,
    gone: {
      moved: (person: string, unit: string, _day: string | null) => `Gone: ${person} (${unit}), now in another unit`,
      deleted: (person: string, unit: string, _day: string | null) =>
        `Gone: ${person} (${unit}), no longer in the register`,
      end_changed: (person: string, unit: string, day: string | null) =>
        day ? `Gone: ${person} (${unit}), last day now ${day}` : `Gone: ${person} (${unit}), now permanent`,
    },
    moreChanges: (count: number) => (count === 1 ? 'and one more change' : `and ${count} more changes`),
    undecided: 'Not yet decided',
    more: (count: number) =>
      count === 1 ? 'One more contract is only counted above.' : `${count} more contracts are only counted above.`,
    obsolete:
      'No contract in these units ends around the turn of the year, and nothing has changed, or somebody else is responsible now.',
  },
});
