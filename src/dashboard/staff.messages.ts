import { formatNumber, messages } from '../shared/locale.js';

const de = (value: number) => formatNumber(value, 'de');
const en = (value: number) => formatNumber(value, 'en');
const steps = (count: number): string => (count === 1 ? '1 Schritt' : `${de(count)} Schritte`);
const stepsEn = (count: number): string => (count === 1 ? '1 step' : `${en(count)} steps`);

/** What is one's own to do, and how far ahead people can plan. */
export const staffMessages = messages({
  de: {
    mine: 'Diese Woche zu tun',
    mineSummary: (total: number, overdue: number, until: string): string =>
      total === 0
        ? `Bis Sonntag, ${until}, ist bei Ihnen nichts fällig.`
        : `Bis Sonntag, ${until}, ${total === 1 ? 'ist' : 'sind'} bei Ihnen ${steps(total)} fällig${overdue ? `, ${overdue === total ? (total === 1 ? 'er ist überfällig' : 'alle sind überfällig') : `${de(overdue)} davon ${overdue === 1 ? 'ist' : 'sind'} überfällig`}` : ''}.`,
    elsewhere: {
      hr: (total: number, overdue: number) =>
        `Bei den Leitungen ${total === 1 ? 'liegt' : 'liegen'} ${steps(total)}${overdue ? `, ${de(overdue)} davon überfällig` : ''}.`,
      manager: (total: number, overdue: number) =>
        `Bei der Personalstelle ${total === 1 ? 'liegt' : 'liegen'} für Ihre Beschäftigten ${steps(total)}${overdue ? `, ${de(overdue)} davon überfällig` : ''}.`,
    },
    step: 'Nächster Schritt',
    contract: 'Vertrag',
    person: 'Person',
    due: 'Bis',
    overdue: 'überfällig',
    open: (number: string) => `${number} öffnen`,
    allWork: 'Alle Entscheidungen und Aufgaben, die bei Ihnen liegen',
    othersWork: 'Was bei anderen liegt',
    moreSteps: (count: number) => `und ${count === 1 ? 'ein weiterer Schritt' : `${de(count)} weitere Schritte`}`,

    horizon: 'Planungssicherheit',
    horizonSentence: (months: string, people: number) =>
      people === 1
        ? `Die einzige befristet beschäftigte Person hat noch ${months} unterschrieben vor sich.`
        : `Die Hälfte der ${de(people)} befristet Beschäftigten hat höchstens noch ${months} unterschrieben vor sich.`,
    horizonNobody: 'Zurzeit ist niemand befristet beschäftigt.',
    months: (months: string) => (months === '1' ? '1 Monat' : `${months} Monate`),
    median: 'Median',
    underThree: 'unter drei Monaten',
    permanent: 'unbefristet',
    fixedTerm: 'befristet',
    people: (count: number) => (count === 1 ? '1 Person' : `${de(count)} Personen`),
    horizonMeans:
      'Planungssicherheit heißt: die Zeit von heute bis zum letzten Tag, für den ein unterschriebener Vertrag vorliegt. Anschlussverträge zählen, sobald sie unterschrieben sind. Der Median teilt die befristet Beschäftigten in zwei gleich große Hälften; unbefristet Beschäftigte und Personen, deren Ausscheiden eingetragen ist, zählen nicht mit.',

    withinUnits: 'Gezählt sind die Verträge in Ihren Organisationseinheiten.',
    noUnits: 'Ihnen ist keine Organisationseinheit zugeordnet',
    noUnitsText:
      'Sie haben die Rolle Leitung, aber im Register leiten Sie zurzeit keine Organisationseinheit. Bitte wenden Sie sich an die Personalstelle.',
    moreCliffs: (count: number) =>
      count === 1 ? 'Dazu kommt eine weitere Vertragskante.' : `Dazu kommen ${de(count)} weitere Vertragskanten.`,
    otherCliffs: 'Weitere Vertragskanten',
    cliffSafe: 'Keine Vertragskante in Sicht',
  },
  en: {
    mine: 'To do this week',
    mineSummary: (total: number, overdue: number, until: string): string =>
      total === 0
        ? `Nothing of yours is due until Sunday, ${until}.`
        : `Until Sunday, ${until}, ${stepsEn(total)} of yours ${total === 1 ? 'is' : 'are'} due${overdue ? `; ${overdue === total ? (total === 1 ? 'it is overdue' : 'all are overdue') : `${en(overdue)} of them ${overdue === 1 ? 'is' : 'are'} overdue`}` : ''}.`,
    elsewhere: {
      hr: (total: number, overdue: number) =>
        `${stepsEn(total)} ${total === 1 ? 'is' : 'are'} with the managers${overdue ? `, ${en(overdue)} of them overdue` : ''}.`,
      manager: (total: number, overdue: number) =>
        `${stepsEn(total)} for your staff ${total === 1 ? 'is' : 'are'} with HR${overdue ? `, ${en(overdue)} of them overdue` : ''}.`,
    },
    step: 'Next step',
    contract: 'Contract',
    person: 'Person',
    due: 'By',
    overdue: 'overdue',
    open: (number: string) => `open ${number}`,
    allWork: 'All decisions and tasks that are yours',
    othersWork: 'What lies with others',
    moreSteps: (count: number) => `and ${count === 1 ? 'one more step' : `${en(count)} more steps`}`,

    horizon: 'Certainty horizon',
    horizonSentence: (months: string, people: number) =>
      people === 1
        ? `The only person on a fixed term has ${months} signed ahead.`
        : `Half of the ${en(people)} people on a fixed term have at most ${months} signed ahead.`,
    horizonNobody: 'At present nobody is on a fixed term.',
    months: (months: string) => (months === '1' ? '1 month' : `${months} months`),
    median: 'median',
    underThree: 'under three months',
    permanent: 'permanent',
    fixedTerm: 'fixed-term',
    people: (count: number) => (count === 1 ? '1 person' : `${en(count)} people`),
    horizonMeans:
      'The certainty horizon is the time from today to the last day that a signed contract covers. Follow-on contracts count once they are signed. The median parts those on a fixed term into two halves of equal size; permanent staff, and people whose leaving is recorded, are not counted in.',

    withinUnits: 'Contracts in your units are counted.',
    noUnits: 'You lead no unit',
    noUnitsText:
      'You have the role of a manager, but at present the register has no unit that you lead. Please ask HR.',
    moreCliffs: (count: number) => (count === 1 ? 'There is one more cliff.' : `There are ${en(count)} more cliffs.`),
    otherCliffs: 'More cliffs',
    cliffSafe: 'No cliff in sight',
  },
});
