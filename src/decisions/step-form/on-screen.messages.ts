import type { Bilingual } from '../../shared/locale.js';

/** What the options of the command line are called in a form. */
export const FIELD_OF_OPTION: Record<string, Bilingual> = {
  '--extend-to': { de: 'Neuer letzter Tag', en: 'New last day' },
  '--permanent': { de: 'unbefristet fortführen', en: 'make permanent' },
  '--ground': { de: 'Befristungsgrund', en: 'Ground of the term' },
  '--position': { de: 'Nummer der neuen Stelle', en: 'Number of the new post' },
  '--reason': { de: 'Begründung', en: 'Reason' },
  '--outcome': { de: 'Ergebnis einer Sitzung', en: 'Outcome of a session' },
  '--note': { de: 'Bemerkung', en: 'Comment' },
  '--document': { de: 'Aktenzeichen', en: 'Reference number' },
  '--until': { de: 'Warten bis', en: 'Wait until' },
  '--body': { de: 'Beteiligte Stelle', en: 'Body' },
  '--answer': { de: 'Antwort', en: 'Answer' },
  '--answer-due': { de: 'Letzter Tag der Frist', en: 'Last day of the period' },
  '--form': { de: 'Form der Unterschriften', en: 'Form of the signatures' },
  '--number': { de: 'Nummer des Folgevertrags', en: 'Number of the follow-on contract' },
  '--on': { de: 'Tag', en: 'Day' },
  '--to': { de: 'Verlängern bis', en: 'Extend until' },
  '--result': { de: 'Ergebnis', en: 'Result' },
};

/** Problems that a form says in words of its own: their texts for the command line name what is to be typed. */
export const SCREEN_TEXTS: Record<string, Bilingual> = {
  end_missing: { de: 'Zum Verlängern fehlt der neue letzte Tag.', en: 'An extension needs its last day.' },
  ground_missing: {
    de: 'Für die neue Befristung fehlt der Grund, und der bisherige Vertrag hat keinen. Bitte einen auswählen.',
    en: 'The new term needs a ground, and the contract so far has none. Please choose one.',
  },
  document_named: {
    de: 'Zur Bestätigung fehlt das Aktenzeichen der Zusage.',
    en: 'The confirmation needs the reference number of the commitment.',
  },
  reason_given: { de: 'Es fehlt die Begründung.', en: 'The reason is missing.' },
  grounds_given: {
    de: 'Es fehlt die Begründung. Bitte schreiben Sie sie auf, oder wählen Sie das Ergebnis einer Sitzung, auf dem sie beruht.',
    en: 'The reason is missing. Write it down, or choose the outcome of a session that it rests on.',
  },
  note_given: { de: 'Die Bemerkung ist leer.', en: 'The comment is empty.' },
  until_missing: { de: 'Es fehlt der Tag, bis zu dem gewartet wird.', en: 'The day to wait for is missing.' },
  staff_council_missing: {
    de: 'Der Personalrat ist zu beteiligen, bevor die übrigen allein gefragt werden. Bitte auch ihn auswählen, oder niemanden: Dann werden alle gefragt, die zu fragen sind.',
    en: 'The staff council has to be asked before the others are asked alone. Choose it as well, or nobody: then all are asked who have a say.',
  },
  answer_missing: { de: 'Es fehlt die Antwort.', en: 'The answer is missing.' },
  written_form: {
    de: 'Eine Befristung braucht die eigenhändige Unterschrift beider Seiten oder beider qualifizierte elektronische Signatur (§ 14 Abs. 4 TzBfG, § 126a BGB); E-Mail, Scan oder einfache Signatur genügen nicht. Bitte eine der beiden Formen auswählen.',
    en: 'A term needs the handwritten signatures of both sides, or qualified electronic signatures of both (TzBfG § 14(4), BGB § 126a); e-mail, scan or a simple e-signature do not do. Choose one of the two forms.',
  },
  end_passed: {
    de: 'Der letzte Tag ist vorbei: Verlängern lässt sich nichts mehr (§ 14 Abs. 2, § 15 Abs. 6 TzBfG).',
    en: 'The last day has passed: nothing can be extended any more (TzBfG §§ 14(2), 15(6)).',
  },
};

/** Commands that texts point to, as the page calls the place. */
export const PLACES: Record<string, Bilingual> = {
  'decision VERTRAG': { de: 'Beteiligung', en: 'Participation' },
  'decision CONTRACT': { de: 'Beteiligung', en: 'Participation' },
};
