import { tasksMessages } from '../decisions/tasks/tasks.messages.js';
import { STEP_NAMES } from '../decisions/transitions.messages.js';
import { personName } from '../registry/person-name.js';
import { formatDate, type Locale } from '../shared/locale.js';
import type { FeedEvent } from './feed-event.js';
import type { FeedFacts } from './feed-facts.query.js';
import { feedMessages } from './feed.messages.js';

export interface FeedStyle {
  locale: Locale;
  /** Whether people's names appear; else the numbers of their contracts alone. */
  showsNames: boolean;
  /** Address of the service, without a trailing slash. */
  site: string;
}

interface About {
  contract: string;
  unit: string;
  family_name: string;
  given_name: string;
}

/** The events of a calendar, each with an id that stays the same wherever its day moves. */
export function presentFeed({ ends, steps, tasks, sessions, briefings }: FeedFacts, style: FeedStyle): FeedEvent[] {
  const { locale, showsNames, site } = style;
  const t = feedMessages[locale];
  const about = (row: About): string => t.about(row.contract, row.unit, showsNames ? personName(row) : '');
  const page = (contractId: string) => `${site}/contracts/${contractId}`;
  const events: FeedEvent[] = [
    ...ends.map((row) => ({
      uid: `end-${row.id}@verbleib`,
      day: Temporal.PlainDate.from(row.ends_on),
      summary: t.ends(about(row)),
      description: t.endsMeans,
      url: page(row.id),
    })),
    ...steps.map((row) => ({
      uid: `step-${row.decision_id}@verbleib`,
      day: row.due,
      summary: t.due(STEP_NAMES[row.step][locale], about(row)),
      description: [t.lastDay(formatDate(row.ends_on, locale)), row.citation?.[locale]].filter(Boolean).join('\n'),
      url: page(row.contract_id),
    })),
    ...tasks.map((row) => ({
      uid: `task-${row.id}@verbleib`,
      day: Temporal.PlainDate.from(row.due_on),
      summary: t.due(tasksMessages[locale].kind[row.kind], about(row)),
      description: '',
      url: page(row.contract_id),
    })),
    ...sessions.flatMap(({ id, committee, title, heldOn, papersDue }) => {
      const name = [committee, title].filter(Boolean).join(' – ');
      const briefing = briefings.get(id);
      const session = {
        uid: `session-${id}@verbleib`,
        day: heldOn,
        summary: t.session(name),
        description: briefing ? t.briefing : '',
        url: briefing ? `${site}/briefings/${briefing}` : site,
      };
      if (!papersDue) return [session];
      const papers = t.papers(name, formatDate(heldOn, locale));
      return [session, { uid: `papers-${id}@verbleib`, day: papersDue, summary: papers, description: '', url: site }];
    }),
  ];
  return events.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day) || a.uid.localeCompare(b.uid));
}
