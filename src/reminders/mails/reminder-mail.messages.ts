import { messages } from '../../shared/locale.js';

export const reminderMailMessages = messages({
  de: {
    subjectOne: (unit: string, day: string) => `Befristeter Vertrag in ${unit} endet am ${day}`,
    subjectSameDay: (count: number, day: string) => `${count} befristete Verträge enden am ${day}`,
    subject: (count: number, last: string, next: string) =>
      `${count} befristete Verträge enden bis ${last}, der nächste am ${next}`,
    introOne:
      'in Ihrer Zuständigkeit endet ein befristeter Vertrag, für den noch keine abgeschlossene Entscheidung vorliegt.',
    intro: (count: number) =>
      `in Ihrer Zuständigkeit enden ${count} befristete Verträge, für die noch keine abgeschlossene Entscheidung vorliegt.`,
    cliffShare: (share: string) => `Das sind ${share} der Stellenanteile.`,
    linesHeading: 'Diese Verträge enden',
    linesHeadingOne: 'Dieser Vertrag endet',
    shortNotice: 'kurzfristig erfasst',
    allShortNotice: (count: number): string =>
      count === 1
        ? 'Der Vertrag wurde erst innerhalb der Vorlaufzeit erfasst; darum kommt diese Erinnerung kurzfristig.'
        : 'Alle Verträge wurden erst innerhalb der Vorlaufzeit erfasst; darum kommt diese Erinnerung kurzfristig.',
    escalation: (stage: number) =>
      `zur Kenntnis der nächsthöheren Ebene: höchstens ${stage === 1 ? 'ein Tag' : `${stage} Tage`} vor dem Ende liegt noch keine abgeschlossene Entscheidung vor`,
    before: (days: number, deadline: string, day: string) =>
      `Erinnerung vorgesehen ${days === 0 ? 'unmittelbar' : days === 1 ? 'einen Tag' : `${days} Tage`} vor ${deadline} (${day})`,
    allBefore: (days: number, deadline: string, day: string) =>
      `Diese Erinnerung ist ${days === 0 ? 'unmittelbar' : days === 1 ? 'einen Tag' : `${days} Tage`} vor ${deadline} (${day}) vorgesehen.`,
    more: (count: number, until: string) =>
      count === 1
        ? `Ein weiterer Vertrag (letzter Tag ${until}) steht in der angehängten Liste, damit diese Mail lesbar bleibt.`
        : `${count} weitere Verträge (letzter Tag bis ${until}) stehen in der angehängten Liste, damit diese Mail lesbar bleibt.`,
    csvName: 'auslaufende-vertraege.csv',
    csvHead: ['Letzter Tag', 'Name', 'Funktion und Stelle', 'OE', 'Programm', 'Befristungsgrund', 'Stand', 'Hinweis'],
    calendar: 'Alle Termine liegen dieser Mail als Kalenderdatei bei, ohne Namen.',
    introEscalated: (count: number, stage: number) =>
      `zur Kenntnis der nächsthöheren Ebene: Zu ${count === 1 ? 'einem befristeten Vertrag' : `${count} befristeten Verträgen`} liegt höchstens ${stage === 1 ? 'einen Tag' : `${stage} Tage`} vor dem Ende noch keine abgeschlossene Entscheidung vor.`,
    ends: 'Die Erinnerungen zu einem Vertrag enden, sobald ein Folgevertrag unterschrieben, die Entscheidung abgeschlossen oder das Ausscheiden eingetragen ist.',
    why: {
      hr: (units: string) => `Sie erhalten diese Nachricht, weil Sie als Personalstelle zuständig sind für: ${units}.`,
      manager: (units: string) => `Sie erhalten diese Nachricht, weil Sie als Leitung zuständig sind für: ${units}.`,
      escalation: (units: string) =>
        `Sie erhalten diese Nachricht, weil Sie als nächsthöhere Ebene zuständig sind für: ${units}.`,
    },
    whyMailbox: (units: string) => `Diese Nachricht geht an dieses Postfach, weil es hinterlegt ist für: ${units}.`,
    whyFor: {
      hr: (units: string, person: string) =>
        `Sie erhalten diese Nachricht in Vertretung für ${person} (Personalstelle für: ${units}).`,
      manager: (units: string, person: string) =>
        `Sie erhalten diese Nachricht in Vertretung für ${person} (Leitung von: ${units}).`,
      escalation: (units: string, person: string) =>
        `Sie erhalten diese Nachricht in Vertretung für ${person} (nächsthöhere Ebene von: ${units}).`,
    },
    moreUnits: (count: number) => (count === 1 ? 'und eine weitere Einheit' : `und ${count} weitere Einheiten`),
    obsolete: 'Kein Vertrag dieser Mail braucht noch eine Erinnerung, oder die Zuständigkeit hat gewechselt.',
  },
  en: {
    subjectOne: (unit: string, day: string) => `Fixed-term contract in ${unit} ends on ${day}`,
    subjectSameDay: (count: number, day: string) => `${count} fixed-term contracts end on ${day}`,
    subject: (count: number, last: string, next: string) =>
      `${count} fixed-term contracts end by ${last}, the next on ${next}`,
    introOne:
      'One fixed-term contract that you are responsible for is ending, and no completed decision is recorded yet.',
    intro: (count: number) =>
      `${count} fixed-term contracts that you are responsible for are ending, and no completed decision is recorded yet.`,
    cliffShare: (share: string) => `They are ${share} of full-time equivalents.`,
    linesHeading: 'These contracts end',
    linesHeadingOne: 'This contract ends',
    shortNotice: 'recorded at short notice',
    allShortNotice: (count: number): string =>
      count === 1
        ? 'The contract was recorded only within the lead time, so this reminder comes at short notice.'
        : 'All contracts were recorded only within the lead time, so this reminder comes at short notice.',
    escalation: (stage: number) =>
      `for the information of the next level up: no completed decision with at most ${stage === 1 ? '1 day' : `${stage} days`} left`,
    before: (days: number, deadline: string, day: string) =>
      `reminder planned for ${days === 0 ? 'just' : days === 1 ? '1 day' : `${days} days`} before ${deadline} (${day})`,
    allBefore: (days: number, deadline: string, day: string) =>
      `This reminder is planned for ${days === 0 ? 'just' : days === 1 ? '1 day' : `${days} days`} before ${deadline} (${day}).`,
    more: (count: number, until: string) =>
      count === 1
        ? `One more contract (last day ${until}) is in the attached list, to keep this mail readable.`
        : `${count} more contracts (last day up to ${until}) are in the attached list, to keep this mail readable.`,
    csvName: 'ending-contracts.csv',
    csvHead: ['Last day', 'Name', 'Function and post', 'Unit', 'Programme', 'Ground', 'State', 'Note'],
    calendar: 'All dates are attached as a calendar file, without names.',
    introEscalated: (count: number, stage: number) =>
      `For the information of the next level up: there is no completed decision about ${count === 1 ? 'one fixed-term contract' : `${count} fixed-term contracts`} with at most ${stage === 1 ? '1 day' : `${stage} days`} left.`,
    ends: 'Reminders about a contract stop once a follow-on contract is signed, the decision is closed or leaving is recorded.',
    why: {
      hr: (units: string) => `You receive this message because you are the HR contact for: ${units}.`,
      manager: (units: string) => `You receive this message because you are responsible as manager for: ${units}.`,
      escalation: (units: string) => `You receive this message because you are the next level up for: ${units}.`,
    },
    whyMailbox: (units: string) => `This message goes to this mailbox because it is registered for: ${units}.`,
    whyFor: {
      hr: (units: string, person: string) =>
        `You receive this message on behalf of ${person} (HR contact for: ${units}).`,
      manager: (units: string, person: string) =>
        `You receive this message on behalf of ${person} (manager of: ${units}).`,
      escalation: (units: string, person: string) =>
        `You receive this message on behalf of ${person} (next level up for: ${units}).`,
    },
    moreUnits: (count: number) => (count === 1 ? 'and one more unit' : `and ${count} more units`),
    obsolete: 'No contract of this mail needs a reminder any more, or somebody else is responsible now.',
  },
});
