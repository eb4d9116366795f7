import type { VNode } from 'preact';
import { outcomeMessages } from '../../committees/outcomes/outcome.messages.js';
import { groundName } from '../../law/grounds.messages.js';
import { bounceMessages } from '../../mail/bounces/bounce.messages.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { Notice } from '../../web/components/notice.js';
import type { PageContent } from '../../web/page/page.js';
import { outcomeWords } from '../commands/event-content.js';
import { STEP_DONE } from '../transitions.messages.js';
import { stateName, type Step } from '../transitions.js';
import { caseMessages } from './case.messages.js';
import { fullName, leadOf, presentNext, proposalOf, stateTone } from './case.presenter.js';
import {
  ChainSection,
  HistorySection,
  LawSection,
  MailsSection,
  ParticipationSection,
  PlanSection,
  type SectionProps,
} from './case-sections.js';
import { periodWords } from './chain-timeline.presenter.js';
import type { CaseFacts } from './collect-case.service.js';
import { type StepLook, StepSection } from './step-section.js';
import { type TaskLook, TaskSection } from './task-section.js';

export interface CasePageFacts {
  facts: CaseFacts;
  look?: StepLook | undefined;
  tasks?: TaskLook | undefined;
  /** What has just been done. */
  done?: Step | 'task' | 'request' | undefined;
  /** Until when no reply is owed, where somebody asked again. */
  askedUntil?: Temporal.PlainDate | undefined;
}

/** Everything about one contract that ends, and what can be done about it now. */
export function casePage({ facts, look, tasks, done, askedUntil }: CasePageFacts, locale: Locale): PageContent {
  const t = caseMessages[locale];
  return {
    title: fullName(facts.contract),
    breadcrumb: [{ href: '/contracts', label: t.contracts }],
    body: (
      <>
        <p class="kern-body kern-body--large v-lead">{leadOf(facts, locale)}</p>
        {done && <Done facts={facts} done={done} locale={locale} />}
        {facts.contract.bounce_status && (
          <Notice tone="warning" title={t.bounces(bounceMessages[locale].cause(facts.contract.bounce_status))}>
            {t.bouncesHint}
          </Notice>
        )}
        {askedUntil && <Notice tone="info" title={t.askedRecently(formatDate(askedUntil, locale))} />}
        <DecisionSection facts={facts} look={look} locale={locale} />
        <ChainSection facts={facts} locale={locale} />
        <PlanSection facts={facts} locale={locale} />
        <LawSection facts={facts} locale={locale} />
        <ParticipationSection facts={facts} locale={locale} />
        <TaskSection facts={facts} look={tasks} locale={locale} />
        <MailsSection facts={facts} locale={locale} />
        <HistorySection facts={facts} locale={locale} />
        <FactsSection facts={facts} locale={locale} />
      </>
    ),
  };
}

function Done({ facts, done, locale }: SectionProps & { done: Step | 'task' | 'request' }): VNode {
  const t = caseMessages[locale];
  const next = presentNext(facts.next, facts.today, locale);
  const words = done === 'task' || done === 'request' ? '' : STEP_DONE[done][locale];
  return (
    <Notice tone="success" title={t.done(done, words)}>
      {next ? t.doneNext([next.text, next.due].filter(Boolean).join(', ')) : null}
    </Notice>
  );
}

function DecisionSection({ facts, look, locale }: SectionProps & { look: StepLook | undefined }): VNode {
  const t = caseMessages[locale];
  const { it, next: step, today, chain } = facts;
  const day = (date: Temporal.PlainDate | null): string => (date ? formatDate(date, locale) : '');
  const next = presentNext(step, today, locale);
  const follows = chain.links.find(({ number }) => number === it.follows);
  return (
    <section class="v-section" aria-labelledby="decision">
      <h2 class="kern-heading-medium" id="decision">
        {t.decision}
      </h2>
      {it.contract.endsOn ? (
        <>
          <DefinitionList
            items={[
              [t.state, <Badge tone={stateTone(it.state)} label={stateName(it.state)[locale]} />],
              [
                t.next,
                next && (
                  <>
                    {next.text}
                    {next.due && (
                      <span class="v-below">
                        {next.late ? <Badge tone="danger" label={next.due} /> : next.due}
                        {next.citation && ` (${next.citation})`}
                      </span>
                    )}
                  </>
                ),
              ],
              [t.proposal, proposalOf(it, locale)],
              [t.ground, it.newGround && groundName(it.newGround, locale)],
              [t.risk, it.riskReason],
              [t.funding, it.funding && <Funding facts={facts} locale={locale} />],
              [t.waiting, day(it.waitingUntil)],
              [t.signed, day(it.signedOn)],
              [t.received, day(it.receivedOn)],
              [
                t.follows,
                follows && (
                  <a class="kern-link" href={`/contracts/${follows.id}`}>
                    {follows.number}
                  </a>
                ),
              ],
            ]}
          />
          <StepSection facts={facts} look={look} locale={locale} />
        </>
      ) : (
        <p class="kern-body">{t.noDecision}</p>
      )}
    </section>
  );
}

/** How the money stands, and on what somebody went on without it. */
function Funding({ facts: { it, events }, locale }: SectionProps): VNode {
  const waived = it.funding === 'waived' ? events.findLast(({ step }) => step === 'waive_funding') : undefined;
  const { session } = waived?.outcome ?? {};
  return (
    <>
      {[caseMessages[locale].fundings[it.funding!], it.fundingReason].filter(Boolean).join(': ')}
      {waived?.outcome && (
        <span class="v-below v-lines">
          {outcomeMessages[locale].outcome}: {outcomeWords(waived.outcome, locale)}{' '}
          {session && (
            <a class="kern-link kern-link--small" href={`/committees/${session.committee_id}/sessions/${session.id}`}>
              {outcomeMessages[locale].toSession}
            </a>
          )}
        </span>
      )}
    </>
  );
}

function FactsSection({ facts: { contract }, locale }: SectionProps): VNode {
  const t = caseMessages[locale];
  return (
    <section class="v-section" aria-labelledby="facts">
      <h2 class="kern-heading-medium" id="facts">
        {t.facts}
      </h2>
      <DefinitionList
        items={[
          [t.fact.number, contract.number],
          [t.fact.employee, contract.employee],
          [t.fact.unit, `${contract.unit} ${contract.unit_name}`],
          [t.fact.programme, contract.programme && `${contract.programme} ${contract.programme_name}`],
          [t.fact.position, contract.position],
          [t.fact.job, contract.job_title],
          [t.fact.period, periodWords(contract, locale)],
          [t.fact.ground, contract.ground && groundName(contract.ground, locale)],
          [t.fact.fte, t.fte(contract.fte)],
          [t.fact.pay, contract.pay_group && t.pay(contract.pay_group, contract.pay_step)],
          [t.fact.signed, contract.signed_on && formatDate(contract.signed_on, locale)],
        ]}
      />
    </section>
  );
}
