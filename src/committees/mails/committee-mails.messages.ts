import { messages } from '../../shared/locale.js';

/** Mails about promises that are due soon, and about sessions that moved. */
export const committeeMailsMessages = messages({
  de: {
    promiseSubject: (count: number, day: string) =>
      count === 1
        ? `Zusage oder Anfrage: Antwort für die Unterlagen bis ${day}`
        : `${count} Zusagen und Anfragen: Antworten für die Unterlagen, die erste bis ${day}`,
    promiseIntro:
      'zu diesen Zusagen und Anfragen wird eine Antwort gebraucht, damit sie in den Unterlagen stehen kann.',
    kinds: { promise: 'Zusage', question: 'Anfrage' },
    made: (kind: string, day: string) => `${kind} vom ${day}`,
    session: (committee: string, day: string) => `${committee}, Sitzung am ${day}`,
    askedBy: (who: string) => `von: ${who}`,
    ownerIs: (who: string) => `zuständig: ${who}`,
    nobody: 'niemand eingetragen',
    readyBy: (day: string, days: number): string =>
      days === 0
        ? `Antwort bis heute (${day})`
        : days === 1
          ? `Antwort bis morgen (${day})`
          : `Antwort bis ${day}, noch ${days} Tage`,
    promiseNext:
      'Bitte geben Sie die Antwort der Geschäftsstelle des Gremiums; sie trägt sie ein. Danach kommt dazu keine Erinnerung mehr.',
    promiseNextClerk:
      'Sobald eine Antwort eingetragen ist, steht sie im Entwurf des Sachstandsberichts, und diese Erinnerung entfällt.',
    promiseObsolete:
      'Die Zusagen und Anfragen sind beantwortet oder zurückgezogen, ihr Termin ist ein anderer, oder das Mandat ist beendet.',
    sessionSubject: (committee: string) => `Sitzungstermin geändert: ${committee}`,
    sessionsSubject: (count: number) => `${count} Sitzungstermine geändert`,
    sessionIntro: 'diese Sitzungen haben sich geändert.',
    moved: (before: string, now: string) => `statt am ${before} nun am ${now}`,
    cancelled: (day: string) => `die Sitzung am ${day} fällt aus`,
    back: (day: string) => `die Sitzung am ${day} findet nun doch statt`,
    papers: (day: string) => `Unterlagen bis ${day}`,
    dueThere: 'Dort sind fällig:',
    planNote: 'Die Termine der Rückwärtspläne richten sich nach dem neuen Tag.',
    sessionObsolete: 'Die Sitzung steht wieder, wie sie war, ist vorbei, oder das Mandat ist beendet.',
    whyClerk: 'Sie erhalten diese Nachricht als Schriftführung des Gremiums.',
    whyOwner: 'Sie erhalten diese Nachricht, weil Sie für eine Zusage oder Anfrage zuständig sind.',
    open: 'Zusagen und Anfragen ansehen',
  },
  en: {
    promiseSubject: (count: number, day: string) =>
      count === 1
        ? `Promise or question: answer for the papers until ${day}`
        : `${count} promises and questions: answers for the papers, the first until ${day}`,
    promiseIntro: 'these promises and questions need an answer so that it can stand in the papers.',
    kinds: { promise: 'Promise', question: 'Question' },
    made: (kind: string, day: string) => `${kind} of ${day}`,
    session: (committee: string, day: string) => `${committee}, session on ${day}`,
    askedBy: (who: string) => `by: ${who}`,
    ownerIs: (who: string) => `owner: ${who}`,
    nobody: 'nobody entered',
    readyBy: (day: string, days: number): string =>
      days === 0
        ? `answer until today (${day})`
        : days === 1
          ? `answer until tomorrow (${day})`
          : `answer until ${day}, ${days} days left`,
    promiseNext: 'Please give the answer to the committee’s clerk, who enters it. No further reminder comes then.',
    promiseNextClerk:
      'Once an answer is entered it stands in the draft of the status briefing, and this reminder ends.',
    promiseObsolete:
      'The promises and questions are answered or withdrawn, their day is another, or the mandate is over.',
    sessionSubject: (committee: string) => `Session moved: ${committee}`,
    sessionsSubject: (count: number) => `${count} sessions changed`,
    sessionIntro: 'these sessions have changed.',
    moved: (before: string, now: string) => `on ${now} instead of ${before}`,
    cancelled: (day: string) => `the session on ${day} is cancelled`,
    back: (day: string) => `the session on ${day} takes place after all`,
    papers: (day: string) => `papers until ${day}`,
    dueThere: 'Due there:',
    planNote: 'The dates of the backward plans follow the new day.',
    sessionObsolete: 'The session is as it was before, is over, or the mandate has ended.',
    whyClerk: 'You receive this message as the clerk of the committee.',
    whyOwner: 'You receive this message because you see to a promise or question.',
    open: 'See promises and questions',
  },
});
