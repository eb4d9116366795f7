import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Notice } from '../../web/components/notice.js';
import type { PageContent } from '../../web/page/page.js';
import { sessionsMessages } from '../sessions/sessions.messages.js';
import { BudgetSection, SessionTable } from '../sessions/sessions.page.js';
import { archiveMessages } from '../archive/archive.messages.js';
import { bodiesMessages } from './bodies.messages.js';
import type { CommitteeFacts } from './committee-facts.js';
import type { CommitteeRow } from './committees.query.js';
import { nameOf } from './crumbs.js';
import { MemberSection } from './member-section.js';
import { UnkeptSection } from './unkept-section.js';

/** How many are open, and a mark where some are overdue. */
function OpenPromises({ row, locale }: { row: CommitteeRow; locale: Locale }): VNode {
  const t = bodiesMessages[locale];
  return (
    <>
      {t.openOf(row.open)} {row.overdue > 0 && <Badge tone="warning" label={t.overdue(row.overdue)} />}
    </>
  );
}

/** Every committee that the viewer may see, with what is next. */
export function committeesPage(
  committees: readonly CommitteeRow[],
  { seesAll, seesImports, unkept }: { seesAll: boolean; seesImports: boolean; unkept: readonly string[] },
  locale: Locale,
): PageContent {
  const t = bodiesMessages[locale];
  const imports = { href: '/committees/imports', label: t.imports };
  return {
    title: t.title,
    body: (
      <>
        {committees.length === 0 ? (
          <EmptyState title={t.none} actions={seesImports ? [imports] : []}>
            {seesAll ? t.noneText : t.noneSeen}
          </EmptyState>
        ) : (
          <>
            <p class="kern-body">{t.intro}</p>
            <p class="kern-body v-links">
              <a class="kern-link" href="/committees/papers">
                {archiveMessages[locale].title}
              </a>
              {seesImports && (
                <a class="kern-link" href={imports.href}>
                  {imports.label}
                </a>
              )}
            </p>
            <DataTable
              caption={t.title}
              stack
              columns={[{ label: t.committee }, { label: t.kindLabel }, { label: t.nextSession }, { label: t.open }]}
              rows={committees.map((row) => ({
                key: row.id,
                cells: [
                  <a class="kern-link kern-link--small" href={`/committees/${row.id}`}>
                    {nameOf(row)}
                  </a>,
                  t.kinds[row.kind],
                  row.next_session ? formatDate(row.next_session, locale) : t.noSession,
                  <a class="kern-link kern-link--small" href={`/committees/${row.id}/promises`}>
                    <OpenPromises row={row} locale={locale} />
                  </a>,
                ],
              }))}
            />
          </>
        )}
        <UnkeptSection names={unkept} locale={locale} />
      </>
    ),
  };
}

const DONE: Record<string, 'doneCommittee' | 'doneSession' | 'doneMember'> = {
  committee: 'doneCommittee',
  session: 'doneSession',
  member: 'doneMember',
};

/** One committee: what it is, its sessions, its members, what is open. */
export function committeePage(facts: CommitteeFacts, locale: Locale): PageContent {
  const { committee, sessions, today, keeps, done } = facts;
  const t = bodiesMessages[locale];
  const s = sessionsMessages[locale];
  const here = `/committees/${committee.id}`;
  const coming = sessions.filter(({ held_on }) => held_on >= today);
  const past = sessions.filter(({ held_on }) => held_on < today).toReversed();
  const saved = done && DONE[done];
  return {
    title: nameOf(committee),
    breadcrumb: [{ href: '/committees', label: t.title }],
    body: (
      <>
        {saved && <Notice tone="success" title={t[saved]} />}
        <DefinitionList
          items={[
            [t.kindLabel, t.kinds[committee.kind]],
            [t.department, committee.department],
            [t.paperDays, t.days(committee.paper_days)],
            [t.draftDays, keeps ? t.draftOf(committee.draft_days) : ''],
            [
              t.open,
              <a class="kern-link" href={`${here}/promises`}>
                <OpenPromises row={committee} locale={locale} />
              </a>,
            ],
            [
              t.briefings,
              <a class="kern-link" href={`/briefings?committee=${committee.id}`}>
                {t.allBriefings}
              </a>,
            ],
          ]}
        />
        <p class="kern-body">
          <a class="kern-link" href={`/committees/papers?committee=${committee.id}`}>
            {archiveMessages[locale].ofCommittee}
          </a>
        </p>
        {keeps && (
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--secondary" href={`${here}/edit`}>
              <span class="kern-label">{t.change}</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={`${here}/promises`}>
              <span class="kern-label">{t.allPromises}</span>
            </a>
          </div>
        )}
        <section class="v-section" aria-labelledby="sessions">
          <h2 class="kern-heading-medium" id="sessions">
            {s.coming}
          </h2>
          {coming.length === 0 ? (
            <p class="kern-body">{s.none}</p>
          ) : (
            <SessionTable caption={s.coming} sessions={coming} today={today} locale={locale} />
          )}
          {keeps && (
            <p class="kern-body">
              <a class="kern-link" href={`${here}/sessions/new`}>
                {s.add}
              </a>
            </p>
          )}
        </section>
        <BudgetSection budget={facts.budget} locale={locale} />
        <section class="v-section" aria-labelledby="past">
          <h2 class="kern-heading-medium" id="past">
            {s.past}
          </h2>
          {past.length === 0 ? (
            <p class="kern-body">{s.nonePast}</p>
          ) : (
            <SessionTable caption={s.past} sessions={past} today={today} locale={locale} />
          )}
        </section>
        <MemberSection {...facts} locale={locale} />
      </>
    ),
  };
}
