import type { Locale } from '../../shared/locale.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { CheckboxField, SelectField } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Pagination } from '../../web/components/pagination.js';
import type { PageContent } from '../../web/page/page.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { Due, PromiseState, PromiseTable } from './promise-table.js';
import { promisesMessages } from './promises.messages.js';
import { PROMISE_KINDS, type PromiseRow } from './promises.query.js';
import { PromiseSteps, type StepFacts } from './promise-steps.js';
import { PROMISE_STATES, type PromiseStep, stepsFrom } from './transitions.js';

export interface PromisesFacts {
  committee: CommitteeRow;
  rows: readonly PromiseRow[];
  /** What was chosen; empty strings where nothing was. */
  filter: { state: string; kind: string; overdue: boolean };
  keeps: boolean;
  names: boolean;
  next?: string | undefined;
  first?: string | undefined;
  /** Entries that were just taken over from minutes. */
  added?: number | undefined;
}

/** The promise register of a committee. */
export function promisesPage(facts: PromisesFacts, locale: Locale): PageContent {
  const { committee, rows, filter, keeps } = facts;
  const t = promisesMessages[locale];
  const form: FormState = { locale };
  const here = `/committees/${committee.id}/promises`;
  const active = filter.state !== 'open' || filter.kind !== '' || filter.overdue;
  return {
    title: t.title,
    breadcrumb: committeeCrumbs(committee, locale),
    body: (
      <>
        {facts.added !== undefined && <Notice tone="success" title={t.added(facts.added)} />}
        <p class="kern-body">{t.intro}</p>
        {keeps && (
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--primary" href={`${here}/new`}>
              <span class="kern-label">{t.add}</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={`${here}/minutes`}>
              <span class="kern-label">{t.fromMinutes}</span>
            </a>
          </div>
        )}
        <FilterBar locale={locale} action={here} active={active}>
          <SelectField
            form={form}
            name="state"
            label={t.stateLabel}
            value={filter.state}
            empty={false}
            options={[
              ...PROMISE_STATES.map((value) => ({ value, label: t.states[value] })),
              { value: 'all', label: t.allStates },
            ]}
          />
          <SelectField
            form={form}
            name="kind"
            label={t.kindLabel}
            value={filter.kind}
            empty={t.allKinds}
            options={PROMISE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <CheckboxField form={form} name="overdue" label={t.onlyOverdue} checked={filter.overdue} />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          <PromiseTable caption={t.title} rows={rows} names={facts.names} locale={locale} />
        )}
        <Pagination locale={locale} first={facts.first} next={facts.next} />
      </>
    ),
  };
}

export interface PromiseFacts extends StepFacts {
  committee: CommitteeRow;
  keeps: boolean;
  names: boolean;
  done?: PromiseStep | 'saved' | undefined;
}

/** One promise or question: what was said, when it is due, what came of it; below what can be done. */
export function promisePage(facts: PromiseFacts, locale: Locale): PageContent {
  const { committee, promise: row, keeps, done } = facts;
  const t = promisesMessages[locale];
  const cancelled = row.due_session_id !== null && row.session_id !== row.due_session_id && row.state === 'open';
  const here = `/committees/${committee.id}/promises`;
  return {
    title: t.one(row.kind, row.made_on),
    breadcrumb: [...committeeCrumbs(committee, locale), { href: here, label: t.title }],
    body: (
      <>
        {done && <Notice tone="success" title={done === 'saved' ? t.saved : t.stepDone[done]} />}
        {cancelled && keeps && <Notice tone="warning" title={row.session_id ? t.instead : t.nothingInstead} />}
        <p class="kern-body v-prose v-lines">{row.text}</p>
        <DefinitionList
          items={[
            [t.stateLabel, <PromiseState row={row} locale={locale} />],
            [t.due, <Due row={row} locale={locale} />],
            [t.askedBy, row.asked_by],
            [t.owner, t.ownerOf(row.owner, facts.names ? row.owner_name : null)],
            [t.programme, row.programme],
            [
              t.answer,
              row.answer ? <span class="v-lines">{row.answer}</span> : row.state === 'answered' && t.answerNonPublic,
            ],
            [t.reason, row.state_reason && <span class="v-lines">{row.state_reason}</span>],
            [t.internal, row.internal ? t.internalHint : ''],
          ]}
        />
        {keeps && (
          <p class="kern-body">
            <a class="kern-link" href={`${here}/${row.id}/edit`}>
              {t.change}
            </a>
          </p>
        )}
        {keeps && stepsFrom(row.state).length > 0 && <PromiseSteps {...facts} locale={locale} />}
      </>
    ),
  };
}
