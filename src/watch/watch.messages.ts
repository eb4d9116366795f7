import { formatDate, formatNumber, formatShare, messages } from '../shared/locale.js';
import type { CliffRow } from './cliff-list.query.js';

type Cliff = Pick<CliffRow, 'scope' | 'name' | 'ends_on' | 'contracts' | 'running' | 'decided'>;

export const watchMessages = messages({
  de: {
    /** The sentence that the product is about; also a mail's subject. */
    cliffSentence: ({ scope, name, ends_on, contracts, running, decided }: Cliff) =>
      `${formatNumber(contracts, 'de')} von ${formatNumber(running, 'de')} Verträgen ${scope === 'programme' ? 'im Programm' : 'in der Organisationseinheit'} ${name} ${contracts === 1 ? 'endet' : 'enden'} am ${formatDate(ends_on, 'de')}, ${formatNumber(decided, 'de')} entschieden`,
    cliffShares: ({ headcount_share, fte_share }: Pick<CliffRow, 'headcount_share' | 'fte_share'>) =>
      `${formatShare(headcount_share, 'de')} der Beschäftigten, ${formatShare(fte_share, 'de')} der Stellenanteile`,
    noCliffs: (date: string) => `Am ${formatDate(date, 'de')} ist keine Vertragskante in Sicht.`,
  },
  en: {
    cliffSentence: ({ scope, name, ends_on, contracts, running, decided }: Cliff) =>
      `${formatNumber(contracts, 'en')} of ${formatNumber(running, 'en')} contracts in ${scope === 'programme' ? 'programme' : 'unit'} ${name} ${contracts === 1 ? 'ends' : 'end'} on ${formatDate(ends_on, 'en')}, ${formatNumber(decided, 'en')} decided`,
    cliffShares: ({ headcount_share, fte_share }: Pick<CliffRow, 'headcount_share' | 'fte_share'>) =>
      `${formatShare(headcount_share, 'en')} of staff, ${formatShare(fte_share, 'en')} of full-time equivalents`,
    noCliffs: (date: string) => `On ${formatDate(date, 'en')} no contract cliff is in sight.`,
  },
});
