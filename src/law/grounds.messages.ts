import type { Bilingual, Locale } from '../shared/locale.js';
import type { GROUNDS } from './grounds.js';

/** The legal ground of a term as people write it, with where it stands in the law. */
const GROUND_NAMES: Record<(typeof GROUNDS)[number], Bilingual> = {
  '14-1-1': {
    de: 'vorübergehender Bedarf (§ 14 Abs. 1 S. 2 Nr. 1 TzBfG)',
    en: 'temporary need (TzBfG § 14(1) sentence 2 no. 1)',
  },
  '14-1-2': {
    de: 'im Anschluss an Ausbildung oder Studium (§ 14 Abs. 1 S. 2 Nr. 2 TzBfG)',
    en: 'following training or studies (TzBfG § 14(1) sentence 2 no. 2)',
  },
  '14-1-3': { de: 'Vertretung (§ 14 Abs. 1 S. 2 Nr. 3 TzBfG)', en: 'substitution (TzBfG § 14(1) sentence 2 no. 3)' },
  '14-1-4': {
    de: 'Eigenart der Arbeitsleistung (§ 14 Abs. 1 S. 2 Nr. 4 TzBfG)',
    en: 'nature of the work (TzBfG § 14(1) sentence 2 no. 4)',
  },
  '14-1-5': { de: 'Erprobung (§ 14 Abs. 1 S. 2 Nr. 5 TzBfG)', en: 'trial (TzBfG § 14(1) sentence 2 no. 5)' },
  '14-1-6': {
    de: 'Gründe in der Person (§ 14 Abs. 1 S. 2 Nr. 6 TzBfG)',
    en: 'reasons in the person (TzBfG § 14(1) sentence 2 no. 6)',
  },
  '14-1-7': {
    de: 'Haushaltsmittel (§ 14 Abs. 1 S. 2 Nr. 7 TzBfG)',
    en: 'budget funds (TzBfG § 14(1) sentence 2 no. 7)',
  },
  '14-1-8': {
    de: 'gerichtlicher Vergleich (§ 14 Abs. 1 S. 2 Nr. 8 TzBfG)',
    en: 'court settlement (TzBfG § 14(1) sentence 2 no. 8)',
  },
  '14-1-third-party': { de: 'Drittmittel (§ 14 Abs. 1 TzBfG)', en: 'third-party funding (TzBfG § 14(1))' },
  '14-2': { de: 'ohne Sachgrund (§ 14 Abs. 2 TzBfG)', en: 'without ground (TzBfG § 14(2))' },
  '14-2a': {
    de: 'ohne Sachgrund, Neugründung (§ 14 Abs. 2a TzBfG)',
    en: 'without ground, new employer (TzBfG § 14(2a))',
  },
  '14-3': {
    de: 'ohne Sachgrund, ab 52 Jahren (§ 14 Abs. 3 TzBfG)',
    en: 'without ground, aged 52 or over (TzBfG § 14(3))',
  },
  'beeg-21': { de: 'Elternzeitvertretung (§ 21 BEEG)', en: 'parental leave substitution (BEEG § 21)' },
  'pflegezg-6': { de: 'Pflegezeitvertretung (§ 6 PflegeZG)', en: 'care leave substitution (PflegeZG § 6)' },
  'wisszeitvg-2-1': { de: 'Qualifizierung (§ 2 Abs. 1 WissZeitVG)', en: 'qualification (WissZeitVG § 2(1))' },
  'wisszeitvg-2-2': { de: 'Drittmittel (§ 2 Abs. 2 WissZeitVG)', en: 'third-party funding (WissZeitVG § 2(2))' },
  other: { de: 'sonstiger Grund', en: 'other ground' },
};

/** A ground for pages and mails: "ohne Sachgrund (§ 14 Abs. 2 TzBfG)". A code that is not known stands for itself. */
export function groundName(ground: string, locale: Locale): string {
  const names: Record<string, Bilingual> = GROUND_NAMES;
  return Object.hasOwn(names, ground) ? names[ground]![locale] : ground;
}

/** The same for the command line, led by the code that commands take: "14-2 ohne Sachgrund". */
export function groundWithCode(ground: string, locale: Locale): string {
  const name = groundName(ground, locale).replace(/ \(.*\)$/, '');
  return name === ground ? ground : `${ground} ${name}`;
}
