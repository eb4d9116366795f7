import { messages } from '../../shared/locale.js';

export const committeeMailMessages = messages({
  de: {
    programme: (code: string, name: string) => (name ? `Programm ${code} – ${name}` : `Programm ${code}`),
    headline: (count: number, total: number | null, code: string, day: string) =>
      total === null
        ? `${count} Verträge im Programm ${code} enden am ${day}`
        : count === total
          ? `Alle ${count} Verträge im Programm ${code} enden am ${day}`
          : `${count} von ${total} Verträgen im Programm ${code} enden am ${day}`,
    headlineFew: (total: number | null, code: string, day: string) =>
      total === null
        ? `Verträge im Programm ${code} (weniger als fünf) enden am ${day}`
        : `Weniger als fünf von ${total} Verträgen im Programm ${code} enden am ${day}`,
    decidedShort: {
      withheld: '',
      none: '0 entschieden',
      few: 'weniger als fünf entschieden',
      all: 'alle entschieden',
      all_but_few: 'weniger als fünf noch offen',
    },
    decidedCount: (count: number) => `${count} entschieden`,
    decided: {
      withheld:
        'Bei so kleiner Anzahl wird zum Schutz der Beschäftigten nichts zum Stand der Entscheidungen mitgeteilt.',
      none: 'Über keinen dieser Verträge ist bisher entschieden.',
      few: 'Über weniger als fünf dieser Verträge ist entschieden.',
      all: 'Über alle diese Verträge ist entschieden.',
      all_but_few: 'Über die meisten dieser Verträge ist entschieden, über weniger als fünf noch nicht.',
    },
    decidedSentence: (count: number, open: number) =>
      `Über ${count} dieser Verträge ist entschieden, über ${open} noch nicht.`,
    others: (count: number): string => (count === 1 ? '; dazu ein weiterer Stichtag' : '; dazu weitere Stichtage'),
    intro: (committee: string) =>
      `zur Kenntnis: In den Programmen, über die dem Gremium „${committee}“ berichtet wird, laufen befristete Arbeitsverträge aus.`,
    share: (share: string) => `Das sind ${share} der Stellenanteile des Programms.`,
    protection:
      'Diese Übersicht enthält zum Schutz der Beschäftigten keine Namen; Anzahlen von eins bis vier werden nicht genannt, und Tage nicht, an denen sich so kleine Anzahlen aus den übrigen ergäben.',
    clerk: 'Die Mitglieder des Gremiums haben diese Nachricht ebenfalls erhalten, soweit eine Adresse hinterlegt ist.',
    why: (committee: string) => `Sie erhalten diese Nachricht als Mitglied des Gremiums „${committee}“.`,
    whyClerk: (committee: string) => `Sie erhalten diese Nachricht als Schriftführung des Gremiums „${committee}“.`,
    obsolete:
      'Im Programm endet an diesem Tag kein unentschiedener Vertrag mehr, oder es sind so wenige, dass Personen erkennbar würden, oder das Mandat ist beendet.',
  },
  en: {
    programme: (code: string, name: string) => (name ? `Programme ${code} – ${name}` : `Programme ${code}`),
    headline: (count: number, total: number | null, code: string, day: string) =>
      total === null
        ? `${count} contracts in programme ${code} end on ${day}`
        : count === total
          ? `All ${count} contracts in programme ${code} end on ${day}`
          : `${count} of ${total} contracts in programme ${code} end on ${day}`,
    headlineFew: (total: number | null, code: string, day: string) =>
      total === null
        ? `Contracts in programme ${code} (fewer than five) end on ${day}`
        : `Fewer than five of ${total} contracts in programme ${code} end on ${day}`,
    decidedShort: {
      withheld: '',
      none: '0 decided',
      few: 'fewer than five decided',
      all: 'all decided',
      all_but_few: 'fewer than five still open',
    },
    decidedCount: (count: number) => `${count} decided`,
    decided: {
      withheld: 'To protect the staff nothing is said about decisions where so few are concerned.',
      none: 'None of these contracts is decided so far.',
      few: 'Fewer than five of these contracts are decided.',
      all: 'All of these contracts are decided.',
      all_but_few: 'Most of these contracts are decided, fewer than five are not.',
    },
    decidedSentence: (count: number, open: number) => `${count} of these contracts are decided, ${open} are not yet.`,
    others: (count: number): string => (count === 1 ? '; and one more date' : '; and more dates'),
    intro: (committee: string) =>
      `For your information: fixed-term employment contracts are running out in the programmes that report to “${committee}”.`,
    share: (share: string) => `They are ${share} of the programme's full-time equivalents.`,
    protection:
      'To protect the staff this overview names nobody. Counts below five are not given, nor are days on which the other figures would give such a count away.',
    clerk: 'The members of the committee have received this message too, where an address is recorded.',
    why: (committee: string) => `You receive this message as a member of “${committee}”.`,
    whyClerk: (committee: string) => `You receive this message as the clerk of “${committee}”.`,
    obsolete:
      'No undecided contract of the programme ends on that day any more, or so few that persons could be recognised, or the mandate is over.',
  },
});
