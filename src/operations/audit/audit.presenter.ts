import { formatInstant, type Locale } from '../../shared/locale.js';
import type { EntryRow, ChangeRow } from './record.query.js';
import { auditMessages } from './audit.messages.js';

/** A line of the record, in words. */
export interface RecordLine {
  key: string;
  when: string;
  who: string;
  what: string;
  /** Figures and codes that say more. */
  details: string;
}

function detailsOf({ account, facts }: EntryRow, locale: Locale): string {
  const t = auditMessages[locale];
  const said = Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${t.fact(name)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [...(account ? [t.about(account)] : []), ...said].join(', ');
}

export function entryLines(rows: EntryRow[], locale: Locale, timeZone: string): RecordLine[] {
  return rows.map((row) => ({
    key: row.id,
    when: formatInstant(row.happened_at, locale, timeZone),
    who: row.actor,
    what: auditMessages[locale].action(row.action),
    details: detailsOf(row, locale),
  }));
}

/** Whether two changes were made to one row in one go. */
const together = (a: ChangeRow | undefined, b: ChangeRow): boolean =>
  a?.entity_id === b.entity_id && a.happened_at === b.happened_at && a.actor === b.actor;

/** The changes of one row in one go are one line. */
export function changeLines(rows: ChangeRow[], locale: Locale, timeZone: string): RecordLine[] {
  const t = auditMessages[locale];
  const groups: ChangeRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && together(last[0], row)) last.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    const [first] = group as [ChangeRow];
    const fields = group.flatMap(({ field }) => (field === null ? [] : [t.field(field)])).toReversed();
    return {
      key: first.id,
      when: formatInstant(first.happened_at, locale, timeZone),
      who: first.actor,
      what: [t.entity(first.entity), first.called].filter(Boolean).join(' '),
      details: fields.length > 0 ? t.changed(fields.join(', ')) : t.deleted,
    };
  });
}
