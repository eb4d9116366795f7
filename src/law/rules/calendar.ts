import type { Rule } from '../rule.js';

/** K: how days and periods are counted; the ground on which every other date stands. */
export const calendarRules: readonly Rule[] = [
  {
    id: 'K1',
    title: { de: 'Ende einer Frist ab Tagesbeginn', en: 'End of a period from the beginning of a day' },
    statement: {
      de: 'Eine Frist, die mit einem Tag beginnt, endet mit dem Tag vor dem, der ihm der Zahl nach entspricht. Fehlt dieser Tag, endet sie mit dem letzten Tag des Monats.',
      en: 'A period that begins with a day ends with the day before the one that corresponds to it by number; where that day is missing, with the last day of the month.',
    },
    formula:
      'periodEnd(start, n): (y, m) = month(start) + n; d == 1 ? lastDay(month before (y, m)) : (y, m, min(d − 1, lastDay(y, m)))',
    parameters: [],
    citation: { de: '§ 187 Abs. 2, § 188 Abs. 2 und 3 BGB', en: 'BGB §§ 187(2), 188(2) and (3)' },
    confidence: 'R',
  },
  {
    id: 'K2',
    title: { de: 'Ende einer Frist ab einem Ereignis', en: 'End of a period from an event' },
    statement: {
      de: 'Der Tag des Ereignisses zählt nicht mit. Eine Monatsfrist endet am Tag derselben Zahl, sonst am letzten Tag des Monats, eine Wochenfrist am selben Wochentag.',
      en: 'The event’s day does not count. A period of months ends on the day of the same number, else on the last day of the month; one of weeks on the same weekday.',
    },
    formula:
      'periodEndEvent(event, n): months: min(day(event), lastDay(month + n)); weeks: event + 7 n; days: event + n',
    parameters: [],
    citation: { de: '§ 187 Abs. 1, § 188 Abs. 2 und 3 BGB', en: 'BGB §§ 187(1), 188(2) and (3)' },
    confidence: 'R',
  },
  {
    id: 'K3',
    title: { de: 'Fristende am nächsten Werktag', en: 'A period ends on the next working day' },
    statement: {
      de: 'Ist eine Erklärung oder Leistung an einem Samstag, Sonntag oder Feiertag fällig, tritt der nächste Werktag an seine Stelle. Das gilt nie für Vertragsenden, Höchst- und Mindestdauern, Probezeit und Kündigungsfristen.',
      en: 'Where a declaration or performance is due on a Saturday, Sunday or public holiday, the next working day takes its place. Never for contract ends, maximum and minimum durations, probation and notice periods.',
    },
    formula: 'rollForward(day): while Saturday, Sunday or holiday (K5): day + 1',
    parameters: [],
    citation: { de: '§ 193 BGB', en: 'BGB § 193' },
    confidence: 'R',
  },
  {
    id: 'K4',
    title: { de: 'Planungstermine liegen davor', en: 'Planning targets lie before' },
    statement: {
      de: 'Ein Planungstermin, der auf einen arbeitsfreien Tag fällt, liegt am Arbeitstag davor. Rechtlich ist das nicht geregelt; so ist er sicher rechtzeitig.',
      en: 'A planning target on a day without work moves to the working day before. The law does not say so; this way it is in time for certain.',
    },
    formula: 'rollBack(day): while Saturday, Sunday, holiday (K5) or closed offices (K6): day − 1',
    parameters: [],
    citation: { de: 'Regel des Hauses', en: 'Rule of the house' },
    confidence: 'R',
  },
  {
    id: 'K5',
    title: { de: 'Feiertage des Landes', en: 'Public holidays of the state' },
    statement: {
      de: 'Es gelten die gesetzlichen Feiertage des eingestellten Landes (HOLIDAY_REGION).',
      en: 'The public holidays of the configured state count (HOLIDAY_REGION).',
    },
    formula: 'isHoliday(day): table of the region, public holidays only',
    parameters: [],
    citation: { de: 'Feiertagsgesetz des Landes', en: 'Act on public holidays of the state' },
    confidence: 'R',
  },
  {
    id: 'K6',
    title: { de: 'Geschlossene Verwaltung', en: 'Closed offices' },
    statement: {
      de: 'Am 24. und 31. Dezember ist kein Feiertag, die Verwaltung aber meist geschlossen. Nur Planungstermine weichen diesen Tagen aus (officeClosed), etwa der letzte Tag für eine Unterschrift.',
      en: '24 and 31 December are no public holidays, but offices are usually closed. Only planning targets avoid these days (officeClosed), such as the last day for a signature.',
    },
    formula: 'last signing day = rollBack(end)',
    parameters: [],
    citation: { de: '§ 6 Abs. 3 TVöD', en: 'TVöD § 6(3)' },
    confidence: 'R',
  },
];
