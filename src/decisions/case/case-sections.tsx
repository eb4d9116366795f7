import type { VNode } from 'preact';
import { groundName } from '../../law/grounds.messages.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { MailState } from '../../web/components/mail-state.js';
import { mailWords } from '../../web/components/mail-words.messages.js';
import { decideCommandMessages } from '../commands/decide-command.messages.js';
import type { Answer, Body, ProposalKind } from '../decision-case.js';
import type { ListedParticipation } from '../decision-history.query.js';
import { BODY_NAMES } from '../gates.messages.js';
import { proposalLabel } from '../proposal.presenter.js';
import { caseMessages } from './case.messages.js';
import { presentChange, presentDeadline, presentEvent, proposalOf, reportSummary } from './case.presenter.js';
import type { CaseFacts } from './collect-case.service.js';
import { chainBars, layOutChain, periodWords } from './chain-timeline.presenter.js';
import { ChainTimeline } from './chain-timeline.js';
import { Findings } from './findings.js';

export interface SectionProps {
  facts: CaseFacts;
  locale: Locale;
}

const columns = (labels: readonly string[]) => labels.map((label) => ({ label }));
const rowsOf = (rows: readonly string[][]) => rows.map((cells, index) => ({ key: String(index), cells }));

export function ChainSection({ facts, locale }: SectionProps): VNode {
  const t = caseMessages[locale];
  const { contract, it, chain, today } = facts;
  const open = it.kind !== null && it.kind !== 'let_end' && it.state !== 'done' && it.follows === null;
  const proposed =
    open && it.contract.endsOn
      ? {
          from: it.contract.endsOn.add({ days: 1 }),
          to: it.newEndsOn,
          label: `${t.chainLegend.proposed}: ${proposalOf(it, locale)}`,
        }
      : undefined;
  const bars = chainBars(chain.links, contract.id, proposed, locale);
  const shared = {
    title: t.chain,
    description: t.chainDescription(chain.links.length, formatDate(chain.links[0]!.starts_on, locale)),
    today: t.today,
  };
  return (
    <section class="v-section" aria-labelledby="chain">
      <h2 class="kern-heading-medium" id="chain">
        {t.chain}
      </h2>
      <figure class="v-figure">
        <ChainTimeline id="chain-wide" {...shared} layout={layOutChain(bars, today, 960)} width={960} variant="wide" />
        <ChainTimeline
          id="chain-compact"
          {...shared}
          layout={layOutChain(bars, today, 336)}
          width={336}
          variant="compact"
        />
      </figure>
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">{t.chainTable}</span>
        </summary>
        <div class="kern-accordion__body">
          <DataTable
            caption={t.chain}
            stack
            columns={columns(t.chainColumns)}
            rows={chain.links.map((link) => ({
              key: link.id,
              cells: [
                link.id === contract.id ? (
                  `${link.number} (${t.chainThis})`
                ) : (
                  <a class="kern-link kern-link--small" href={`/contracts/${link.id}`}>
                    {link.number}
                  </a>
                ),
                periodWords(link, locale),
                link.ground ? groundName(link.ground, locale) : '–',
                link.unit,
                t.fte(link.fte),
                link.signed_on ? formatDate(link.signed_on, locale) : '–',
              ],
            }))}
          />
        </div>
      </details>
    </section>
  );
}

