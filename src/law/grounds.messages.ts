import type { Bilingual, Locale } from '../shared/locale.js';
import type { GROUNDS } from './grounds.js';

const GROUND_NAMES: Record<(typeof GROUNDS)[number], Bilingual> = {
  '14-1-1': { de: 'vorübergehender Bedarf', en: 'temporary need' },
  '14-1-2': { de: 'nach Ausbildung oder Studium', en: 'after training or studies' },
  '14-1-3': { de: 'Vertretung', en: 'substitution' },
  '14-1-4': { de: 'Eigenart der Arbeit', en: 'nature of the work' },
  '14-1-5': { de: 'Erprobung', en: 'trial' },
  '14-1-6': { de: 'Gründe in der Person', en: 'reasons in the person' },
  '14-1-7': { de: 'Haushaltsmittel', en: 'budget funds' },
  '14-1-8': { de: 'gerichtlicher Vergleich', en: 'court settlement' },
  '14-1-third-party': { de: 'Drittmittel', en: 'third-party funding' },
  '14-2': { de: 'ohne Sachgrund', en: 'without ground' },
  '14-2a': { de: 'ohne Sachgrund, Neugründung', en: 'without ground, new employer' },
  '14-3': { de: 'ohne Sachgrund, ab 52', en: 'without ground, aged 52 or over' },
  'beeg-21': { de: 'Elternzeitvertretung', en: 'parental leave substitution' },
  'pflegezg-6': { de: 'Pflegezeitvertretung', en: 'care leave substitution' },
  'wisszeitvg-2-1': { de: 'Qualifizierung', en: 'qualification' },
  'wisszeitvg-2-2': { de: 'Drittmittel', en: 'third-party funding' },
  other: { de: 'sonstiger Grund', en: 'other ground' },
};

/** A ground of a term for a column of a table: "14-2 ohne Sachgrund". The code stays: it is what commands take. */
export function groundName(ground: string, locale: Locale): string {
  const names: Record<string, Bilingual> = GROUND_NAMES;
  const name = names[ground]?.[locale];
  return name ? `${ground} ${name}` : ground;
}
