import type { Locale } from '../../shared/locale.js';
import type { OparlImportResult } from './import-oparl.service.js';
import { oparlReport } from './oparl-report.messages.js';

/** Problems that a terminal shows. */
const SHOWN = 40;
const TABLES = ['committees', 'sessions', 'members', 'committee_papers'] as const;

/** Whether an import did anything at all. */
export const didSomething = (result: OparlImportResult): boolean =>
  TABLES.some((table) => result[table].created + result[table].updated > 0) || result.members.ended > 0;

function problemLines(result: OparlImportResult, locale: Locale): string[] {
  const say = oparlReport[locale];
  const total = result.problems.length + result.problems_omitted;
  if (total === 0) return [];
  const lines = result.problems
    .slice(0, SHOWN)
    .map(({ object, field, message }) => `  ${[object, field].filter(Boolean).join(' · ')}: ${message}`);
  return ['', say.problems(total), ...lines, ...(total > lines.length ? [`  ${say.more(total - lines.length)}`] : [])];
}

/** A summary as a clerk reads it, then what needs attention. */
export function reportOfOparl(result: OparlImportResult, locale: Locale, timeZone: string): string {
  const say = oparlReport[locale];
  const { sessions, members } = result;
  const more = {
    committees: [],
    sessions: [
      ...(sessions.moved > 0 ? [say.moved(sessions.moved)] : []),
      ...(sessions.cancelled > 0 ? [say.cancelled(sessions.cancelled)] : []),
    ],
    members: members.ended > 0 ? [say.ended(members.ended)] : [],
    committee_papers: [],
  };
  const tables = TABLES.map((table) => {
    const { created, updated, unchanged } = result[table];
    return `  ${say[table]}: ${[say.counts(created, updated, unchanged), ...more[table]].join(', ')}`;
  });
  return [
    say.title(result.source, result.dry_run),
    ...(result.since === null ? [] : [say.since(result.since, timeZone)]),
    say.read(result.organizations, result.meetings, result.memberships, result.papers),
    ...(didSomething(result) ? tables : [say.nothing]),
    ...(sessions.moved + sessions.cancelled > 0 ? [say.follow] : []),
    ...problemLines(result, locale),
  ].join('\n');
}
