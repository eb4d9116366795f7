import { formatDate, formatNumber, type Locale, messages } from '../shared/locale.js';

/** Contracts that end on a day. */
export interface EndDay {
  ends_on: string;
  contracts: number;
}

const days = (nearest: readonly EndDay[], locale: Locale): string =>
  nearest
    .map(({ ends_on, contracts }) => `${formatDate(ends_on, locale)} (${formatNumber(contracts, locale)})`)
    .join(', ');

/** Why nothing can be chosen, and what to do next. */
export const chooseMessages = messages({
  de: {
    choiceMissing: 'Es fehlt, um wessen Verträge es geht: bitte --programme, --unit oder Vertragsnummern angeben.',
    endMissing: (next: readonly EndDay[]) =>
      next.length === 0
        ? 'Es fehlt, wann die Verträge enden; von heute an endet hier aber keiner.'
        : `Es fehlt, wann die Verträge enden: bitte --end mit dem letzten Tag angeben. Die nächsten Vertragsenden (Anzahl): ${days(next, 'de')}.`,
    nobodyEnds: (endsOn: Temporal.PlainDate, nearest: readonly EndDay[]) =>
      nearest.length === 0
        ? `Am ${formatDate(endsOn, 'de')} endet hier kein Vertrag, und auch an keinem anderen Tag von heute an.`
        : `Am ${formatDate(endsOn, 'de')} endet hier kein Vertrag. Die nächsten Vertragsenden (Anzahl): ${days(nearest, 'de')}. Bitte --end berichtigen.`,
    nobodyLeft: 'Von den gewählten Verträgen bleibt keiner übrig. Bitte die Nummern und --except prüfen.',
  },
  en: {
    choiceMissing: 'Whose contracts it is about is missing: give --programme, --unit or contract numbers.',
    endMissing: (next) =>
      next.length === 0
        ? 'When the contracts end is missing; but none ends here from today on.'
        : `When the contracts end is missing: give --end with the last day. The next ends (how many): ${days(next, 'en')}.`,
    nobodyEnds: (endsOn, nearest) =>
      nearest.length === 0
        ? `No contract ends here on ${formatDate(endsOn, 'en')}, nor on any other day from today on.`
        : `No contract ends here on ${formatDate(endsOn, 'en')}. The nearest ends (how many): ${days(nearest, 'en')}. Correct --end.`,
    nobodyLeft: 'None of the contracts chosen is left. Check the numbers and --except.',
  },
});
