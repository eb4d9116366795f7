import { messages } from '../../shared/locale.js';

/** Why something cannot be done with a briefing, and what to do next. Days come formatted. */
export const briefingErrorMessages = messages({
  de: {
    noSession: (committee: string, day: string, known: string) =>
      `${committee} hat am ${day} keine Sitzung, die stattfindet. ${known ? `Bekannt sind: ${known}.` : 'Es ist keine kommende Sitzung eingetragen.'} Bitte die Sitzung zuerst eintragen oder den Tag prüfen.`,
    sessionOver: (day: string) =>
      `Die Sitzung am ${day} ist vorbei. Ein Bericht lässt sich nur für eine kommende Sitzung anlegen.`,
    exists: (day: string) =>
      `Für die Sitzung am ${day} gibt es diesen Bericht schon. Bitte den vorhandenen bearbeiten oder, wenn er freigegeben ist, eine neue Fassung beginnen.`,
    noPart: (day: string) =>
      `Die Sitzung am ${day} hat keinen nichtöffentlichen Teil. Bitte bei der Sitzung eintragen, wenn es einen gibt.`,
    sessionCancelled:
      'Die Sitzung ist abgesagt. Ein Bericht wird für eine Sitzung freigegeben, die stattfindet: bitte diesen Entwurf verwerfen und für die nächste Sitzung einen neuen anlegen.',
    notDraft: 'Dieser Bericht ist freigegeben und bleibt, wie er ist. Eine Berichtigung beginnt als neue Fassung.',
    notReleased:
      'Nur ein freigegebener Bericht kann berichtigt werden. Dieser ist noch ein Entwurf: bitte dort ändern.',
    newerEdition: 'Es gibt schon eine neuere Fassung. Bitte diese berichtigen.',
    refresh:
      'Seit die Zahlen gezogen wurden, hat ein anderer Bericht oder eine Erinnerung an das Gremium Zahlen zu denselben Programmen genannt. Bitte zuerst „Zahlen neu ziehen“, damit auch beide zusammen niemanden erkennen lassen.',
    correctionMissing: 'Bitte in einem Satz sagen, was sich gegenüber der vorigen Fassung ändert.',
    unknown: (id: string) => `Es gibt keinen Bericht mit der Kennung ${id}. „verbleib briefing list“ zeigt alle.`,
    notWritten: (file: string, cause: string) =>
      `${file} konnte nicht geschrieben werden: ${cause}. Bitte Ordner und Rechte prüfen.`,
  },
  en: {
    noSession: (committee: string, day: string, known: string) =>
      `${committee} has no session on ${day} that takes place. ${known ? `Known are: ${known}.` : 'No coming session is recorded.'} Please enter the session first, or check the day.`,
    sessionOver: (day: string) =>
      `The session on ${day} is over. A briefing can only be made for a session that is to come.`,
    exists: (day: string) =>
      `This briefing for the session on ${day} exists already. Please edit it or, where it is released, begin a new edition.`,
    noPart: (day: string) =>
      `The session on ${day} has no non-public part. Please enter it with the session where there is one.`,
    sessionCancelled:
      'The session is cancelled. A briefing is released for a session that takes place: please discard this draft and make a new one for the next session.',
    notDraft: 'This briefing is released and stays as it is. A correction begins as a new edition.',
    notReleased: 'Only a released briefing can be corrected. This one is still a draft: please change it there.',
    newerEdition: 'There is a newer edition already. Please correct that one.',
    refresh:
      'Since the figures were drawn, another briefing or a reminder to the committee has told figures of the same programmes. Please draw the figures anew first, so that both together give nobody away.',
    correctionMissing: 'Please say in a sentence what differs from the previous edition.',
    unknown: (id: string) => `There is no briefing with the id ${id}. "verbleib briefing list" shows all.`,
    notWritten: (file: string, cause: string) =>
      `${file} could not be written: ${cause}. Please check the folder and its permissions.`,
  },
});
