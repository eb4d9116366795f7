import type { Rule } from '../rule.js';

/** C: when committees and the budget need what. */
export const committeeRules: readonly Rule[] = [
  {
    id: 'C1',
    title: { de: 'Unterlagen für eine Sitzung', en: 'Papers for a session' },
    statement: {
      de: 'Unterlagen liegen so viele volle Tage vor der Sitzung vor, wie die Geschäftsordnung verlangt.',
      en: 'Papers are there as many full days before the session as the rules of procedure ask for.',
    },
    formula: 'session − n − 1 days; not moved to a working day',
    parameters: ['C1.days'],
    citation: { de: 'Geschäftsordnung des Hauses', en: 'Rules of procedure of the house' },
    confidence: 'R',
  },
  {
    id: 'C2',
    title: { de: 'Letzte Sitzung, die noch hilft', en: 'Last session that still helps' },
    statement: {
      de: 'Ein Sachstand ist eine Mitteilung zur Kenntnisnahme; neue Dauerstellen und der Stellenplan brauchen eine Beschlussvorlage. Eine Sitzung hilft, solange danach noch der Personalrat rechtzeitig beteiligt werden kann.',
      en: 'A status is a report for information; new permanent posts and the staffing plan need a proposal for decision. A session helps as long as the staff council can still be asked in time after it.',
    },
    formula: 'last session ≤ last plain request to the staff council (P2, P5), else ≤ last signing day (K6)',
    parameters: [],
    citation: { de: 'Geschäftsordnung des Hauses', en: 'Rules of procedure of the house' },
    confidence: 'R',
  },
  {
    id: 'C3',
    title: { de: 'Stellenplan und Haushalt', en: 'Staffing plan and budget' },
    statement: {
      de: 'Der Haushalt soll der Aufsichtsbehörde einen Monat vor Beginn des Jahres vorliegen. Anmeldungen zum Stellenplan haben einen Termin des Hauses davor. Es zählt der Haushalt des Jahres, in dem der Anschluss beginnt.',
      en: 'The budget should reach the supervisory authority one month before the year begins. Requests for the staffing plan have a date of the house before that. The budget of the year in which the follow-on begins counts.',
    },
    formula: 'rollBack(day in year(end + 1 day) − 1)',
    parameters: ['C3.request', 'C3.budget'],
    citation: {
      de: '§ 80 Abs. 5 GO NRW, § 53 KrO NRW; Termin des Hauses',
      en: 'GO NRW § 80(5), KrO NRW § 53; date set by the house',
    },
    confidence: 'R',
  },
];
