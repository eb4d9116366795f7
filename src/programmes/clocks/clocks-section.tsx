import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { ClockTimeline } from './clock-timeline.js';
import { clocksMessages } from './clocks.messages.js';
import type { ClocksView } from './clocks.presenter.js';

interface ProgrammeClocksProps {
  view: ClocksView;
  today: Temporal.PlainDate;
  locale: Locale;
  /** Leads to the programme's own page. */
  href?: string;
  /** What else there is to say of the programme, above its clocks. */
  children?: ComponentChildren;
}

/** One programme: where its clocks disagree in words, the clocks over time, and the same as a table. */
export function ProgrammeClocks({ view, today, locale, href, children }: ProgrammeClocksProps): VNode {
  const t = clocksMessages[locale];
  const picture = {
    title: t.picture(view.heading),
    description: view.sentences.join(' ') || t.picture(view.heading),
    picture: view.picture,
    today,
    locale,
  };
  return (
    <article class="v-clocks" aria-labelledby={view.id}>
      <h3 class="kern-heading-small" id={view.id}>
        {href ? (
          <a class="kern-link" href={href}>
            {view.heading}
          </a>
        ) : (
          view.heading
        )}
      </h3>
      {children}
      {view.sentences.length > 0 && (
        <ul class={`v-clocks__said${view.agree ? '' : ' v-clocks__said--alarm'}`}>
          {view.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <figure class="v-figure">
        <ClockTimeline id={`${view.id}-wide`} {...picture} variant="wide" />
        <ClockTimeline id={`${view.id}-compact`} {...picture} variant="compact" />
      </figure>
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">
            {t.table}
            <span class="kern-sr-only">: {view.heading}</span>
          </span>
        </summary>
        <div class="kern-accordion__body">
          <DataTable
            caption={view.heading}
            columns={[{ label: t.clock }, { label: t.what }, { label: t.until }]}
            rows={view.table}
            stack
          />
        </div>
      </details>
    </article>
  );
}
