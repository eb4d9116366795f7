import { messages } from '../shared/locale.js';

/** Texts inside of a calendar: short, because a day has little room. */
export const feedMessages = messages({
  de: {
    about: (contract: string, unit: string, name: string) =>
      name ? `${name}, Vertrag ${contract} (${unit})` : `Vertrag ${contract} (${unit})`,
    ends: (about: string) => `Letzter Tag: ${about}`,
    endsMeans: 'Der Anschluss ist nicht entschieden.',
    due: (step: string, about: string) => `Bis heute: ${step} – ${about}`,
    lastDay: (day: string) => `Letzter Tag des Vertrags: ${day}`,
    session: (name: string) => `Sitzung: ${name}`,
    briefing: 'Der Sachstandsbericht liegt vor.',
    papers: (name: string, day: string) => `Unterlagen bis heute: ${name} am ${day}`,
  },
  en: {
    about: (contract: string, unit: string, name: string) =>
      name ? `${name}, contract ${contract} (${unit})` : `contract ${contract} (${unit})`,
    ends: (about: string) => `Last day: ${about}`,
    endsMeans: 'What follows is not decided.',
    due: (step: string, about: string) => `Due today: ${step} – ${about}`,
    lastDay: (day: string) => `Last day of the contract: ${day}`,
    session: (name: string) => `Session: ${name}`,
    briefing: 'The status briefing is there.',
    papers: (name: string, day: string) => `Papers due today: ${name} on ${day}`,
  },
});
