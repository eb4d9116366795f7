import { type Bilingual, formatDate } from '../../shared/locale.js';

interface DeadlineText {
  title: Bilingual;
  /** What has to be there for it. */
  needs: Bilingual;
  citation: Bilingual;
}

const OTHER_STATE = {
  de: 'Personalvertretungsgesetz des Landes; Frist des Hauses',
  en: 'Staff representation act of the state; period of the house',
};
const STAFF_COUNCIL = { de: '§ 72 Abs. 1 Nr. 1, § 66 LPVG NRW', en: 'LPVG NRW §§ 72(1) no. 1, 66' };

/** What is to be done by each deadline, and where that stands. Citations are of German law in either language. */
export const DEADLINE_TEXTS = {
  S2: {
    title: {
      de: 'Beschäftigte über das Vertragsende und die Pflicht zur Arbeitsuchendmeldung informieren',
      en: 'Inform the employee about the end and the duty to report as job-seeking',
    },
    needs: {
      de: 'Das Vertragsende steht fest; das Schreiben nennt den Tag der Arbeitsuchendmeldung.',
      en: 'The end is certain; the letter names the day for reporting as job-seeking.',
    },
    citation: { de: '§ 2 Abs. 2 Satz 2 Nr. 3 SGB III', en: 'SGB III § 2(2) sentence 2 no. 3' },
  },
  S1: {
    title: {
      de: 'Beschäftigte melden sich spätestens arbeitsuchend, auch wenn eine Verlängerung in Aussicht steht',
      en: 'The employee reports as job-seeking at the latest, even where an extension is in prospect',
    },
    needs: {
      de: 'Meldung bei der Agentur für Arbeit: online, telefonisch oder persönlich.',
      en: 'A report to the employment agency: online, by telephone or in person.',
    },
    citation: { de: '§ 38 Abs. 1 SGB III', en: 'SGB III § 38(1)' },
  },
  'C3-request': {
    title: {
      de: 'Bedarf und Stelle für den Stellenplan des Folgejahres anmelden',
      en: 'Report the need and request the post for next year’s staffing plan',
    },
    needs: {
      de: 'Begründeter Bedarf mit Stellenanteil, Entgeltgruppe und Finanzierung.',
      en: 'A reasoned need with share of full time, pay grade and funding.',
    },
    citation: { de: 'Termin des Hauses', en: 'Date set by the house' },
  },
  'C3-budget': {
    title: {
      de: 'Haushalt des Folgejahres bei der Aufsichtsbehörde anzeigen, mit den Mitteln für den Anschluss',
      en: 'Next year’s budget goes to the supervisory authority, with the money for the follow-on',
    },
    needs: {
      de: 'Beschlossener Haushalt und Stellenplan mit den Mitteln für den Anschluss.',
      en: 'An adopted budget and staffing plan with the money for the follow-on.',
    },
    citation: { de: '§ 80 Abs. 5 GO NRW, § 53 KrO NRW', en: 'GO NRW § 80(5), KrO NRW § 53' },
  },
  C1: {
    title: {
      de: 'Unterlagen für die letzte Sitzung abgeben, die noch hilft',
      en: 'Hand in the papers for the last session that still helps',
    },
    needs: {
      de: 'Fertige, abgestimmte Vorlage oder Mitteilung.',
      en: 'A finished and agreed proposal or report.',
    },
    citation: { de: 'Geschäftsordnung des Hauses', en: 'Rules of procedure of the house' },
  },
  C2: {
    title: { de: 'Letzte Ausschusssitzung, die noch hilft', en: 'Last committee session that still helps' },
    needs: {
      de: 'Neue Dauerstellen und Stellenplan: Beschlussvorlage; Sachstand: Mitteilung zur Kenntnisnahme.',
      en: 'New permanent posts and the staffing plan: a proposal for decision; a status: a report for information.',
    },
    citation: { de: 'Geschäftsordnung des Hauses', en: 'Rules of procedure of the house' },
  },
  'P2-discussion': {
    title: {
      de: 'Letzter Antrag an den Personalrat, wenn die Maßnahme erörtert wird',
      en: 'Last request to the staff council where the measure is discussed',
    },
    needs: {
      de: 'Antrag mit Person, Befristungsgrund und neuem Vertragsende.',
      en: 'A request with person, ground of the term and new last day.',
    },
    citation: STAFF_COUNCIL,
  },
  'P2-plain': {
    title: {
      de: 'Letzter Antrag an den Personalrat ohne Erörterung',
      en: 'Last request to the staff council without discussion',
    },
    needs: {
      de: 'Antrag mit Person, Befristungsgrund und neuem Vertragsende.',
      en: 'A request with person, ground of the term and new last day.',
    },
    citation: STAFF_COUNCIL,
  },
  P3: {
    title: {
      de: 'Letzter Tag, um die Gleichstellungsbeauftragte zu beteiligen',
      en: 'Last day to ask the equal opportunity officer',
    },
    needs: {
      de: 'Beabsichtigte Maßnahme mit Begründung.',
      en: 'The intended measure with its reasons.',
    },
    citation: { de: '§§ 18, 19 LGG NRW', en: 'LGG NRW §§ 18, 19' },
  },
  P4: {
    title: {
      de: 'Letzter Tag, um die Schwerbehindertenvertretung anzuhören, wenn schwerbehinderte Beschäftigte betroffen sind',
      en: 'Last day to hear the disability representative, where severely disabled employees are concerned',
    },
    needs: {
      de: 'Beabsichtigte Entscheidung mit Begründung, bevor sie getroffen wird.',
      en: 'The intended decision with its reasons, before it is taken.',
    },
    citation: { de: '§ 178 Abs. 2 SGB IX', en: 'SGB IX § 178(2)' },
  },
  P5: {
    title: { de: 'Letzter Antrag an den Personalrat', en: 'Last request to the staff council' },
    needs: {
      de: 'Antrag mit Person, Befristungsgrund und neuem Vertragsende.',
      en: 'A request with person, ground of the term and new last day.',
    },
    citation: { de: '§ 70 BPersVG', en: 'BPersVG § 70' },
  },
  V3: {
    title: {
      de: 'Prüfen, ob eine unbefristete oder befristete Weiterbeschäftigung möglich ist',
      en: 'Check whether permanent or fixed-term further employment is possible',
    },
    needs: {
      de: 'Vermerk über das Ergebnis der Prüfung.',
      en: 'A note on the result of the check.',
    },
    citation: { de: '§ 30 Abs. 3 Satz 2 TVöD', en: 'TVöD § 30(3) sentence 2' },
  },
  T6: {
    title: {
      de: 'Letzter Tag für die Unterschrift beider Seiten unter den Anschlussvertrag',
      en: 'Last day for both to sign the follow-on contract',
    },
    needs: {
      de: 'Zustimmung des Personalrats; von beiden Seiten eigenhändig oder mit qualifizierter elektronischer Signatur unterschrieben und vor Beginn ausgehändigt.',
      en: 'The staff council’s consent; signed by both sides by hand or with a qualified electronic signature, and handed over before the start.',
    },
    citation: { de: '§ 14 Abs. 2 und 4 TzBfG', en: 'TzBfG § 14(2) and (4)' },
  },
  T7: {
    title: {
      de: 'Erster Arbeitstag danach: Wer ohne neuen Vertrag weiterarbeitet, ist unbefristet beschäftigt',
      en: 'First working day after it: whoever works on without a new contract is employed permanently',
    },
    needs: {
      de: 'Für alle mit diesem Vertragsende: unterschriebener Vertrag oder letzter Arbeitstag bestätigt.',
      en: 'For everyone with this end: a signed contract, or the last day of work confirmed.',
    },
    citation: { de: '§ 15 Abs. 6 TzBfG', en: 'TzBfG § 15(6)' },
  },
  T9: {
    title: { de: 'Ende der Frist für eine Entfristungsklage', en: 'End of the period for a suit against the term' },
    needs: {
      de: 'Nichts vom Haus: Danach gilt die Befristung als wirksam.',
      en: 'Nothing from the house: after it the term counts as valid.',
    },
    citation: { de: '§ 17 Satz 1 TzBfG, § 193 BGB', en: 'TzBfG § 17 sentence 1, BGB § 193' },
  },
} as const satisfies Record<string, DeadlineText>;

