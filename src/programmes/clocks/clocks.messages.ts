import { formatDate, formatNumber, messages } from '../../shared/locale.js';
import type { Certainty } from '../../watch/clocks/clock-facts.js';
import { PLANNING_HORIZON_YEARS } from '../../watch/clocks/person-years.js';
import type { EndingCohort } from '../../watch/clocks/three-clocks.js';

const de = (value: number) => formatNumber(value, 'de');
const en = (value: number) => formatNumber(value, 'en');
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const yearsDe = (value: number) => formatNumber(value, 'de', oneDigit);
const yearsEn = (value: number) => formatNumber(value, 'en', oneDigit);

/** How sure money is, in one word. */
const CERTAINTY_DE: Record<Certainty, string> = {
  expected: 'erwartet',
  announced: 'angekündigt',
  approved: 'bewilligt',
  statute: 'im Gesetz',
};
const CERTAINTY_EN: Record<Certainty, string> = {
  expected: 'expected',
  announced: 'announced',
  approved: 'approved',
  statute: 'in statute',
};

/** The three clocks of a programme. `until` is a date in words; null: without end. */
export const clocksMessages = messages({
  de: {
    title: 'Drei Uhren je Programm',
    intro:
      'Wann die Verträge enden, wie lange die Mittel reichen und wie sicher sie sind, und wie lange es die Stellen gibt.',
    within: 'Gezählt sind Verträge und Stellen Ihrer Organisationseinheiten.',
    none: 'Kein Programm mit laufenden Verträgen.',
    more: (shown: number, total: number) =>
      `Gezeigt sind die ${de(shown)} von ${de(total)} Programmen, in denen binnen eines Jahres am meisten endet.`,
    cohort: ({ contracts, running, ends_on }: EndingCohort) =>
      contracts === running
        ? `${running === 1 ? 'der einzige Vertrag endet' : `alle ${de(running)} Verträge enden`} am ${formatDate(ends_on, 'de')}`
        : `${de(contracts)} von ${de(running)} Verträgen ${contracts === 1 ? 'endet' : 'enden'} am ${formatDate(ends_on, 'de')}`,
    funded: {
      approved: (until: string | null, cohort: string) =>
        `Die Mittel sind ${until ? `bis ${until}` : 'ohne Enddatum'} bewilligt, ${cohort}.`,
      statute: (until: string | null, cohort: string) =>
        `Die Mittel stehen ${until ? `bis ${until}` : 'auf Dauer'} im Gesetz, ${cohort}.`,
    },
    hoped: {
      expected: (until: string | null, cohort: string) =>
        `Mittel werden ${until ? `bis ${until}` : 'auf Dauer'} erwartet, sind aber nicht bewilligt; ${cohort}.`,
      announced: (until: string | null, cohort: string) =>
        `Mittel sind ${until ? `bis ${until}` : 'auf Dauer'} angekündigt, aber nicht bewilligt; ${cohort}.`,
    },
    basisLonger: (since: string, until: string | null, cohort: string) =>
      `Die Förderung steht seit ${since}${until ? ` (bis ${until})` : ''} im Gesetz, ${cohort}.`,
    unsigned: (years: number, contracts: number, until: string, horizon: boolean) =>
      `${yearsDe(years)} Personenjahre Beschäftigung könnten heute unterschrieben werden und sind es nicht (${contracts === 1 ? 'ein Vertrag' : `${de(contracts)} Verträge`}, gerechnet bis ${until}${horizon ? `, ${PLANNING_HORIZON_YEARS} Jahre voraus` : ''}).`,
    beyondMoney: (count: number, until: string, years: number) =>
      count === 1
        ? `Ein Vertrag läuft länger als die gesicherten Mittel (bis ${until}), zusammen ${yearsDe(years)} Personenjahre.`
        : `${de(count)} Verträge laufen länger als die gesicherten Mittel (bis ${until}), zusammen ${yearsDe(years)} Personenjahre.`,
    postsLonger: (until: string | null, cohort: string) =>
      `Die Stellen stehen ${until ? `bis ${until}` : 'ohne Enddatum'} im Stellenplan, ${cohort}.`,
    postsEndFirst: (day: string, until: string | null) =>
      `Die letzten Stellen enden am ${day}, die Mittel reichen ${until ? `bis ${until}` : 'auf Dauer'}.`,
    noGrant: 'Für dieses Programm ist keine Bewilligung eingetragen.',
    agree: 'Verträge, Mittel und Stellen enden nicht an verschiedenen Tagen.',
    contracts: 'Verträge',
    money: 'Mittel',
    basis: 'Rechtsgrundlage',
    since: (day: string) => `seit ${day}`,
    posts: 'Stellen',
    today: 'heute',
    drop: (contracts: number, day: string) => `${de(contracts)} enden am ${day}`,
    certainty: CERTAINTY_DE,
    table: 'Uhren als Tabelle',
    clock: 'Uhr',
    what: 'Was',
    until: 'Bis',
    noEnd: 'ohne Ende',
    later: 'später',
    notRecorded: 'nicht eingetragen',
    contractsOf: (count: number, total: number) => `${de(count)} von ${de(total)} Verträgen`,
    published: (people: string, day: string, asOf: string) =>
      `die Verträge von ${people} Beschäftigten enden am ${day} (veröffentlichter Stand: ${asOf})`,
    publishedCount: (people: string, asOf: string) => `von ${people} Beschäftigten (veröffentlichter Stand: ${asOf})`,
    notPublished: 'nichts veröffentlicht',
    permanent: (count: number) => `${de(count)} unbefristet`,
    postsCount: (count: number) => (count === 1 ? '1 Stelle' : `${de(count)} Stellen`),
    picture: (name: string) => `Drei Uhren: ${name}`,
  },
  en: {
    title: 'Three clocks of each programme',
    intro: 'When the contracts end, how long the money lasts and how certain it is, and how long the posts exist.',
    within: 'Contracts and posts of your units are counted.',
    none: 'No programme with running contracts.',
    more: (shown: number, total: number) =>
      `Shown are the ${en(shown)} of ${en(total)} programmes in which most ends within a year.`,
    cohort: ({ contracts, running, ends_on }: EndingCohort) =>
      contracts === running
        ? `${running === 1 ? 'the only contract ends' : `all ${en(running)} contracts end`} on ${formatDate(ends_on, 'en')}`
        : `${en(contracts)} of ${en(running)} contracts ${contracts === 1 ? 'ends' : 'end'} on ${formatDate(ends_on, 'en')}`,
    funded: {
      approved: (until: string | null, cohort: string) =>
        `Funding is approved ${until ? `until ${until}` : 'without an end'}, ${cohort}.`,
      statute: (until: string | null, cohort: string) =>
        `Funding is in statute ${until ? `until ${until}` : 'for good'}, ${cohort}.`,
    },
    hoped: {
      expected: (until: string | null, cohort: string) =>
        `Funding is expected ${until ? `until ${until}` : 'for good'}, but not approved; ${cohort}.`,
      announced: (until: string | null, cohort: string) =>
        `Funding is announced ${until ? `until ${until}` : 'for good'}, but not approved; ${cohort}.`,
    },
    basisLonger: (since: string, until: string | null, cohort: string) =>
      `Funding has been in statute since ${since}${until ? ` (until ${until})` : ''}, ${cohort}.`,
    unsigned: (years: number, contracts: number, until: string, horizon: boolean) =>
      `${yearsEn(years)} person-years of employment could be signed today and are not (${contracts === 1 ? 'one contract' : `${en(contracts)} contracts`}, counted until ${until}${horizon ? `, ${PLANNING_HORIZON_YEARS} years ahead` : ''}).`,
    beyondMoney: (count: number, until: string, years: number) =>
      count === 1
        ? `One contract runs longer than the funding that is secured (until ${until}), ${yearsEn(years)} person-years in all.`
        : `${en(count)} contracts run longer than the funding that is secured (until ${until}), ${yearsEn(years)} person-years in all.`,
    postsLonger: (until: string | null, cohort: string) =>
      `The posts are in the staffing plan ${until ? `until ${until}` : 'without an end'}, ${cohort}.`,
    postsEndFirst: (day: string, until: string | null) =>
      `The last posts end on ${day}, funding lasts ${until ? `until ${until}` : 'for good'}.`,
    noGrant: 'No grant is entered for this programme.',
    agree: 'Contracts, funding and posts do not end on different days.',
    contracts: 'Contracts',
    money: 'Funding',
    basis: 'Legal basis',
    since: (day: string) => `since ${day}`,
    posts: 'Posts',
    today: 'today',
    drop: (contracts: number, day: string) => `${en(contracts)} end on ${day}`,
    certainty: CERTAINTY_EN,
    table: 'Clocks as a table',
    clock: 'Clock',
    what: 'What',
    until: 'Until',
    noEnd: 'no end',
    later: 'later',
    notRecorded: 'not recorded',
    contractsOf: (count: number, total: number) => `${en(count)} of ${en(total)} contracts`,
    published: (people: string, day: string, asOf: string) =>
      `the contracts of ${people} people end on ${day} (published as of ${asOf})`,
    publishedCount: (people: string, asOf: string) => `of ${people} people (published as of ${asOf})`,
    notPublished: 'nothing published',
    permanent: (count: number) => `${en(count)} permanent`,
    postsCount: (count: number) => (count === 1 ? '1 post' : `${en(count)} posts`),
    picture: (name: string) => `Three clocks: ${name}`,
  },
});
