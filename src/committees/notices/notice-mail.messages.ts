import { messages } from '../../shared/locale.js';

export const noticeMailMessages = messages({
  de: {
    programme: (code: string, name: string) => (name ? `Programm ${code} – ${name}` : `Programm ${code}`),
    subject: (code: string, people: string, day: string) =>
      `Programm ${code}: Verträge von ${people} Beschäftigten enden am ${day}`,
    subjectWithheld: (code: string) => `Programm ${code}: befristete Verträge laufen aus`,
    noneDecided: '0 entschieden',
    undecided: (count: string) => `${count} noch nicht entschieden`,
    others: (count: number): string => (count === 1 ? '; dazu ein weiterer Punkt' : `; dazu ${count} weitere Punkte`),
    intro: (committee: string) =>
      `zur Kenntnis: In den Programmen, über die dem Gremium „${committee}“ berichtet wird, laufen befristete Arbeitsverträge aus, ohne dass über jeden Anschluss entschieden ist.`,
    figures: (code: string, day: string) => `Zahlen zum Programm ${code}, Stand ${day}`,
    missing: 'Dass eine Gruppe hier fehlt, heißt nicht, dass es in ihr niemanden gibt.',
    clerk: 'Die Mitglieder des Gremiums haben diese Nachricht ebenfalls erhalten, soweit eine Adresse hinterlegt ist.',
    why: (committee: string) => `Sie erhalten diese Nachricht als Mitglied des Gremiums „${committee}“.`,
    whyClerk: (committee: string) => `Sie erhalten diese Nachricht als Schriftführung des Gremiums „${committee}“.`,
    obsolete:
      'Im Programm endet an diesem Tag kein unentschiedener Vertrag mehr, oder zum Schutz der Beschäftigten wird dazu nichts mitgeteilt, oder das Mandat ist beendet.',
  },
  en: {
    programme: (code: string, name: string) => (name ? `Programme ${code} – ${name}` : `Programme ${code}`),
    subject: (code: string, people: string, day: string) =>
      `Programme ${code}: contracts of ${people} people end on ${day}`,
    subjectWithheld: (code: string) => `Programme ${code}: fixed-term contracts are running out`,
    noneDecided: '0 decided',
    undecided: (count: string) => `${count} not decided yet`,
    others: (count: number): string => (count === 1 ? '; and one more point' : `; and ${count} more points`),
    intro: (committee: string) =>
      `For your information: fixed-term employment contracts are running out in the programmes that report to “${committee}”, and not every follow-on is decided.`,
    figures: (code: string, day: string) => `Figures of programme ${code} as of ${day}`,
    missing: 'That a group is missing here does not mean that there is nobody in it.',
    clerk: 'The members of the committee have received this message too, where an address is recorded.',
    why: (committee: string) => `You receive this message as a member of “${committee}”.`,
    whyClerk: (committee: string) => `You receive this message as the clerk of “${committee}”.`,
    obsolete:
      'No undecided contract of the programme ends on that day any more, or nothing is told about it to protect the staff, or the mandate is over.',
  },
});
