import type { Rule } from '../rule.js';

const LAST_REQUEST = 'last working day r with rollForward(r + n days) < signature';

/** P: who has to be asked before a contract is signed, and how long the answer may take. */
export const participationRules: readonly Rule[] = [
  {
    id: 'P1',
    title: { de: 'Zustimmung des Personalrats', en: 'Consent of the staff council' },
    statement: {
      de: 'Der Personalrat bestimmt über die Befristung mit, auch bei Verlängerung und Entfristung. Fehlt seine Zustimmung bei der Unterschrift, ist die Befristung unwirksam. Ändern sich Grund oder Ende, braucht es einen neuen Antrag.',
      en: 'The staff council co-determines the term, also of an extension and a conversion to permanent. Without its consent at the signature the term is invalid. Where ground or end change, a new request is needed.',
    },
    formula: 'consent (or its fiction) < signature; consent counts for the ground and end that were told',
    parameters: ['P1.applies'],
    citation: {
      de: '§ 72 Abs. 1 Satz 1 Nr. 1 LPVG NRW; BAG 7 AZR 203/23, 7 AZR 707/00',
      en: 'LPVG NRW § 72(1) sentence 1 no. 1; BAG 7 AZR 203/23, 7 AZR 707/00',
    },
    confidence: 'R',
  },
  {
    id: 'P2',
    title: { de: 'Fristen des Personalrats', en: 'Periods of the staff council' },
    statement: {
      de: 'Der Personalrat hat 14 Tage; schweigt er, gilt die Zustimmung als erteilt. Mit Erörterung sind 42 Tage einzuplanen, im Streitfall 90 und mehr. Der Antrag muss so früh gestellt sein, dass die Frist vor der Unterschrift abgelaufen ist.',
      en: 'The staff council has 14 days; silence counts as consent. With discussion plan for 42 days, in a dispute for 90 and more. The request is made so early that the period is over before the signature.',
    },
    formula: LAST_REQUEST,
    parameters: ['P2.days', 'P2.discussionDays', 'P2.conflictDays'],
    citation: { de: '§ 72 Abs. 1 Nr. 1, § 66 LPVG NRW', en: 'LPVG NRW §§ 72(1) no. 1, 66' },
    confidence: 'M',
  },
  {
    id: 'P3',
    title: { de: 'Gleichstellungsbeauftragte', en: 'Equal opportunity officer' },
    statement: {
      de: 'Die Gleichstellungsbeauftragte wirkt bei personellen Maßnahmen mit, nicht bei der Befristung als solcher. Sie hat eine Woche.',
      en: 'The equal opportunity officer takes part in personnel measures, not in the term as such. She has a week.',
    },
    formula: LAST_REQUEST,
    parameters: ['P3.days'],
    citation: { de: '§§ 18, 19 LGG NRW', en: 'LGG NRW §§ 18, 19' },
    confidence: 'R',
  },
  {
    id: 'P4',
    title: { de: 'Schwerbehindertenvertretung', en: 'Disability representative' },
    statement: {
      de: 'Die Schwerbehindertenvertretung ist vor der Entscheidung anzuhören, wenn schwerbehinderte Beschäftigte betroffen sind. Eingeplant sind sieben Tage.',
      en: 'The disability representative is heard before the decision where severely disabled employees are concerned. Seven days are planned for it.',
    },
    formula: LAST_REQUEST,
    parameters: ['P4.days'],
    citation: { de: '§ 178 Abs. 2 SGB IX', en: 'SGB IX § 178(2)' },
    confidence: 'R',
  },
  {
    id: 'P5',
    title: { de: 'Personalrat des Bundes', en: 'Staff council of a federal authority' },
    statement: {
      de: 'In Bundesbehörden hat der Personalrat zehn Arbeitstage.',
      en: 'In federal authorities the staff council has ten working days.',
    },
    formula: 'last working day r with r + n working days < signature',
    parameters: ['P5.workingDays'],
    citation: { de: '§ 70 BPersVG', en: 'BPersVG § 70' },
    confidence: 'R',
  },
];
