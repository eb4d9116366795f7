import { messages } from '../../shared/locale.js';

/** Whose law the statement follows. */
export type Jurisdiction = 'nrw' | 'federal' | 'other';

const LAW_DE: Record<Jurisdiction, string> = {
  nrw: 'Rechtsgrundlagen sind die §§ 10 bis 10e des Behindertengleichstellungsgesetzes Nordrhein-Westfalen (BGG NRW) und die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW). Maßstab sind die EN 301 549 und die WCAG 2.2, Stufe AA.',
  federal:
    'Rechtsgrundlagen sind die §§ 12a und 12b des Behindertengleichstellungsgesetzes (BGG) und die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0). Maßstab sind die EN 301 549 und die WCAG 2.2, Stufe AA.',
  other:
    'Rechtsgrundlage ist das Behindertengleichstellungsrecht des Landes, das die Richtlinie (EU) 2016/2102 umsetzt. Maßstab sind die EN 301 549 und die WCAG 2.2, Stufe AA.',
};
const LAW_EN: Record<Jurisdiction, string> = {
  nrw: 'The legal bases are sections 10 to 10e of the disability equality act of North Rhine-Westphalia (BGG NRW) and its ordinance on accessible information technology (BITVNRW). The measure is EN 301 549 and WCAG 2.2, level AA.',
  federal:
    'The legal bases are sections 12a and 12b of the federal disability equality act (BGG) and the ordinance on accessible information technology (BITV 2.0). The measure is EN 301 549 and WCAG 2.2, level AA.',
  other:
    'The legal basis is the disability equality law of the state, which implements Directive (EU) 2016/2102. The measure is EN 301 549 and WCAG 2.2, level AA.',
};

/** The body that mediates, and its address. */
export const OMBUDS: Record<Jurisdiction, { href: string; de: string; en: string } | undefined> = {
  nrw: {
    href: 'https://www.lbbp.nrw.de/ombudsstelle',
    de: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen (§ 10d BGG NRW)',
    en: 'Ombuds office for accessible information technology of North Rhine-Westphalia (section 10d BGG NRW)',
  },
  federal: {
    href: 'https://www.schlichtungsstelle-bgg.de',
    de: 'Schlichtungsstelle nach § 16 BGG',
    en: 'Arbitration body under section 16 BGG',
  },
  other: undefined,
};

export const accessibilityMessages = messages({
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    applies: (house: string) =>
      house
        ? `Diese Erklärung gilt für Verbleib, wie ${house} es betreibt.`
        : 'Diese Erklärung gilt für dieses Angebot von Verbleib. Die öffentliche Stelle, die es betreibt, ist noch nicht eingetragen (Einstellung HOUSE_NAME).',
    law: (of: Jurisdiction) => LAW_DE[of],
    state: 'Wie barrierefrei ist Verbleib?',
    stateIs:
      'Verbleib ist nach eigener Prüfung weitgehend mit den Anforderungen vereinbar. Geprüft wird mit jeder Fassung jede Seite in beiden Sprachen und beiden Darstellungen selbsttätig, dazu die Bedienung mit der Tastatur. Eine Prüfung durch Dritte und durch Menschen mit Behinderungen steht noch aus.',
    gaps: 'Was noch nicht barrierefrei ist',
    gapList: [
      'Inhalte von Mails, die als Bild ihrer Gestalt gezeigt werden, haben den Aufbau der Mail; daneben steht dieselbe Mail als reiner Text.',
      'Breite Tabellen mit vielen Spalten sind auf kleinen Bildschirmen untereinander angeordnet; der Vergleich zwischen Zeilen ist dort mühsamer.',
      'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es nicht.',
      'Verständlichkeit und Bedienung mit Bildschirmlese-Programmen sind noch nicht von Betroffenen geprüft.',
    ],
    report: 'Barrieren melden',
    reportTo: 'Ist Ihnen eine Barriere aufgefallen, oder brauchen Sie einen Inhalt in anderer Form? Schreiben Sie uns:',
    subject: 'Barriere in Verbleib',
    noContact:
      'Eine Anschrift dafür ist noch nicht eingetragen (Einstellung ACCESSIBILITY_CONTACT). Bitte wenden Sie sich bis dahin an Ihre Personalstelle.',
    ombuds: 'Wenn das nicht hilft',
    ombudsIs:
      'Bleibt Ihre Meldung ohne befriedigende Antwort, können Sie ein Schlichtungsverfahren beantragen. Es ist kostenlos; einen Rechtsbeistand brauchen Sie nicht.',
    ombudsOther: 'Zuständig ist die Schlichtungs- oder Ombudsstelle Ihres Landes.',
    made: (version: string) => `Diese Erklärung gehört zur Fassung ${version} und wird mit jeder Fassung überprüft.`,
  },
  en: {
    title: 'Accessibility statement',
    applies: (house) =>
      house
        ? `This statement applies to Verbleib as run by ${house}.`
        : 'This statement applies to this service of Verbleib. The public body that runs it has not been entered yet (setting HOUSE_NAME).',
    law: (of) => LAW_EN[of],
    state: 'How accessible is Verbleib?',
    stateIs:
      'By our own check Verbleib meets the requirements for the most part. With each version every page is checked automatically in both languages and both appearances, and so is the use by keyboard. A check by others, and by people with disabilities, is still to come.',
    gaps: 'What is not accessible yet',
    gapList: [
      'The content of mails shown as they look has the structure of the mail; the same mail stands beside it as plain text.',
      'Wide tables with many columns are stacked on small screens; comparing rows is harder there.',
      'There are no explanations in easy language or in German sign language.',
      'Comprehensibility and use with screen readers have not been checked by those concerned.',
    ],
    report: 'Report a barrier',
    reportTo: 'Did you meet a barrier, or do you need content in another form? Please write to us:',
    subject: 'Barrier in Verbleib',
    noContact:
      'No address has been entered for this yet (setting ACCESSIBILITY_CONTACT). Until then please turn to your HR department.',
    ombuds: 'If that does not help',
    ombudsIs:
      'If your report gets no satisfactory answer, you can ask for mediation. It is free of charge, and you need no lawyer.',
    ombudsOther: 'The mediation or ombuds body of your state is in charge.',
    made: (version) => `This statement belongs to version ${version} and is reviewed with each version.`,
  },
});
