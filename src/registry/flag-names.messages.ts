import type { Bilingual, Locale } from '../shared/locale.js';

/** What a flag says, short enough for a column; pages have sentences of their own (`dashboard-rules.messages.ts`). */
const FLAG_NAMES: Record<string, Bilingual> = {
  cliff: { de: 'Vertragskante', en: 'cliff' },
  ends_undecided: { de: 'nicht entschieden', en: 'undecided' },
  works_without_paper: { de: 'Ende ungeklärt', en: 'end unsettled' },
  no_hr_contact: { de: 'keine Personalstelle', en: 'no HR contact' },
  no_manager: { de: 'keine Leitung', en: 'no manager' },
  no_committee_member: { de: 'Ausschuss nicht erreichbar', en: 'committee out of reach' },
  nobody_told: { de: 'niemand informiert', en: 'nobody told' },
  not_delivered: { de: 'nicht zugestellt', en: 'not delivered' },
  promise_overdue: { de: 'Zusage überfällig', en: 'promise overdue' },
  task_overdue: { de: 'Aufgabe überfällig', en: 'task overdue' },
  funded_contracts_end: { de: 'Mittel gesichert, Verträge enden', en: 'funded, contracts end' },
  money_not_certain: { de: 'Mittel nicht gesichert', en: 'funding not secured' },
  contracts_beyond_money: { de: 'Verträge ohne gesicherte Mittel', en: 'contracts beyond the funding' },
  posts_outlast_contracts: { de: 'Stellen bestehen länger', en: 'posts outlast contracts' },
  posts_end_first: { de: 'Stellen enden vor den Mitteln', en: 'posts end before the funding' },
  beyond_grant: { de: 'länger als bewilligt', en: 'beyond the grant' },
  gap: { de: 'Lücke zum Anschluss', en: 'gap before follow-on' },
  no_ground: { de: 'Grund fehlt', en: 'ground missing' },
  address_bounces: { de: 'Mails kommen zurück', en: 'mails come back' },
  contact_bounces: { de: 'Mails an Zuständige kommen zurück', en: 'mails to those in charge come back' },
  no_address: { de: 'keine E-Mail-Adresse', en: 'no e-mail address' },
};

/** A flag in two or three words; one without words of its own by its rule. */
export function flagName(rule: string, locale: Locale): string {
  return FLAG_NAMES[rule]?.[locale] ?? rule;
}
