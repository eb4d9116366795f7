import { messages } from '../shared/locale.js';

export const inputProblemMessages = messages({
  de: {
    problems: (found: number) => (found === 1 ? 'Ein Fehler in der Eingabe:' : `${found} Fehler in der Eingabe:`),
    more: (left: number) => `… und ${left} weitere`,
  },
  en: {
    problems: (found) => (found === 1 ? 'One problem in the input:' : `${found} problems in the input:`),
    more: (left) => `… and ${left} more`,
  },
});
