import { formatDate, formatNumber, messages } from '../shared/locale.js';
import type { SortKey, Term } from '../registry/contract-list/contract-filter.js';
import type { ColumnKey } from './list-columns.js';

const COLUMNS_DE: Record<ColumnKey | 'name', string> = {
  name: 'Name',
  end: 'Letzter Tag',
  start: 'Erster Tag',
  unit: 'Einheit',
  programme: 'Programm',
  ground: 'Befristungsgrund',
  decision: 'Entscheidung',
  flags: 'Hinweise',
  employee: 'Personalnummer',
  contract: 'Vertragsnummer',
  job: 'Tätigkeit',
  fte: 'Stellenanteil',
};
const COLUMNS_EN: Record<ColumnKey | 'name', string> = {
  name: 'Name',
  end: 'Last day',
  start: 'First day',
  unit: 'Unit',
  programme: 'Programme',
  ground: 'Ground',
  decision: 'Decision',
  flags: 'Flags',
  employee: 'Personnel number',
  contract: 'Contract number',
  job: 'Job title',
  fte: 'FTE',
};

const TERMS_DE: Record<Term, string> = {
  current: 'laufend und künftig',
  fixed: 'nur befristet',
  permanent: 'nur unbefristet',
  ended: 'beendet',
  all: 'alle',
};
const TERMS_EN: Record<Term, string> = {
  current: 'running and to come',
  fixed: 'fixed-term only',
  permanent: 'permanent only',
  ended: 'ended',
  all: 'all',
};

/** Columns that are dates run from early to late, the others from A to Z. */
const isDay = (key: SortKey): boolean => key === 'end' || key === 'start';

export const contractListPageMessages = messages({
  de: {
    title: 'Verträge',
    count: (contracts: number, more: boolean) =>
      more
        ? `mehr als ${formatNumber(contracts, 'de')} Verträge`
        : contracts === 1
          ? '1 Vertrag'
          : `${formatNumber(contracts, 'de')} Verträge`,
    later: 'Fortsetzung der Liste',
    search: 'Suche',
    searchHint: 'Name, Personal- oder Vertragsnummer, Einheit, Programm',
    term: 'Verträge',
    terms: TERMS_DE,
    unit: 'Einheit (mit allem darunter)',
    unitHint: 'Kürzel der Einheit',
    programme: 'Programm',
    programmeHint: 'Kürzel des Programms',
    any: 'alle',
    from: 'Letzter Tag ab',
    to: 'Letzter Tag bis',
    ground: 'Befristungsgrund',
    decision: 'Entscheidung',
    flag: 'Hinweis',
    sort: 'Sortierung',
    more: 'Weitere Filter, Sortierung und Spalten',
    columnChoice: 'Spalten',
    columns: COLUMNS_DE,
    sorted: (key: SortKey, name: string, descending: boolean) =>
      isDay(key)
        ? `${name}, ${descending ? 'späte' : 'frühe'} zuerst`
        : `${name}, ${descending ? 'Z bis A' : 'A bis Z'}`,
    sortBy: (name: string) => `nach ${name} sortieren`,
    permanent: 'unbefristet',
    begins: (day: string) => `beginnt am ${formatDate(day, 'de')}`,
    left: (day: string) => `ausgeschieden zum ${formatDate(day, 'de')}`,
    leaves: (day: string) => `scheidet zum ${formatDate(day, 'de')} aus`,
    ended: 'beendet',
    none: '–',
    export: 'Diese Liste als Datei:',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    timeline: 'Als Zeitleiste zeigen',
    emptyTitle: 'Noch keine Verträge',
    emptyText: 'Verbleib kennt noch keine Verträge. Am Anfang steht der Export aus dem Personalabrechnungsverfahren.',
    emptyOthers: 'In Ihrem Bereich sind noch keine Verträge erfasst. Die Personalstelle liest sie ein.',
    importExport: 'Export einlesen',
    lookAtSample: 'Beispiel ansehen',
    noHitTitle: 'Kein Vertrag gefunden',
    noHit: 'Zu dieser Auswahl gibt es in Ihrem Bereich keinen Vertrag. Das können Sie weiter fassen:',
    loosen: {
      q: (typed: string) => `ohne die Suche nach „${typed}“`,
      term: 'auch beendete Verträge',
      unit: 'in allen Einheiten',
      programme: 'in allen Programmen',
      dates: 'mit jedem letzten Tag',
      ground: 'mit jedem Befristungsgrund',
      decision: 'mit jedem Stand der Entscheidung',
      flag: 'mit und ohne Hinweise',
    },
    backwards: 'Dieser Tag liegt vor „Letzter Tag ab“.',
    sheet: 'Verträge',
  },
  en: {
    title: 'Contracts',
    count: (contracts, more) =>
      more
        ? `more than ${formatNumber(contracts, 'en')} contracts`
        : contracts === 1
          ? '1 contract'
          : `${formatNumber(contracts, 'en')} contracts`,
    later: 'The list continued',
    search: 'Search',
    searchHint: 'Name, personnel or contract number, unit, programme',
    term: 'Contracts',
    terms: TERMS_EN,
    unit: 'Unit (with all below)',
    unitHint: 'Code of the unit',
    programme: 'Programme',
    programmeHint: 'Code of the programme',
    any: 'all',
    from: 'Last day from',
    to: 'Last day until',
    ground: 'Ground',
    decision: 'Decision',
    flag: 'Flag',
    sort: 'Order',
    more: 'More filters, order and columns',
    columnChoice: 'Columns',
    columns: COLUMNS_EN,
    sorted: (key, name, descending) =>
      isDay(key)
        ? `${name}, ${descending ? 'latest' : 'earliest'} first`
        : `${name}, ${descending ? 'Z to A' : 'A to Z'}`,
    sortBy: (name) => `sort by ${name}`,
    permanent: 'permanent',
    begins: (day) => `begins on ${formatDate(day, 'en')}`,
    left: (day) => `left on ${formatDate(day, 'en')}`,
    leaves: (day) => `leaves on ${formatDate(day, 'en')}`,
    ended: 'ended',
    none: '–',
    export: 'This list as a file:',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    timeline: 'Show as a timeline',
    emptyTitle: 'No contracts yet',
    emptyText: 'Verbleib knows no contracts yet. It begins with the export of your payroll system.',
    emptyOthers: 'There are no contracts in your area yet. HR imports them.',
    importExport: 'Import the export',
    lookAtSample: 'Look at a sample',
    noHitTitle: 'No contract found',
    noHit: 'There is no such contract in your area. You can widen the choice:',
    loosen: {
      q: (typed) => `without the search for “${typed}”`,
      term: 'ended contracts, too',
      unit: 'in all units',
      programme: 'in all programmes',
      dates: 'with any last day',
      ground: 'on any ground',
      decision: 'with any state of the decision',
      flag: 'with and without flags',
    },
    backwards: 'This day is before “Last day from”.',
    sheet: 'Contracts',
  },
});
