import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Buttons, ErrorSummary, Form, HiddenField, SubmitButton } from '../../web/components/form.js';
import { valueOf } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { sayDisagreements } from '../clocks/clocks.presenter.js';
import { programmeCrumbs } from '../pages/crumbs.js';
import type { ClockEffect } from './change-fact.service.js';
import { FactFields, saidAs, type WorkItemChoice } from './fact-form.js';
import { factsMessages, type FieldName } from './facts.messages.js';
import { type FactKind, type FactRow, type FactValues, tableOf } from './kinds.js';

interface Place {
  programme: { id: string; code: string; name: string };
  kind: FactKind;
  /** The fact that is changed; absent: a new one. */
  row?: FactRow;
}

export interface FactFacts extends Place {
  workItems: WorkItemChoice[];
  /** What a new one begins with. */
  begin: FactValues;
  /** Whether the effect on the clocks is shown before it is saved. */
  foretold: boolean;
  refused?: Refused;
  stale?: boolean;
}

const addressOf = ({ programme, kind, row }: Place): string =>
  `/programmes/${programme.id}/facts/${kind}${row ? `/${row.id}` : ''}`;

function StaleRows({ facts, row, locale }: { facts: FactFacts; row: FactRow; locale: Locale }): VNode {
  const form = { locale, refused: facts.refused };
  const title = (id: string) => facts.workItems.find((item) => item.id === id)?.title ?? '';
  return (
    <Stale
      locale={locale}
      rows={tableOf(facts.kind).fields.map((field) => {
        const typed = valueOf(form, field.name, '');
        const words = factsMessages[locale];
        const now = saidAs(field, row[field.name], locale);
        return {
          label: words.fields[field.name as FieldName],
          typed:
            field.type === 'tick'
              ? saidAs(field, typed === 'on', locale)
              : field.type === 'work-item'
                ? title(typed)
                : field.type === 'choice'
                  ? saidAs(field, typed, locale)
                  : typed,
          now: field.type === 'work-item' ? title(now) : now,
        };
      })}
    />
  );
}

/** The form for a new fact, or to change or remove one. */
export function factPage(facts: FactFacts, locale: Locale): PageContent {
  const { programme, kind, row, refused, stale, foretold } = facts;
  const t = factsMessages[locale];
  const title = row ? t.kinds[kind].change : t.kinds[kind].add;
  const form = { locale, refused };
  const back = `/programmes/${programme.id}`;
  return {
    title,
    breadcrumb: programmeCrumbs(programme, locale, kind),
    body: (
      <>
        {stale && row && <StaleRows facts={facts} row={row} locale={locale} />}
        <Form form={form} action={addressOf(facts)}>
          {row && <HiddenField name="version" value={row.version} />}
          <FactFields form={form} kind={kind} values={row ?? facts.begin} workItems={facts.workItems} />
          <Buttons form={form} cancel={back}>
            <SubmitButton
              label={foretold ? t.showEffect : t.save}
              name="intent"
              value={foretold ? 'preview' : 'save'}
            />
          </Buttons>
        </Form>
        {row && (
          <form method="post" action={addressOf(facts)} class="v-form">
            <HiddenField name="version" value={row.version} />
            <SubmitButton label={t.remove} kind="tertiary" name="intent" value="remove" />
          </form>
        )}
      </>
    ),
  };
}

function Effect({ effect, locale }: { effect: ClockEffect; locale: Locale }): VNode {
  const t = factsMessages[locale];
  const [before, after] = [effect.before, effect.after].map((found) => {
    const said = sayDisagreements(found, locale);
    return said.length > 0 ? said : [t.agree];
  });
  const same = before!.join('\n') === after!.join('\n');
  const list = (said: string[]) => (
    <ul class="v-list">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <section class="v-section" aria-labelledby="effect">
      <h2 class="kern-heading-medium" id="effect">
        {t.effectTitle}
      </h2>
      {same && <p class="kern-body">{t.effectSame}</p>}
      <h3 class="kern-heading-small">{t.before}</h3>
      {list(before!)}
      {!same && (
        <>
          <h3 class="kern-heading-small">{t.after}</h3>
          {list(after!)}
        </>
      )}
    </section>
  );
}

/** What a change would do to the clocks, with the way to save it. */
export function effectPage(place: Place, typed: Refused['typed'], effect: ClockEffect, locale: Locale): PageContent {
  const t = factsMessages[locale];
  const title = place.row ? t.kinds[place.kind].change : t.kinds[place.kind].add;
  const fields = Object.entries(typed).filter(([name]) => name !== 'intent');
  return {
    title,
    breadcrumb: programmeCrumbs(place.programme, locale, place.kind),
    body: (
      <>
        <Effect effect={effect} locale={locale} />
        <form method="post" action={addressOf(place)} class="v-form">
          {fields.map(([name, value]) => (
            <HiddenField key={name} name={name} value={[value].flat()[0] ?? ''} />
          ))}
          <div class="kern-btn-wrapper">
            <SubmitButton label={t.save} name="intent" value="save" />
            <SubmitButton label={t.back} kind="secondary" name="intent" value="edit" />
          </div>
        </form>
      </>
    ),
  };
}

/** Asks before something is removed, and says what the clocks would say then. */
export function removalPage(
  place: Place & { row: FactRow },
  { effect, refused }: { effect?: ClockEffect | undefined; refused?: Refused },
  locale: Locale,
): PageContent {
  const t = factsMessages[locale];
  const { row, kind } = place;
  const called = ['title', 'code', 'text', 'name', 'organisation'].map((name) => row[name]).find(Boolean);
  const title = t.removeTitle(String(called ?? t.kinds[kind].title).slice(0, 80));
  const form = { locale, refused };
  return {
    title,
    breadcrumb: programmeCrumbs(place.programme, locale, kind),
    body: (
      <>
        <ErrorSummary form={form} />
        <Notice tone="warning" title={t.removeHint} />
        {effect && <Effect effect={effect} locale={locale} />}
        <form method="post" action={addressOf(place)} class="v-form">
          <HiddenField name="version" value={row.version} />
          <Buttons form={form} cancel={addressOf(place)}>
            <SubmitButton label={t.removeNow} name="intent" value="remove-now" />
          </Buttons>
        </form>
      </>
    ),
  };
}
