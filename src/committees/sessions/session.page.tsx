import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { Buttons, Form, SubmitButton } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import type { FieldProblem, Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { archiveMessages } from '../archive/archive.messages.js';
import { CouncilPaperTable } from '../archive/council-paper-table.js';
import type { CouncilPaper } from '../archive/council-papers.query.js';
import type { ListedBriefing } from '../briefing/briefing-list.query.js';
import { briefingPagesMessages } from '../briefing/pages/briefing-pages.messages.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { isHeld } from '../outcomes/held.js';
import { MinutesCheckedSection } from '../promises/minutes-checked-section.js';
import type { MinutesCheck } from '../promises/minutes-checked.service.js';
import { minutesMessages } from '../promises/minutes.messages.js';
import { outcomeMessages } from '../outcomes/outcome.messages.js';
import { OutcomeFields } from './outcome-form.page.js';
import type { OutcomeRow } from './outcomes.query.js';
import { sessionsMessages } from './sessions.messages.js';
import { PapersBy, sessionPath, stateOf } from './sessions.page.js';
import type { SessionRow } from './sessions.query.js';

type Programmes = readonly { id: string; code: string; name: string }[];

export interface SessionFacts {
  committee: CommitteeRow;
  session: SessionRow;
  outcomes: readonly OutcomeRow[];
  /** What the council information system lists for it. */
  papers: readonly CouncilPaper[];
  /** What was written for it, as far as they may read it. */
  briefings: readonly ListedBriefing[];
  programmes: Programmes;
  today: string;
  keeps: boolean;
  /** How far its minutes are gone through, for those who do so once it was held. */
  minutes: MinutesCheck | undefined;
  timeZone: string;
  /** What has just been done. */
  done?: SessionDone | undefined;
  /** Why minutes cannot be said to hold nothing. */
  minutesRefused?: readonly FieldProblem[];
  /** The form of a new outcome, refused. */
  refused?: Refused;
}

/** What can just have been done, as an address says it. */
export const SESSION_DONE = ['session', 'outcome', 'removed', 'checked', 'unchecked'] as const;
export type SessionDone = (typeof SESSION_DONE)[number];

const doneWords = (done: SessionDone, locale: Locale): string => {
  const t = sessionsMessages[locale];
  const { markedDone, takenBack } = minutesMessages[locale];
  return {
    session: t.done,
    outcome: t.outcomeSaved,
    removed: t.outcomeRemoved,
    checked: markedDone,
    unchecked: takenBack,
  }[done];
};

function Outcomes({ session, outcomes, keeps, locale }: SessionFacts & { locale: Locale }): VNode {
  const t = sessionsMessages[locale];
  if (outcomes.length === 0) return <p class="kern-body">{t.noOutcomes}</p>;
  const here = sessionPath(session.committee_id, session.id);
  return (
    <DataTable
      caption={t.outcomes}
      stack
      columns={[{ label: t.outcomeKind }, { label: t.text }, { label: t.faction }, { label: t.programme }]}
      rows={outcomes.map((row) => ({
        key: row.id,
        cells: [
          outcomeMessages[locale].kind(row.kind),
          <>
            <span class="v-lines">{row.text}</span>
            {row.non_public && <span class="v-below">{t.nonPublicMark}</span>}
            {keeps && (
              <a
                class="kern-link kern-link--small v-below"
                href={`${here}/outcomes/${row.id}`}
                aria-label={`${t.changeOutcome}: ${row.text.slice(0, 60)}`}
              >
                {t.changeThis}
              </a>
            )}
          </>,
          row.faction || '–',
          row.programme ?? '–',
        ],
      }))}
    />
  );
}

/** The briefings of a session, each with where it stands: nobody drafts one that is there. */
function Briefings({ briefings, locale }: { briefings: readonly ListedBriefing[]; locale: Locale }): VNode {
  const t = briefingPagesMessages[locale];
  return (
    <section class="v-section" aria-labelledby="briefings">
      <h2 class="kern-heading-medium" id="briefings">
        {sessionsMessages[locale].briefings}
      </h2>
      <ul class="v-list kern-body">
        {briefings.map(({ id, audience, edition, state, replaced }) => (
          <li key={id}>
            <a class="kern-link" href={`/briefings/${id}`}>
              {[t.parts[audience], edition > 1 && t.edition(edition)].filter(Boolean).join(', ')}
            </a>
            <span class="v-below">{replaced ? t.replaced : t.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One session: when and where, its papers, and what came of it. */
export function sessionPage(facts: SessionFacts, locale: Locale): PageContent {
  const { committee, session, today, keeps, done, refused } = facts;
  const t = sessionsMessages[locale];
  const here = sessionPath(committee.id, session.id);
  const form: FormState = { locale, refused };
  const written = new Set(facts.briefings.map(({ audience }) => audience));
  const lacksBriefing = !written.has('public') || (session.non_public_part && !written.has('non_public'));
  return {
    title: t.sessionOn(session.held_on),
    breadcrumb: committeeCrumbs(committee, locale),
    body: (
      <>
        {facts.minutesRefused?.map(({ message }) => (
          <Notice tone="warning" title={message(locale)} />
        ))}
        {done && <Notice tone="success" title={doneWords(done, locale)} />}
        <DefinitionList
          items={[
            [t.name, session.title],
            [t.state, stateOf(session, today, locale)],
            [t.startsAt, session.starts_at && t.at(session.starts_at)],
            [t.place, session.place],
            [t.parts, t.partsOf(session.public_part, session.non_public_part)],
            [t.papersBy, <PapersBy session={session} today={today} locale={locale} />],
          ]}
        />
        {keeps && (
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--secondary" href={`${here}/edit`}>
              <span class="kern-label">{t.change}</span>
            </a>
            {session.held_on >= today && !session.cancelled && lacksBriefing && (
              <a class="kern-btn kern-btn--secondary" href={`/briefings/new?session=${session.id}`}>
                <span class="kern-label">{t.briefing}</span>
              </a>
            )}
            {isHeld(session, today) && (
              <a
                class="kern-btn kern-btn--secondary"
                href={`/committees/${committee.id}/promises/minutes?session=${session.id}`}
              >
                <span class="kern-label">{t.fromMinutes}</span>
              </a>
            )}
          </div>
        )}
        {facts.briefings.length > 0 && <Briefings briefings={facts.briefings} locale={locale} />}
        {facts.papers.length > 0 && (
          <section class="v-section" aria-labelledby="papers">
            <h2 class="kern-heading-medium" id="papers">
              {archiveMessages[locale].ofSession}
            </h2>
            <CouncilPaperTable caption={archiveMessages[locale].ofSession} papers={facts.papers} locale={locale} />
          </section>
        )}
        <section class="v-section" aria-labelledby="outcomes">
          <h2 class="kern-heading-medium" id="outcomes">
            {t.outcomes}
          </h2>
          <Outcomes {...facts} locale={locale} />
        </section>
        {facts.minutes && (
          <MinutesCheckedSection check={facts.minutes} here={here} timeZone={facts.timeZone} locale={locale} />
        )}
        {keeps && session.held_on > today && !session.cancelled && (
          <p class="kern-body kern-body--muted">{t.outcomesLater}</p>
        )}
        {keeps && (refused || isHeld(session, today)) && (
          <section class="v-section" aria-labelledby="add-outcome">
            <h2 class="kern-heading-medium" id="add-outcome">
              {t.addOutcome}
            </h2>
            <Form form={form} action={`${here}/outcomes`}>
              <OutcomeFields form={form} programmes={facts.programmes} />
              <Buttons form={form}>
                <SubmitButton label={t.addOutcome} />
              </Buttons>
            </Form>
          </section>
        )}
      </>
    ),
  };
}
