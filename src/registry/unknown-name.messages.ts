import type { Bilingual } from '../shared/locale.js';

const NONE = {
  contract: { de: 'keinen Vertrag mit der Nummer', en: 'no contract with the number' },
  number: {
    de: 'weder einen Vertrag noch eine Person mit der Nummer',
    en: 'neither a contract nor a person with the number',
  },
  programme: { de: 'kein Programm', en: 'no programme' },
  unit: { de: 'keine Organisationseinheit', en: 'no unit' },
  position: { de: 'keine Stelle mit der Nummer', en: 'no post with the number' },
  committee: { de: 'keinen Ausschuss', en: 'no committee' },
} as const satisfies Record<string, Bilingual>;

/** What people name by a code or number; `number`: of a contract or a person. */
export type Named = keyof typeof NONE;

/** What somebody named is not in the register. */
export function unknownNameText(what: Named, wanted: string, near: string | undefined): Bilingual {
  return {
    de: `Im Register gibt es ${NONE[what].de} „${wanted}“. ${near ? `Meinten Sie ${near}?` : 'Bitte die Schreibweise prüfen.'}`,
    en: `The register has ${NONE[what].en} "${wanted}". ${near ? `Did you mean ${near}?` : 'Check how it is written.'}`,
  };
}
