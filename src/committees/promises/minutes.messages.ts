import { formatNumber, messages } from '../../shared/locale.js';

export const minutesMessages = messages({
  de: {
    title: 'Zusagen aus einem Protokoll übernehmen',
    intro:
      'Fügen Sie den Text des Protokolls ein. Im nächsten Schritt stehen seine Sätze einzeln da, und Sie kreuzen an, was eine Zusage oder eine Anfrage ist.',
    session: 'Protokoll welcher Sitzung',
    text: 'Text des Protokolls',
    textHint: 'Höchstens 100.000 Zeichen. Er wird nur gespeichert, wenn Sie das unten ankreuzen.',
    keep: 'Text zu dieser Sitzung aufbewahren',
    keepHint:
      'Protokolle nennen Personen. Der Text ist nur für die Geschäftsstelle und die Personalstelle sichtbar; ohne Kreuz wird ein aufbewahrter Text gelöscht.',
    next: 'Sätze zeigen',
    noPast: 'Es ist noch keine vergangene Sitzung eingetragen. Bitte zuerst die Sitzung eintragen.',
    markTitle: 'Zusagen und Anfragen ankreuzen',
    markIntro: (count: number): string =>
      count === 1 ? 'Der Text hat einen Satz.' : `Der Text hat ${formatNumber(count, 'de')} Sätze.`,
    cut: (shown: number) =>
      `Angezeigt werden die ersten ${formatNumber(shown, 'de')} Sätze. Fügen Sie den Rest bitte danach gesondert ein.`,
    noSentences: 'In diesem Text steht kein Satz.',
    forAll: 'Für alle angekreuzten',
    sentences: 'Sätze',
    sentence: (number: number) => `Satz ${formatNumber(number, 'de')}`,
    kindOf: (number: number) => `Art von Satz ${formatNumber(number, 'de')}`,
    askedByOf: (number: number) => `Von wem, Satz ${formatNumber(number, 'de')}`,
    askedBy: 'Fraktion oder Funktion',
    take: 'Angekreuzte übernehmen',
    again: 'Anderen Text einfügen',
    nothingMarked: 'Bitte kreuzen Sie mindestens einen Satz an.',
    noSession: 'Diese Sitzung gehört nicht zu diesem Gremium.',
    minutesKept: 'Zu dieser Sitzung ist ein Protokoll aufbewahrt.',
    holdPromises: (count: number): string =>
      `Aus dieser Sitzung ${count === 1 ? 'ist schon eine Zusage oder Anfrage' : `sind schon ${formatNumber(count, 'de')} Zusagen und Anfragen`} eingetragen. Ist das ein Irrtum, ändern Sie bitte zuerst, in welcher Sitzung sie gemacht wurden.`,
    minutes: 'Protokoll',
    nothingPromised: 'Protokoll durchgesehen, nichts zugesagt',
    checked: (by: string, when: string) => `Durchgesehen von ${by} am ${when}: nichts zugesagt, nichts gefragt.`,
    takeBack: 'Zurücknehmen',
    markedDone: 'Vermerkt: Im Protokoll steht nichts, was zugesagt oder gefragt wurde.',
    takenBack: 'Zurückgenommen: Das Protokoll ist noch durchzusehen.',
    unseenByProgram:
      'Zu dieser Sitzung ist schon ein anderer Text aufbewahrt; es wurde nichts geändert. Bitte lesen Sie ihn und senden Sie seine Marke (mark) als seen mit, um ihn zu ersetzen.',
    unseen: 'Zu dieser Sitzung ist schon ein anderer Text aufbewahrt',
    unseenNext:
      'Es wurde nichts geändert. Senden Sie noch einmal, ersetzt Ihr Text den aufbewahrten; ohne Kreuz wird dieser gelöscht. Aufbewahrt ist:',
  },
  en: {
    title: 'Take promises over from minutes',
    intro:
      'Paste the text of the minutes. In the next step its sentences stand one by one, and you tick what is a promise or a question.',
    session: 'Minutes of which session',
    text: 'Text of the minutes',
    textHint: '100,000 characters at most. It is saved only if you tick that below.',
    keep: 'Keep the text with this session',
    keepHint:
      'Minutes name people. The text is seen by the clerks and HR alone; without the tick a text that was kept is deleted.',
    next: 'Show the sentences',
    noPast: 'No past session is entered yet. Please enter the session first.',
    markTitle: 'Tick promises and questions',
    markIntro: (count: number): string =>
      count === 1 ? 'The text has one sentence.' : `The text has ${formatNumber(count, 'en')} sentences.`,
    cut: (shown: number) =>
      `The first ${formatNumber(shown, 'en')} sentences are shown. Please paste the rest separately afterwards.`,
    noSentences: 'There is no sentence in this text.',
    forAll: 'For all that are ticked',
    sentences: 'Sentences',
    sentence: (number: number) => `Sentence ${formatNumber(number, 'en')}`,
    kindOf: (number: number) => `Kind of sentence ${formatNumber(number, 'en')}`,
    askedByOf: (number: number) => `By whom, sentence ${formatNumber(number, 'en')}`,
    askedBy: 'Faction or role',
    take: 'Take over what is ticked',
    again: 'Paste another text',
    nothingMarked: 'Please tick one sentence at least.',
    noSession: 'This session is not one of this committee.',
    minutesKept: 'Minutes of this session are kept.',
    holdPromises: (count) =>
      `${count === 1 ? 'A promise or question is' : `${formatNumber(count, 'en')} promises and questions are`} entered from this session. If that is a mistake, please change first in which session they were made.`,
    minutes: 'Minutes',
    nothingPromised: 'Minutes gone through, nothing promised',
    checked: (by, when) => `Gone through by ${by} on ${when}: nothing promised, nothing asked.`,
    takeBack: 'Take this back',
    markedDone: 'Recorded: the minutes hold nothing that was promised or asked.',
    takenBack: 'Taken back: the minutes are still to be gone through.',
    unseenByProgram:
      'Another text is kept with this session already; nothing was changed. Read it, and send its mark as seen to replace it.',
    unseen: 'Another text is kept with this session already',
    unseenNext:
      'Nothing was changed. If you send this again, your text replaces the one that is kept; without the tick that one is deleted. Kept is:',
  },
});
