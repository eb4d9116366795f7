import { messages } from '../../shared/locale.js';
import { BODY_NAMES } from '../gates.messages.js';
import type { Body } from '../decision-case.js';

const names = (bodies: readonly Body[], locale: 'de' | 'en'): string =>
  bodies.map((body) => BODY_NAMES[body][locale]).join(', ');

export const decisionMailMessages = messages({
  de: {
    contracts: (count: number) => (count === 1 ? '1 Vertrag' : `${count} Verträge`),
    subject: (contracts: string, ends: string, state: string) => `${contracts}, letzter Tag ${ends}: ${state}`,
    subjectNext: (subject: string, step: string, due: string) => `${subject} – als Nächstes: ${step} bis ${due}`,
    subjectLate: (subject: string, step: string, due: string) => `${subject} – ${step}, überfällig seit ${due}`,
    subjectMany: (count: number) =>
      `Entscheidungen zu auslaufenden Verträgen: Neues zu ${count === 1 ? 'einem Vertrag' : `${count} Verträgen`}`,
    intro: 'zu auslaufenden Verträgen in Ihrer Zuständigkeit gibt es Neues.',
    heading: (step: string, contracts: string) => `${step}: ${contracts}`,
    done: (who: string, on: string) => `Festgehalten von ${who} zum ${on}.`,
    doneAtTerminal: (login: string, on: string) => `Festgehalten über die Kommandozeile (${login}) zum ${on}.`,
    byLook: (on: string) => `Festgestellt im nächtlichen Lauf am ${on}.`,
    document: (number: string) => `Aktenzeichen: ${number}.`,
    answer: {
      consent: (body: Body) => `${BODY_NAMES[body].de}: zugestimmt.`,
      silence: (body: Body) => `${BODY_NAMES[body].de}: keine Antwort innerhalb der Frist, das gilt als Zustimmung.`,
      objection: (body: Body) => `${BODY_NAMES[body].de}: abgelehnt.`,
      heard: (body: Body) => `${BODY_NAMES[body].de}: angehört.`,
    },
    voided: (bodies: readonly Body[]) =>
      `Art, Ende oder Grund haben sich geändert: Die bisherige Beteiligung gilt nicht mehr und ist zu wiederholen (${names(bodies, 'de')}; § 72 Abs. 1 LPVG NRW).`,
    next: (step: string, due: string, source: string) =>
      `Als Nächstes: ${step}${due ? `, spätestens am ${due}` : ''}${source ? ` (${source})` : ''}.`,
    /** What the step makes possible, by the deadline. */
    nextSoThat: {
      request: (step: string, due: string, source: string) =>
        `Als Nächstes: ${step}, damit der Antrag an den Personalrat spätestens am ${due} gestellt werden kann (${source}).`,
      discussion: (step: string, due: string, source: string) =>
        `Als Nächstes: ${step}, damit der Antrag an den Personalrat spätestens am ${due} gestellt werden kann und Zeit für eine Erörterung bleibt (${source}).`,
      signature: (step: string, due: string, source: string) =>
        `Als Nächstes: ${step}, damit spätestens am ${due} unterschrieben werden kann (${source}).`,
    },
    nextLate: (step: string, due: string, source: string) =>
      `Als Nächstes: ${step}, überfällig seit ${due}${source ? ` (${source})` : ''}. Bitte umgehend nachholen oder rechtlich prüfen lassen.`,
    deadlineFor: {
      request: (source: string) => `Frist für den Antrag an den Personalrat, ${source}`,
      discussion: (source: string) => `Frist für den Antrag an den Personalrat mit Zeit für eine Erörterung, ${source}`,
      signature: (source: string) => `Frist für die Unterschrift, ${source}`,
    },
    nothingNext: 'Es ist nichts weiter zu tun.',
    successor: (number: string) => `Folgevertrag ${number}`,
    contract: (number: string, ends: string) => `Vertrag ${number}, letzter Tag ${ends}`,
    more: (count: number) =>
      count === 1
        ? 'Ein weiterer Vertrag steht im Überblick, damit diese Mail lesbar bleibt.'
        : `${count} weitere Verträge stehen im Überblick, damit diese Mail lesbar bleibt.`,
    obsolete: 'Keine Nachricht dieser Mail gilt noch, oder die Zuständigkeit hat gewechselt.',
  },
  en: {
    contracts: (count) => (count === 1 ? '1 contract' : `${count} contracts`),
    subject: (contracts, ends, state) => `${contracts}, last day ${ends}: ${state}`,
    subjectNext: (subject, step, due) => `${subject} – next: ${step} by ${due}`,
    subjectLate: (subject, step, due) => `${subject} – ${step}, overdue since ${due}`,
    subjectMany: (count) =>
      `Decisions on ending contracts: news of ${count === 1 ? '1 contract' : `${count} contracts`}`,
    intro: 'There is news of ending contracts that you are responsible for.',
    heading: (step, contracts) => `${step}: ${contracts}`,
    done: (who, on) => `Recorded by ${who} for ${on}.`,
    doneAtTerminal: (login, on) => `Recorded on the command line (${login}) for ${on}.`,
    byLook: (on) => `Found in the nightly look of ${on}.`,
    document: (number) => `Reference number: ${number}.`,
    answer: {
      consent: (body) => `The ${BODY_NAMES[body].en} has consented.`,
      silence: (body) => `The ${BODY_NAMES[body].en} has not answered within the period, which counts as consent.`,
      objection: (body) => `The ${BODY_NAMES[body].en} has objected.`,
      heard: (body) => `The ${BODY_NAMES[body].en} was heard.`,
    },
    voided: (bodies) =>
      `Kind, end or ground has changed: participation so far holds no longer and must be repeated (${names(bodies, 'en')}; LPVG NRW § 72(1)).`,
    next: (step, due, source) => `Next: ${step}${due ? `, by ${due}` : ''}${source ? ` (${source})` : ''}.`,
    nextSoThat: {
      request: (step, due, source) => `Next: ${step}, so that the staff council can be asked by ${due} (${source}).`,
      discussion: (step, due, source) =>
        `Next: ${step}, so that the staff council can be asked by ${due} with time left for a discussion (${source}).`,
      signature: (step, due, source) => `Next: ${step}, so that it can be signed by ${due} (${source}).`,
    },
    nextLate: (step, due, source) =>
      `Next: ${step}, overdue since ${due}${source ? ` (${source})` : ''}. Please catch up at once, or have it legally reviewed.`,
    deadlineFor: {
      request: (source) => `deadline for the request to the staff council, ${source}`,
      discussion: (source) => `deadline for the request to the staff council with time for a discussion, ${source}`,
      signature: (source) => `deadline for the signature, ${source}`,
    },
    nothingNext: 'Nothing more has to be done.',
    successor: (number) => `follow-on contract ${number}`,
    contract: (number, ends) => `contract ${number}, last day ${ends}`,
    more: (count) =>
      count === 1
        ? 'One more contract is in the overview, to keep this mail readable.'
        : `${count} more contracts are in the overview, to keep this mail readable.`,
    obsolete: 'No message of this mail holds any more, or somebody else is responsible now.',
  },
});
