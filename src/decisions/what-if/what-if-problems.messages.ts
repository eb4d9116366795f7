import { formatDate, messages } from '../../shared/locale.js';

/** Why a scenario cannot be calculated: what is the matter, and what to do next. */
export const problemMessages = messages({
  de: {
    not_xlsx: (file: string) => `--xlsx schreibt eine Arbeitsmappe: Bitte ${file} mit der Endung .xlsx angeben.`,
    reason_alone: () => '--reason begründet Vorschläge: Bitte --propose dazu angeben.',
    permanent: (contract: string) =>
      `Der Vertrag ${contract} ist unbefristet: Zu verlängern ist hier nichts. Bitte weglassen (--except ${contract}).`,
    end_passed: (contract: string, endsOn: Temporal.PlainDate) =>
      `Der Vertrag ${contract} hat am ${formatDate(endsOn, 'de')} geendet: Verlängern lässt er sich nicht mehr (§ 14 Abs. 2, § 15 Abs. 6 TzBfG). Bitte weglassen (--except ${contract}) oder einen späteren letzten Tag angeben.`,
    target_before_end: (to: Temporal.PlainDate, endsOn: Temporal.PlainDate) =>
      `--to ${formatDate(to, 'de')} liegt nicht nach dem Vertragsende ${formatDate(endsOn, 'de')}. Bitte einen späteren Tag angeben.`,
    term_implausible: (to: Temporal.PlainDate, years: number) =>
      `--to ${formatDate(to, 'de')} liegt mehr als ${years} Jahre nach dem Vertragsende; das ist wohl ein Tippfehler. Bitte das Jahr prüfen.`,
  },
  en: {
    not_xlsx: (file) => `--xlsx writes a workbook: give ${file} the ending .xlsx.`,
    reason_alone: () => '--reason is for proposals: give --propose as well.',
    permanent: (contract) =>
      `Contract ${contract} is permanent: there is nothing to extend. Leave it out (--except ${contract}).`,
    end_passed: (contract, endsOn) =>
      `Contract ${contract} ended on ${formatDate(endsOn, 'en')}: it can no longer be extended (TzBfG §§ 14(2), 15(6)). Leave it out (--except ${contract}) or give a later last day.`,
    target_before_end: (to, endsOn) =>
      `--to ${formatDate(to, 'en')} is not after the end on ${formatDate(endsOn, 'en')}. Give a later day.`,
    term_implausible: (to, years) =>
      `--to ${formatDate(to, 'en')} is more than ${years} years after the end; probably a slip. Check the year.`,
  },
});
