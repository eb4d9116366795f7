import type { VNode } from 'preact';
import { type Bilingual, formatDate, formatInstant, type Locale } from '../../../shared/locale.js';
import { bounceMessages } from '../../../mail/bounces/bounce.messages.js';
import type { BounceOfMail } from '../../../mail/bounces/bounce.sql.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { DefinitionList } from '../../../web/components/definition-list.js';
import { Form, SubmitButton } from '../../../web/components/form.js';
import { mailWords } from '../../../web/components/mail-words.messages.js';
import { Notice } from '../../../web/components/notice.js';
import type { PageContent } from '../../../web/page/page.js';
import type { Paper } from '../../papers/paper.js';
import { PaperView } from '../../papers/paper-view.js';
import type { BriefingRow } from '../briefing-row.query.js';
import type { Receipt } from '../receipts.service.js';
import { BRIEFINGS } from './archive.page.js';
import { briefingPagesMessages, type Done } from './briefing-pages.messages.js';

export interface ReleasedFacts {
  row: BriefingRow;
  paper: Paper;
  /** For those who write: who has it. */
  receipts: Receipt[] | undefined;
  /** For members: whether they have taken note. */
  own: { noted: boolean } | undefined;
  mayWrite: boolean;
  /** Whether there is an earlier one to compare with. */
  compares: boolean;
  mayOpenMails: boolean;
  /** briefing.id of a newer edition that is released. */
  newer: string | null;
  timeZone: string;
  done: Done | undefined;
  problem?: Bilingual;
}

function mailCell(
  { mail, no_mail, response, bounce, mail_id }: Receipt,
  mayOpen: boolean,
  locale: Locale,
): VNode | string {
  const t = briefingPagesMessages[locale];
  if (!mail) return no_mail ? t.noMail[no_mail] : t.never;
  return (
    <>
      <Badge
        tone={mail === 'failed' || mail === 'bounced' ? 'danger' : mail === 'sent' && !bounce ? 'success' : 'info'}
        label={mailWords[locale].state(mail)}
      />
      {mail === 'failed' && response && <span class="v-below v-break">{response}</span>}
      {bounce && <BounceWords bounce={bounce} locale={locale} />}
      {mayOpen && mail_id && (
        <a class="kern-link kern-link--small v-below" href={`/mail/${mail_id}`}>
          {t.openMail}
        </a>
      )}
    </>
  );
}

function BounceWords({ bounce: { kind, status }, locale }: { bounce: BounceOfMail; locale: Locale }): VNode {
  const t = bounceMessages[locale];
  const [words, advice] =
    kind === 'failed' ? [t.cause(status), t.memberAdvice(status)] : [t.delayed(status), t.delayedAdvice];
  return (
    <>
      <span class="v-below">{words}</span>
      <span class="v-below kern-body--muted">{advice}</span>
    </>
  );
}

function ReceiptTable({
  receipts,
  mayOpenMails,
  timeZone,
  locale,
}: {
  receipts: Receipt[];
  mayOpenMails: boolean;
  timeZone: string;
  locale: Locale;
}): VNode {
  const t = briefingPagesMessages[locale];
  const when = (instant: string | null) => (instant ? formatInstant(instant, locale, timeZone) : t.never);
  return (
    <section class="v-section v-no-print" aria-labelledby="receipts">
      <h2 class="kern-heading-medium" id="receipts">
        {t.receipts}
      </h2>
      {receipts.length === 0 ? (
        <p class="kern-body">{t.noReceipts}</p>
      ) : (
        <DataTable
          caption={t.receipts}
          stack
          columns={[{ label: t.member }, { label: t.mail }, { label: t.read }, { label: t.taken }]}
          rows={receipts.map((receipt) => ({
            key: receipt.member_id,
            cells: [
              <>
                {receipt.member}
                {receipt.faction && <span class="v-below">{receipt.faction}</span>}
              </>,
              mailCell(receipt, mayOpenMails, locale),
              when(receipt.opened_at),
              when(receipt.noted_at),
            ],
          }))}
        />
      )}
    </section>
  );
}

function TakeNote({ action, noted, locale }: { action: string; noted: boolean; locale: Locale }): VNode {
  const t = briefingPagesMessages[locale];
  if (noted) return <Badge tone="success" label={t.noted} />;
  return (
    <Form form={{ locale }} action={action}>
      <p class="kern-body">{t.noteLead}</p>
      <SubmitButton label={t.note} kind="secondary" />
    </Form>
  );
}

/** A released briefing: the paper as it was frozen, what can be done with it, and who has it. */
export function releasedPage(facts: ReleasedFacts, locale: Locale): PageContent {
  const { row, paper, receipts, own, mayWrite, compares, mayOpenMails, newer, timeZone, done, problem } = facts;
  const t = briefingPagesMessages[locale];
  const here = `${BRIEFINGS}/${row.id}`;
  return {
    title: t.briefingOf(row.committee, formatDate(row.held_on, locale), row.audience),
    breadcrumb: [{ href: BRIEFINGS, label: t.title }],
    body: (
      <>
        {done && <Notice tone="success" title={t.done[done]} />}
        {problem && <Notice tone="danger" title={problem[locale]} />}
        {newer && (
          <Notice tone="warning" title={t.replaced}>
            <a class="kern-link" href={`${BRIEFINGS}/${newer}`}>
              {t.edition(row.edition + 1)}
            </a>
          </Notice>
        )}
        <section class="v-section v-no-print">
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--primary" href={`${here}/pdf`} hx-boost="false">
              <span class="kern-label">{t.pdf}</span>
            </a>
            {compares && (
              <a class="kern-btn kern-btn--secondary" href={`${here}/compare`}>
                <span class="kern-label">{t.compare}</span>
              </a>
            )}
            <a class="kern-btn kern-btn--tertiary" href={`${here}/oparl`} hx-boost="false">
              <span class="kern-label">{t.json}</span>
            </a>
          </div>
          {own && <TakeNote action={`${here}/noted`} noted={own.noted} locale={locale} />}
        </section>
        <section class="v-section">
          <h2 class="kern-heading-medium">{paper.title}</h2>
          <PaperView paper={paper} level={3} />
        </section>
        {receipts && <ReceiptTable {...{ receipts, mayOpenMails, timeZone, locale }} />}
        <section class="v-section v-no-print">
          <DefinitionList
            items={[
              [
                t.session,
                <a class="kern-link" href={`/committees/${row.committee_id}/sessions/${row.session_id}`}>
                  {formatDate(row.held_on, locale)}
                </a>,
              ],
              [
                t.earlierEdition,
                row.corrects_id && (
                  <a class="kern-link" href={`${BRIEFINGS}/${row.corrects_id}`}>
                    {t.edition(row.edition - 1)}
                  </a>
                ),
              ],
              [t.state, t.released(formatInstant(row.released_at!, locale, timeZone))],
              [t.hash, <code class="v-break">{row.content_hash}</code>],
            ]}
          />
          {mayWrite && !newer && (
            <Form form={{ locale, prefix: 'correct' }} action={`${here}/correct`}>
              <SubmitButton label={t.correct} kind="secondary" />
            </Form>
          )}
        </section>
      </>
    ),
  };
}
