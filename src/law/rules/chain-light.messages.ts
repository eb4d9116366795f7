import { formatDate } from '../../shared/locale.js';

interface Light {
  chain_starts_on: string;
  chain_ends_on: string;
  extensions: number;
}

const span = (why: Light, locale: 'de' | 'en'): string =>
  locale === 'de'
    ? `Die Vertragskette reicht vom ${formatDate(why.chain_starts_on, 'de')} bis zum ${formatDate(why.chain_ends_on, 'de')} mit ${why.extensions === 1 ? 'einer Verlängerung' : `${why.extensions} Verlängerungen`}.`
    : `The chain runs from ${formatDate(why.chain_starts_on, 'en')} to ${formatDate(why.chain_ends_on, 'en')} with ${why.extensions === 1 ? 'one extension' : `${why.extensions} extensions`}.`;

export const chainLightWords = {
  green: {
    de: (why: Light) => `${span(why, 'de')} Das ist nach Dauer und Zahl unauffällig, ersetzt aber keinen Sachgrund.`,
    en: (why: Light) =>
      `${span(why, 'en')} Duration and number are inconspicuous; that does not replace a valid ground.`,
  },
  amber: {
    de: (why: Light) => `${span(why, 'de')} Das legt eine Prüfung auf Missbrauch nahe (gelb).`,
    en: (why: Light) => `${span(why, 'en')} That calls for a check for abuse (amber).`,
  },
  red: {
    de: (why: Light) =>
      `${span(why, 'de')} Das deutet auf Missbrauch hin (rot): Der Arbeitgeber müsste ihn vor Gericht entkräften.`,
    en: (why: Light) => `${span(why, 'en')} That indicates abuse (red): in court the employer has to rebut it.`,
  },
};