export function PlanSection({ facts: { plan, today }, locale }: SectionProps): VNode | null {
  const t = caseMessages[locale];
  if (!plan) return null;
  return (
    <section class="v-section" aria-labelledby="plan">
      <h2 class="kern-heading-medium" id="plan">
        {t.plan}
      </h2>
      <DataTable
        caption={t.plan}
        stack
        columns={columns(t.planColumns)}
        rows={plan.deadlines
          .map((judged) => presentDeadline(judged, today, locale))
          .map((line) => ({
            key: line.key,
            cells: [
              line.due,
              <>
                {line.title}
                <span class="v-below">{line.needs}</span>
              </>,
              <>
                {line.badge && <Badge {...line.badge} />} <span class="v-below">{line.standing}</span>
              </>,
              line.owner,
              line.citation,
            ],
          }))}
      />
      {plan.unknown.length > 0 && (
        <div class="kern-body kern-body--small">
          <p>{t.planUnknown}</p>
          <ul class="v-list">
            {plan.unknown.map(({ rule, text }) => (
              <li key={rule}>{text[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

export function LawSection({ facts: { report, it, chain }, locale }: SectionProps): VNode | null {
  const t = caseMessages[locale];
  if (!report) return null;
  const aboutProposal = it.kind !== null && it.kind !== 'let_end';
  return (
    <section class="v-section" aria-labelledby="law">
      <h2 class="kern-heading-medium" id="law">
        {t.law}
      </h2>
      <p class="kern-body">
        {aboutProposal ? t.lawAboutProposal : t.lawAboutContract}{' '}
        <strong>{reportSummary(report, locale).join(' ')}</strong>
      </p>
      <Findings findings={report.findings} whole={chain.whole} locale={locale} />
      <p class="kern-body kern-body--small kern-body--muted">{t.lawHint}</p>
    </section>
  );
}

function askedCells(each: ListedParticipation, locale: Locale): string[] {
  const t = caseMessages[locale];
  const answers = decideCommandMessages[locale].answer;
  const covered = proposalLabel(each.covers_kind as ProposalKind, each.covers_ends_on, locale);
  return [
    BODY_NAMES[each.body as Body][locale],
    [formatDate(each.requested_on, locale), each.with_discussion ? t.withDiscussion : ''].filter(Boolean).join(', '),
    formatDate(each.answer_due, locale),
    each.answer ? t.answered(answers[each.answer as Answer], formatDate(each.answered_on!, locale)) : t.noAnswer,
    [covered, each.void_on ? t.void(formatDate(each.void_on, locale)) : ''].filter(Boolean).join('; '),
    each.document ?? '–',
  ];
}

export function ParticipationSection({ facts: { participations }, locale }: SectionProps): VNode | null {
  const t = caseMessages[locale];
  if (participations.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby="participation">
      <h2 class="kern-heading-medium" id="participation">
        {t.participation}
      </h2>
      <DataTable
        caption={t.participation}
        stack
        columns={columns(t.participationColumns)}
        rows={rowsOf(participations.map((each) => askedCells(each, locale)))}
      />
    </section>
  );
}

export function MailsSection({ facts: { mails, may }, locale }: SectionProps): VNode {
  const t = caseMessages[locale];
  const words = mailWords[locale];
  return (
    <section class="v-section" aria-labelledby="mails">
      <h2 class="kern-heading-medium" id="mails">
        {t.mails}
      </h2>
      {mails.length === 0 ? (
        <p class="kern-body">{t.noMails}</p>
      ) : (
        <DataTable
          caption={t.mails}
          stack
          columns={columns(t.mailColumns)}
          rows={mails.map((mail, index) => {
            const occasion = [words.purpose(mail.purpose), mail.stage === null ? '' : t.stage(mail.stage)];
            const text = occasion.filter(Boolean).join(', ');
            return {
              key: `${mail.mail}-${index}`,
              cells: [
                formatDate(mail.run_date, locale),
                may.seeMails ? (
                  <a class="kern-link kern-link--small" href={`/mail/${mail.mail}`}>
                    {text}
                  </a>
                ) : (
                  text
                ),
                [t.role(mail.role) ?? words.recipientKind(mail.recipient_kind, mail.purpose), mail.name]
                  .filter(Boolean)
                  .join(': '),
                <>
                  <MailState state={mail.state} filed={mail.filed} locale={locale} />
                  {mail.dropped && <span class="v-below">{t.dropped}</span>}
                </>,
              ],
            };
          })}
        />
      )}
    </section>
  );
}

export function HistorySection({ facts: { events, changes, timeZone }, locale }: SectionProps): VNode {
  const t = caseMessages[locale];
  return (
    <section class="v-section" aria-labelledby="history">
      <h2 class="kern-heading-medium" id="history">
        {t.history}
      </h2>
      {events.length === 0 ? (
        <p class="kern-body">{t.noHistory}</p>
      ) : (
        <DataTable
          caption={t.decisionHistory}
          captionVisible
          stack
          columns={columns(t.historyColumns)}
          rows={rowsOf(events.toReversed().map((event) => presentEvent(event, timeZone, locale)))}
        />
      )}
      <DataTable
        caption={t.contractHistory}
        captionVisible
        stack
        columns={columns(t.contractColumns)}
        rows={rowsOf(changes.toReversed().map((entry) => presentChange(entry, timeZone, locale)))}
      />
    </section>
  );
}
