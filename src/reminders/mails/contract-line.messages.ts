import { messages } from '../../shared/locale.js';

/** Days as people say them: "1 Tag", "12 Tage". */
const tage = (days: number): string => (days === 1 ? '1 Tag' : `${days} Tage`);
const nDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** What all mails about contracts and dates have in common. */
export const lineMessages = messages({
  de: {
    greeting: (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    daysLeft: (days: number) =>
      days < 0
        ? `seit ${days === -1 ? '1 Tag' : `${-days} Tagen`} abgelaufen`
        : days === 0
          ? 'letzter Tag ist heute'
          : `noch ${tage(days)}`,
    contracts: (count: number) => (count === 1 ? '1 Vertrag' : `${count} Verträge`),
    groupHeading: (day: string, left: string) => `Letzter Tag ${day} – ${left}`,
    groupCount: (heading: string, contracts: string) => `${heading}, ${contracts}`,
    common: (facts: string) => `Jeweils: ${facts}`,
    nameOrder: (family: string, given: string) => (given ? `${family}, ${given}` : family),
    postNumber: (number: string) => `Stelle ${number}`,
    unit: (code: string, name: string) => (name ? `${code} ${name}` : code),
    programme: (code: string) => `Programm ${code}`,
    overview: 'Überblick in Verbleib',
    noGround: 'ohne erfassten Befristungsgrund',
    ground: {
      '14-1-1': 'vorübergehender Bedarf (§ 14 Abs. 1 S. 2 Nr. 1 TzBfG)',
      '14-1-2': 'im Anschluss an Ausbildung oder Studium (§ 14 Abs. 1 S. 2 Nr. 2 TzBfG)',
      '14-1-3': 'Vertretung (§ 14 Abs. 1 S. 2 Nr. 3 TzBfG)',
      '14-1-4': 'Eigenart der Arbeitsleistung (§ 14 Abs. 1 S. 2 Nr. 4 TzBfG)',
      '14-1-5': 'Erprobung (§ 14 Abs. 1 S. 2 Nr. 5 TzBfG)',
      '14-1-6': 'Gründe in der Person (§ 14 Abs. 1 S. 2 Nr. 6 TzBfG)',
      '14-1-7': 'Haushaltsmittel (§ 14 Abs. 1 S. 2 Nr. 7 TzBfG)',
      '14-1-8': 'gerichtlicher Vergleich (§ 14 Abs. 1 S. 2 Nr. 8 TzBfG)',
      '14-1-third-party': 'Drittmittel (§ 14 Abs. 1 TzBfG)',
      '14-2': 'ohne Sachgrund (§ 14 Abs. 2 TzBfG)',
      '14-2a': 'ohne Sachgrund, Neugründung (§ 14 Abs. 2a TzBfG)',
      '14-3': 'ohne Sachgrund, ab 52 Jahren (§ 14 Abs. 3 TzBfG)',
      'beeg-21': 'Elternzeitvertretung (§ 21 BEEG)',
      'pflegezg-6': 'Pflegezeitvertretung (§ 6 PflegeZG)',
      'wisszeitvg-2-1': 'Qualifizierung (§ 2 Abs. 1 WissZeitVG)',
      'wisszeitvg-2-2': 'Drittmittel (§ 2 Abs. 2 WissZeitVG)',
      other: 'sonstiger Grund',
    },
  },
  en: {
    greeting: (name: string) => (name ? `Dear ${name},` : 'Good day,'),
    daysLeft: (days: number) =>
      days < 0 ? `ended ${nDays(-days)} ago` : days === 0 ? 'last day is today' : `${nDays(days)} left`,
    contracts: (count: number) => (count === 1 ? '1 contract' : `${count} contracts`),
    groupHeading: (day: string, left: string) => `Last day ${day} – ${left}`,
    groupCount: (heading: string, contracts: string) => `${heading}, ${contracts}`,
    common: (facts: string) => `Each: ${facts}`,
    nameOrder: (family: string, given: string) => (given ? `${family}, ${given}` : family),
    postNumber: (number: string) => `post ${number}`,
    unit: (code: string, name: string) => (name ? `${code} ${name}` : code),
    programme: (code: string) => `programme ${code}`,
    overview: 'Overview in Verbleib',
    noGround: 'no ground recorded',
    ground: {
      '14-1-1': 'temporary need (TzBfG § 14(1) sentence 2 no. 1)',
      '14-1-2': 'following training or studies (TzBfG § 14(1) sentence 2 no. 2)',
      '14-1-3': 'substitution (TzBfG § 14(1) sentence 2 no. 3)',
      '14-1-4': 'nature of the work (TzBfG § 14(1) sentence 2 no. 4)',
      '14-1-5': 'trial (TzBfG § 14(1) sentence 2 no. 5)',
      '14-1-6': 'reasons in the person (TzBfG § 14(1) sentence 2 no. 6)',
      '14-1-7': 'budget funds (TzBfG § 14(1) sentence 2 no. 7)',
      '14-1-8': 'court settlement (TzBfG § 14(1) sentence 2 no. 8)',
      '14-1-third-party': 'third-party funding (TzBfG § 14(1))',
      '14-2': 'without ground (TzBfG § 14(2))',
      '14-2a': 'without ground, new employer (TzBfG § 14(2a))',
      '14-3': 'without ground, aged 52 or over (TzBfG § 14(3))',
      'beeg-21': 'parental leave substitution (BEEG § 21)',
      'pflegezg-6': 'care leave substitution (PflegeZG § 6)',
      'wisszeitvg-2-1': 'qualification (WissZeitVG § 2(1))',
      'wisszeitvg-2-2': 'third-party funding (WissZeitVG § 2(2))',
      other: 'other ground',
    },
  },
});
