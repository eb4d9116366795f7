import { messages } from '../../../shared/locale.js';
import { briefingMessages } from '../briefing.messages.js';
import type { TextSection } from '../briefing-content.js';

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Names of people that stand in a briefing, where they stand, and what to do about it. */
export const nameMessages = messages({
  de: {
    places: {
      correction: 'in der Berichtigung',
      head: 'im Kopf (Vorlagennummer, Amt)',
      session: 'bei der Sitzung (Titel, Ort)',
      section: (section: TextSection) => `im Text „${briefingMessages.de.sections[section]}“`,
      programme: (code: string) => `im Namen des Programms ${code}`,
      basis: (code: string) => `in der Rechtsgrundlage von ${code}`,
      grant: (code: string) => `in einer Bewilligung von ${code}`,
      indicator: (code: string) => `in einer Kennzahl von ${code}`,
      objective: (code: string) => `in einem Ziel von ${code}`,
      objectiveOwner: (code: string, title: string) => `als verantwortlich für das Ziel „${short(title)}“ von ${code}`,
      work: (code: string) => `in einem Vorhaben von ${code}`,
      milestone: (code: string, title: string) => `in einem Meilenstein von „${short(title)}“ (${code})`,
      promise: 'in einer Zusage oder Anfrage',
      askedBy: (text: string) => `als Fragende zu „${short(text)}“`,
      answer: (text: string) => `in der Antwort zu „${short(text)}“`,
      note: (name: string) => `im Satz zum Einzelfall ${name}`,
    },
    found: (words: string, place: string) => `„${words}“ ${place}`,
    title: 'Namen von Beschäftigten',
    told: (places: string) =>
      `Der Bericht nennt Beschäftigte der Programme mit Namen: ${places}. Das darf kein Bericht, außer bei den gewählten Einzelfällen der nichtöffentlichen Fassung. Bitte dort die Funktion nennen („die Leitung“, „eine Fachkraft“) oder den Satz streichen.`,
    unclear: (places: string) =>
      `Bitte prüfen, ob hier Beschäftigte gemeint sind: ${places}. Wenn ja, den Namen streichen; wenn nicht, das bestätigen.`,
    noPersons: 'Hier sind keine Beschäftigten der Programme gemeint',
    noPersonsHint:
      'Nur ankreuzen, was ein Wort oder eine Ansprechperson der Verwaltung ist; alles andere bitte streichen.',
  },
  en: {
    places: {
      correction: 'in the correction',
      head: 'in the head (number, department)',
      session: 'with the session (title, place)',
      section: (section) => `in the text "${briefingMessages.en.sections[section]}"`,
      programme: (code) => `in the name of programme ${code}`,
      basis: (code) => `in the legal basis of ${code}`,
      grant: (code) => `in a grant of ${code}`,
      indicator: (code) => `in an indicator of ${code}`,
      objective: (code) => `in an objective of ${code}`,
      objectiveOwner: (code, title) => `as responsible for the objective "${short(title)}" of ${code}`,
      work: (code) => `in a piece of work of ${code}`,
      milestone: (code, title) => `in a milestone of "${short(title)}" (${code})`,
      promise: 'in a promise or question',
      askedBy: (text) => `as who asked "${short(text)}"`,
      answer: (text) => `in the answer to "${short(text)}"`,
      note: (name) => `in the sentence on the case ${name}`,
    },
    found: (words, place) => `"${words}" ${place}`,
    title: 'Names of employees',
    told: (places) =>
      `The briefing names employees of the programmes: ${places}. No briefing may, but for the cases that were chosen for the non-public version. Please name the function there ("the head", "a specialist"), or drop the sentence.`,
    unclear: (places) =>
      `Please check whether employees are meant here: ${places}. If so, drop the name; if not, confirm that.`,
    noPersons: 'No employees of the programmes are meant here',
    noPersonsHint: 'Tick only what is a word, or a contact of the administration; please drop everything else.',
  },
});
