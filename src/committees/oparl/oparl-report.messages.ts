import { formatInstant, formatNumber, messages } from '../../shared/locale.js';

const number = (count: number, locale: 'de' | 'en'): string => formatNumber(count, locale);

/** The result of an import as people read it at a terminal. */
export const oparlReport = messages({
  de: {
    title: (source: string, dryRun: boolean) =>
      dryRun ? `Probelauf mit ${source}: nichts wurde geändert; der Import ergäbe:` : `${source} ist eingelesen.`,
    since: (instant: string, zone: string) =>
      `Gefragt war nach allem, was seit ${formatInstant(instant, 'de', zone)} geändert ist.`,
    read: (organizations: number, meetings: number, memberships: number, papers: number) =>
      `Gelesen: ${number(organizations, 'de')} Gruppierungen, ${number(meetings, 'de')} Sitzungen, ${number(memberships, 'de')} Mitgliedschaften, ${number(papers, 'de')} Vorlagen.`,
    nothing: 'Nichts hat sich geändert.',
    committees: 'Gremien',
    sessions: 'Sitzungen',
    members: 'Mitglieder',
    committee_papers: 'Vorlagen',
    counts: (created: number, updated: number, unchanged: number) =>
      `${number(created, 'de')} neu, ${number(updated, 'de')} geändert, ${number(unchanged, 'de')} unverändert`,
    moved: (count: number) => `${number(count, 'de')} verlegt`,
    cancelled: (count: number) => `${number(count, 'de')} abgesagt`,
    ended: (count: number) => `${number(count, 'de')} ausgeschieden`,
    follow:
      'Pläne, die an diesen Sitzungen hängen, folgen beim nächsten Lauf von „watch“; wen es betrifft, bekommt Nachricht.',
    problems: (count: number) => (count === 1 ? 'Ein Hinweis:' : `${number(count, 'de')} Hinweise:`),
    more: (count: number) => `… und ${number(count, 'de')} weitere; --json nennt mehr.`,
  },
  en: {
    title: (source, dryRun) =>
      dryRun ? `Dry run with ${source}: nothing was changed; the import would give:` : `${source} has been read in.`,
    since: (instant, zone) => `Asked for was what changed since ${formatInstant(instant, 'en', zone)}.`,
    read: (organizations, meetings, memberships, papers) =>
      `Read: ${number(organizations, 'en')} organizations, ${number(meetings, 'en')} meetings, ${number(memberships, 'en')} memberships, ${number(papers, 'en')} papers.`,
    nothing: 'Nothing has changed.',
    committees: 'committees',
    sessions: 'sessions',
    members: 'members',
    committee_papers: 'papers',
    counts: (created, updated, unchanged) =>
      `${number(created, 'en')} created, ${number(updated, 'en')} changed, ${number(unchanged, 'en')} unchanged`,
    moved: (count) => `${number(count, 'en')} moved`,
    cancelled: (count) => `${number(count, 'en')} cancelled`,
    ended: (count) => `${number(count, 'en')} left`,
    follow: 'Plans that lean on these sessions follow with the next run of "watch"; those concerned are told.',
    problems: (count) => (count === 1 ? 'One note:' : `${number(count, 'en')} notes:`),
    more: (count) => `… and ${number(count, 'en')} more; --json lists more.`,
  },
});
