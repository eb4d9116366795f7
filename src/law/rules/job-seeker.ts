import type { Rule } from '../rule.js';

/** S: what social law asks of employees and employers before an end. */
export const jobSeekerRules: readonly Rule[] = [
  {
    id: 'S1',
    title: { de: 'Arbeitsuchendmeldung', en: 'Reporting as job-seeking' },
    statement: {
      de: 'Beschäftigte melden sich spätestens drei Monate vor dem Ende arbeitsuchend; wer erst später davon weiß, innerhalb von drei Tagen. Das gilt auch, wenn eine Verlängerung in Aussicht steht.',
      en: 'Employees report as job-seeking at the latest three months before the end; who learns of it later, within three days. This also holds where an extension is in prospect.',
    },
    formula:
      'rollBack(min(end − n months, (end + 1 day − n months) − 1 day)); known later: max(known, rollBack(known + n days))',
    parameters: ['S1.months', 'S1.shortNoticeDays'],
    citation: { de: '§ 38 Abs. 1 SGB III', en: 'SGB III § 38(1)' },
    confidence: 'R',
  },
  {
    id: 'S2',
    title: { de: 'Beschäftigte informieren', en: 'Informing employees' },
    statement: {
      de: 'Der Arbeitgeber soll früh über die Pflicht zur Arbeitsuchendmeldung informieren und dafür freistellen.',
      en: 'The employer should inform early about the duty to report as job-seeking and give time off for it.',
    },
    formula: 'rollBack(S1 − n days)',
    parameters: ['S2.days'],
    citation: { de: '§ 2 Abs. 2 Satz 2 Nr. 3 SGB III', en: 'SGB III § 2(2) sentence 2 no. 3' },
    confidence: 'R',
  },
  {
    id: 'S3',
    title: { de: 'Sperrzeit bei verspäteter Meldung', en: 'No benefit after reporting late' },
    statement: {
      de: 'Wer sich zu spät arbeitsuchend meldet, erhält eine Woche kein Arbeitslosengeld.',
      en: 'Who reports as job-seeking late gets no unemployment benefit for a week.',
    },
    formula: 'n weeks from the event',
    parameters: ['S3.weeks'],
    citation: { de: '§ 159 Abs. 1 Satz 2 Nr. 9, Abs. 6 SGB III', en: 'SGB III § 159(1) sentence 2 no. 9, (6)' },
    confidence: 'R',
  },
];
