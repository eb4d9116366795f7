import type { VNode } from 'preact';
import type { ListedSession } from '../registry/session-list.query.js';
import { formatDate, type Locale } from '../shared/locale.js';
import { Badge } from '../web/components/badge.js';
import { DataTable } from '../web/components/data-table.js';
import { ProgrammeClocks } from '../programmes/clocks/clocks-section.js';
import { presentPublishedClocks } from '../programmes/clocks/clocks.presenter.js';
import { publishedMessages } from '../programmes/published/published.messages.js';
import { Published } from '../programmes/published/published-section.js';
import { dashboardMessages } from './dashboard.messages.js';
import type { ProgrammeFigures } from './programme-figures.query.js';

interface ProgrammeSectionProps {
  programmes: ProgrammeFigures[];
  /** How many there are in all. */
  total: number;
  opens: (programme: string) => boolean;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** Programmes as committees and steering groups are told of them: of staff what was published last, nothing that is counted today. */
export function ProgrammeSection({ programmes, total, opens, today, locale }: ProgrammeSectionProps): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="programmes" class="v-section">
      <h2 class="kern-heading-medium" id="programmes">
        {t.programmes}
      </h2>
      {programmes.length === 0 && <p class="kern-body">{t.noProgrammes}</p>}
      {total > programmes.length && <p class="kern-body">{t.someProgrammes(programmes.length, total)}</p>}
      {programmes.map(({ clocks, published }) => {
        const view = presentPublishedClocks(clocks, published, today, locale);
        return (
          <ProgrammeClocks
            key={clocks.id}
            {...{ view, today, locale }}
            {...(opens(clocks.id) && { href: `/programmes/${clocks.id}` })}
          >
            <Published statement={published} heading={view.heading} locale={locale} />
          </ProgrammeClocks>
        );
      })}
      {programmes.length > 0 && (
        <p class="kern-body kern-body--small kern-body--muted">{publishedMessages[locale].why}</p>
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
          rows={sessions.map(({ id, committeeId, committee, title, heldOn, papersDue }) => ({
            key: id,
            cells: [
              [committee, title].filter(Boolean).join(' – '),
              <a class="kern-link" href={`/committees/${committeeId}/sessions/${id}`}>
                {formatDate(heldOn, locale)}
              </a>,
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
