import type { VNode } from 'preact';
import type { ListedSession } from '../registry/session-list.query.js';
import { committeeMailMessages } from '../reminders/mails/committee-mail.messages.js';
import { presentSafeCohort } from '../reminders/mails/committee-mail.presenter.js';
import { formatDate, type Locale } from '../shared/locale.js';
import { Badge } from '../web/components/badge.js';
import { DataTable } from '../web/components/data-table.js';
import { ProgrammeClocks } from '../programmes/clocks/clocks-section.js';
import { presentSafeClocks } from '../programmes/clocks/clocks.presenter.js';
import { dashboardMessages } from './dashboard.messages.js';
import type { ProgrammeFigures } from './programme-figures.query.js';

interface ProgrammeSectionProps {
  programmes: ProgrammeFigures[];
  /** How many there are in all. */
  total: number;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** Programmes as committees and steering groups are told of them: aggregates, nothing from which a person follows. */
export function ProgrammeSection({ programmes, total, today, locale }: ProgrammeSectionProps): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="programmes" class="v-section">
      <h2 class="kern-heading-medium" id="programmes">
        {t.programmes}
      </h2>
      {programmes.length === 0 && <p class="kern-body">{t.noProgrammes}</p>}
      {total > programmes.length && <p class="kern-body">{t.someProgrammes(programmes.length, total)}</p>}
      {programmes.map(({ clocks, cohorts }) => (
        <ProgrammeClocks
          key={clocks.id}
          view={presentSafeClocks(clocks, cohorts, today, locale)}
          today={today}
          locale={locale}
        >
          {cohorts.length > 0 && (
            <ul class="v-cohorts">
              {cohorts.map((cohort) => {
                const { headline, details } = presentSafeCohort(cohort, locale);
                const days = today.until(cohort.ends_on).days;
                return (
                  <li key={cohort.ends_on}>
                    <p class="v-cohorts__headline">
                      {headline} <span class="kern-body--muted">{t.inDays(days)}</span>
                    </p>
                    <p class="kern-body kern-body--small">{details.join(' ')}</p>
                  </li>
                );
              })}
            </ul>
          )}
        </ProgrammeClocks>
      ))}
      {programmes.length > 0 && (
        <p class="kern-body kern-body--small kern-body--muted">{committeeMailMessages[locale].protection}</p>
      )}
    </section>
  );
}

interface SessionSectionProps {
  sessions: ListedSession[];
  today: Temporal.PlainDate;
  locale: Locale;
}

/** The next sessions with the last day for their papers. */
export function SessionSection({ sessions, today, locale }: SessionSectionProps): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="sessions" class="v-section">
      <h2 class="kern-heading-medium" id="sessions">
        {t.sessions}
      </h2>
      {sessions.length === 0 && <p class="kern-body">{t.noSessions}</p>}
      {sessions.length > 0 && (
        <DataTable
          caption={t.sessions}
          stack
          columns={[{ label: t.session }, { label: t.heldOn }, { label: t.papersDue }]}
          rows={sessions.map(({ id, committee, title, heldOn, papersDue }) => ({
            key: id,
            cells: [
              [committee, title].filter(Boolean).join(' – '),
              formatDate(heldOn, locale),
              papersDue ? (
                <>
                  {formatDate(papersDue, locale)}{' '}
                  {Temporal.PlainDate.compare(papersDue, today) < 0 && <Badge tone="info" label={t.papersOver} />}
                </>
              ) : (
                t.noPapersRule
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}