/** State law of North Rhine-Westphalia is not cited where a house elsewhere has set a number of its own. */
export const STATE_LAW_ELSEWHERE: Partial<Record<keyof typeof DEADLINE_TEXTS, Bilingual>> = {
  'P2-discussion': OTHER_STATE,
  'P2-plain': OTHER_STATE,
  P3: {
    de: 'Gleichstellungsgesetz des Landes; Frist des Hauses',
    en: 'Equality act of the state; period of the house',
  },
  'C3-budget': {
    de: 'Gemeindehaushaltsrecht des Landes; Termin des Hauses',
    en: 'Municipal budget law of the state; date set by the house',
  },
};

/** What it costs to report as job-seeking late (S3). */
export const REPORTED_LATE = (weeks: number): Bilingual => ({
  de: `Zu spät gemeldet ruht das Arbeitslosengeld ${weeks === 1 ? 'eine Woche' : `${weeks} Wochen`} (§ 159 SGB III).`,
  en: `Reported late, there is no unemployment benefit for ${weeks === 1 ? 'a week' : `${weeks} weeks`} (SGB III § 159).`,
});

/** The contract whose start is planned, not the one after it. */
export const RECEIPT_TEXT: DeadlineText = {
  title: {
    de: 'Unterschriebener Vertrag liegt den Beschäftigten vor, bevor die Arbeit beginnt',
    en: 'The employee has the signed contract before work begins',
  },
  needs: {
    de: 'Zustimmung des Personalrats; von beiden Seiten eigenhändig oder mit qualifizierter elektronischer Signatur unterschrieben.',
    en: 'The staff council’s consent; signed by both sides by hand or with a qualified electronic signature.',
  },
  citation: { de: '§ 14 Abs. 4 TzBfG; BAG 7 AZR 797/14', en: 'TzBfG § 14(4); BAG 7 AZR 797/14' },
};

/** What the plan cannot know from the facts that it got, and what to do about it. */
export const PLAN_GAPS = {
  noSessions: {
    de: 'Für den Ausschuss ist keine Sitzung erfasst: Ob noch eine hilft, ist nicht bekannt.',
    en: 'No session of the committee is recorded: whether one still helps is not known.',
  },
  noneHelps: (limit: Temporal.PlainDate): Bilingual => ({
    de: `Keine erfasste Sitzung liegt am ${formatDate(limit, 'de')} oder davor: Danach hilft keine mehr.`,
    en: `No recorded session is held on ${formatDate(limit, 'en')} or before: after that day none helps.`,
  }),
  noStaffCouncilPeriod: {
    de: 'Für den Personalrat ist keine Frist hinterlegt, die für dieses Vertragsende gilt. Das Haus legt sie unter law.parameters fest (P2.days, P2.discussionDays).',
    en: 'No period of the staff council is known that is in force for this end. The house sets it under law.parameters (P2.days, P2.discussionDays).',
  },
  noPaperDays: {
    de: 'Für die Unterlagen der Sitzung ist keine Abgabefrist bekannt: weder beim Ausschuss noch in den Regeln des Hauses.',
    en: 'No lead time for the session’s papers is known: neither of the committee nor in the rules of the house.',
  },
};
