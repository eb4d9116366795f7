import type { Bilingual } from '../shared/locale.js';
import type { ShownDecision } from './decision.sql.js';

/** How a decision stands, as lists, pages and mails say it. */
export const DECISION_NAMES: Record<ShownDecision, Bilingual> = {
  undecided: { de: 'noch nicht entschieden', en: 'not yet decided' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  funded: { de: 'Finanzierung geklärt', en: 'funding settled' },
  in_participation: { de: 'in Beteiligung', en: 'in participation' },
  consented: { de: 'Zustimmung liegt vor', en: 'consent given' },
  signed: { de: 'unterschrieben', en: 'signed' },
  received: { de: 'unterschrieben und ausgehändigt', en: 'signed and handed over' },
  done: { de: 'abgeschlossen', en: 'done' },
  waiting_for_funding: { de: 'wartet auf Finanzierung', en: 'waiting for funding' },
  ended: { de: 'Ende steht fest', en: 'end is settled' },
  leaving: { de: 'Ausscheiden eingetragen', en: 'leaving recorded' },
};
