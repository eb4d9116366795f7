import type { VNode } from 'preact';
import { bodiesMessages } from '../committees/bodies/bodies.messages.js';
import { formatDate, type Locale } from '../shared/locale.js';
import { Badge } from '../web/components/badge.js';
import { DataTable } from '../web/components/data-table.js';
import type { ClerkTask } from './clerk-tasks.query.js';
import { clerkMessages } from './clerk.messages.js';

/** Where it is done. */
export function clerkTaskPath({ kind, committee_id, session_id, briefing_id }: ClerkTask): string {
  if (briefing_id) return `/briefings/${briefing_id}`;
  if (kind === 'no_draft') return `/briefings/new?session=${session_id}`;
  const committee = `/committees/${committee_id}`;
  return kind === 'minutes'
    ? `${committee}/promises/minutes?session=${session_id}`
    : `${committee}/sessions/${session_id}`;
}

interface ClerkSectionProps {
  tasks: readonly ClerkTask[];
  /** How many imported committees nobody keeps. */
  unkept: number;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** What is to be done for the committees that somebody keeps, the most urgent first, each a link to its place. */
export function ClerkSection({ tasks, unkept, today, locale }: ClerkSectionProps): VNode {
  const t = clerkMessages[locale];
  const bodies = bodiesMessages[locale];
  const detail = ({ kind, count }: ClerkTask): string =>
    kind === 'draft' ? t.open(count) : kind === 'refused' ? t.refused(count) : '';
  return (
    <section aria-labelledby="clerk" class="v-section">
      <h2 class="kern-heading-medium" id="clerk">
        {t.title}
      </h2>
      {tasks.length === 0 && <p class="kern-body">{t.nothing}</p>}
      {unkept > 0 && (
        <p class="kern-body">
          {bodies.unkeptFirst(unkept)}{' '}
          <a class="kern-link" href="/committees#unkept">
            {bodies.unkeptSee}
          </a>
        </p>
      )}
      {tasks.length > 0 && (
        <DataTable
          caption={t.title}
          stack
          columns={[{ label: t.what }, { label: t.committee }, { label: t.due }]}
          rows={tasks.map((task) => {
            const days = today.until(task.due).days;
            return {
              key: `${task.kind} ${task.session_id} ${task.briefing_id}`,
              cells: [
                <>
                  <a class="kern-link kern-link--small" href={clerkTaskPath(task)}>
                    {t.task[task.kind]}
                  </a>
                  {detail(task) && <span class="v-below">{detail(task)}</span>}
                </>,
                <>
                  {task.committee}
                  <span class="v-below">{t.session(formatDate(task.held_on, locale))}</span>
                </>,
                <>
                  {formatDate(task.due, locale)}{' '}
                  {days < 0 ? (
                    <Badge tone="warning" label={t.overdue} />
                  ) : (
                    <span class="kern-body--muted">{t.left(days)}</span>
                  )}
                </>,
              ],
            };
          })}
        />
      )}
    </section>
  );
}
