import { formatDate, messages } from '../../shared/locale.js';
import type { OutcomeKind } from './outcome-kinds.js';

/** What an outcome is made of, in words that stand for themselves: also where nobody sees the session. */
interface OutcomeFacts {
  /** Name of the body. */
  committee: string;
  /** ISO text. */
  held_on: string;
  kind: OutcomeKind;
  faction: string;
  text: string;
  non_public: boolean;
}

const KINDS_DE: Record<OutcomeKind, string> = {
  noted: 'zur Kenntnis genommen',
  consensus: 'Einvernehmen',
  wish: 'Wunsch geäußert',
  decided: 'beschlossen',
  postponed: 'vertagt',
};
const KINDS_EN: Record<OutcomeKind, string> = {
  noted: 'noted',
  consensus: 'consensus',
  wish: 'wish expressed',
  decided: 'decided',
  postponed: 'postponed',
};

const inBrackets = (words: readonly string[]): string => {
  const told = words.filter(Boolean);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
};

/** Words of outcomes of sessions, wherever one is named. */
export const outcomeMessages = messages({
  de: {
    kind: (kind: OutcomeKind): string => KINDS_DE[kind],
    sentence: ({ committee, held_on, kind, faction, text, non_public }: OutcomeFacts): string =>
      `${committee}, ${formatDate(held_on, 'de')}: ${KINDS_DE[kind]}${inBrackets([faction, non_public ? 'nichtöffentlich' : ''])}: ${text}`,
    cancelled:
      'Die Sitzung ist abgesagt, also gibt es weder Ergebnis noch Protokoll. Hat sie doch stattgefunden, ändern Sie bitte zuerst die Sitzung.',
    toCome: (day: string) =>
      `Ergebnisse und Protokoll lassen sich ab dem Tag der Sitzung festhalten, dem ${formatDate(day, 'de')}. Wurde sie vorgezogen, ändern Sie bitte zuerst die Sitzung.`,
    withheld: 'nichtöffentliches Ergebnis einer Sitzung, hier nicht zu lesen',
    outcome: 'Ergebnis einer Sitzung',
    toSession: 'Zur Sitzung',
    columns: ['Sitzung', 'Gremium', 'Art', 'Von wem', 'Was', 'Programm', 'Id'],
    none: 'Für diese Auswahl ist kein Ergebnis einer Sitzung festgehalten.',
    unknown: (id: string) =>
      `Ein Ergebnis mit der Id ${id} gibt es nicht, oder seine Sitzung hat nicht stattgefunden. „verbleib outcomes“ nennt die Ids.`,
  },
  en: {
    kind: (kind) => KINDS_EN[kind],
    sentence: ({ committee, held_on, kind, faction, text, non_public }) =>
      `${committee}, ${formatDate(held_on, 'en')}: ${KINDS_EN[kind]}${inBrackets([faction, non_public ? 'non-public' : ''])}: ${text}`,
    cancelled:
      'The session is cancelled, so there are neither outcomes nor minutes. If it did take place, please change the session first.',
    toCome: (day) =>
      `Outcomes and minutes can be recorded from the day of the session on, ${formatDate(day, 'en')}. If it was brought forward, please change the session first.`,
    withheld: 'non-public outcome of a session, not to be read here',
    outcome: 'Outcome of a session',
    toSession: 'To the session',
    columns: ['Session', 'Body', 'Kind', 'By whom', 'What', 'Programme', 'Id'],
    none: 'No outcome of a session is recorded for this choice.',
    unknown: (id) =>
      `There is no outcome with the id ${id}, or its session was not held. "verbleib outcomes" lists the ids.`,
  },
});
