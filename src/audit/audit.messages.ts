import { formatNumber, messages } from '../shared/locale.js';

/** What the check of the audit log says. */
export const auditChainMessages = messages({
  de: {
    whole: (entries: number, head: string | null) =>
      head === null
        ? 'Das Protokoll ist noch leer.'
        : `Das Protokoll ist unverändert: ${formatNumber(entries, 'de')} ${entries === 1 ? 'Eintrag' : 'Einträge'}, jeder passt zum vorigen. Prüfsumme des letzten: ${head.slice(0, 16)}…`,
    broken: (id: number) =>
      `Das Protokoll wurde verändert: Eintrag ${id} passt nicht zu dem davor. Bitte die letzte Sicherung danebenhalten und klären, wer Zugang zur Datenbank hatte.`,
  },
  en: {
    whole: (entries: number, head: string | null) =>
      head === null
        ? 'The audit log is still empty.'
        : `The audit log is untouched: ${formatNumber(entries, 'en')} ${entries === 1 ? 'entry' : 'entries'}, each fits the one before. Hash of the latest: ${head.slice(0, 16)}…`,
    broken: (id: number) =>
      `The audit log was tampered with: entry ${id} does not fit the one before it. Please hold the latest backup beside it and find out who had access to the database.`,
  },
});
