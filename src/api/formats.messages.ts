import type { Bilingual } from '../shared/locale.js';

/** What the formats of schemas.ts ask for, by the name that each gives as its error. */
export const formatWords = {
  isoDate: { de: 'ein Datum wie 2026-12-31', en: 'a date such as 2026-12-31' },
  uuid: { de: 'eine Kennung (UUID)', en: 'an id (UUID)' },
  cursor: { de: '„nextCursor“ der vorigen Seite', en: '"nextCursor" of the previous page' },
  plainText: { de: 'ein Text ohne Steuerzeichen', en: 'a text without control characters' },
} satisfies Record<string, Bilingual>;
