import { messages } from '../../shared/locale.js';

/** Texts of a feed of briefings. Days come formatted. */
export const briefingFeedMessages = messages({
  de: {
    title: (committee: string | null) =>
      committee ? `Sachstandsberichte: ${committee}` : 'Sachstandsberichte Ihrer Gremien',
    subtitle: 'Öffentliche Berichte, ihre Berichtigungen und Sitzungen, die verlegt wurden oder entfallen',
    briefing: (committee: string, day: string, edition: number) =>
      `Sachstandsbericht für die Sitzung am ${day}${edition > 1 ? ` (${edition}. Fassung)` : ''}: ${committee}`,
    replaced: 'Es gibt eine neuere Fassung dieses Berichts.',
    correction: 'Was sich gegenüber der vorigen Fassung ändert:',
    forNoting: 'Der Bericht dient der Kenntnisnahme.',
    pdf: 'Bericht als PDF',
    cancelled: (committee: string, day: string) => `Sitzung am ${day} entfällt: ${committee}`,
    cancelledText: 'Die Sitzung findet nicht statt.',
    moved: (committee: string, day: string) => `Sitzung verlegt auf den ${day}: ${committee}`,
    movedText: (from: string, to: string) => `Die Sitzung ist vom ${from} auf den ${to} verlegt.`,
    asPlanned: (committee: string, day: string) => `Sitzung am ${day} findet statt: ${committee}`,
    asPlannedText: 'Die Sitzung findet wieder statt wie zuerst angekündigt.',
  },
  en: {
    title: (committee: string | null) =>
      committee ? `Status briefings: ${committee}` : 'Status briefings of your committees',
    subtitle: 'Public briefings, their corrections, and sessions that were moved or cancelled',
    briefing: (committee: string, day: string, edition: number) =>
      `Status briefing for the session on ${day}${edition > 1 ? ` (edition ${edition})` : ''}: ${committee}`,
    replaced: 'There is a newer edition of this briefing.',
    correction: 'What differs from the previous edition:',
    forNoting: 'The briefing is to be noted.',
    pdf: 'Briefing as PDF',
    cancelled: (committee: string, day: string) => `Session on ${day} is cancelled: ${committee}`,
    cancelledText: 'The session does not take place.',
    moved: (committee: string, day: string) => `Session moved to ${day}: ${committee}`,
    movedText: (from: string, to: string) => `The session was moved from ${from} to ${to}.`,
    asPlanned: (committee: string, day: string) => `Session on ${day} takes place: ${committee}`,
    asPlannedText: 'The session takes place again as it was first announced.',
  },
});
