import type { VNode } from 'preact';
import { DEADLINE_TEXTS } from '../law/plan/backward-plan.messages.js';
import { formatDate, formatNumber, type Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import type { CostExample } from './cost-example.service.js';
import { type Effect, MOST_SHOWN, type PlanDifference, type ReminderDifference } from './effect.service.js';
import type { KeptImports } from './kept-imports.query.js';
import { effectMessages } from './effect.messages.js';

const numbersOf = ({ numbers, contracts }: ReminderDifference): string =>
  `${numbers.join(', ')}${contracts > numbers.length ? ' …' : ''}`;

function Reminders({ effect, locale }: { effect: Effect; locale: Locale }): VNode {
  const t = effectMessages[locale];
  const about = (row: ReminderDifference) =>
    row.kind === 'staff' ? t.aboutStaff(row.contracts, row.ends_on) : t.about(row.contracts, row.ends_on, row.stage);
  return (
    <section class="v-section" aria-labelledby="effect-reminders">
      <h2 class="kern-heading-medium" id="effect-reminders">
        {t.reminders}
      </h2>
      <p class="kern-body">{t.counts(effect.added, effect.gone)}</p>
      {effect.reminders.length > 0 && (
        <DataTable
          caption={t.reminders}
          stack
          columns={[{ label: t.on }, { label: t.change }, { label: t.who }, { label: t.what }]}
          rows={effect.reminders.map((row, index) => ({
            key: String(index),
            cells: [
              formatDate(row.due, locale),
              t.changed(row.change),
              <>
                {row.kind === 'staff' ? t.role('employee') : row.name || t.nobody}
                {row.kind !== 'staff' && <span class="v-below">{t.role(row.role)}</span>}
              </>,
              <>
                {about(row)}
                <span class="v-below">{numbersOf(row)}</span>
              </>,
            ],
          }))}
        />
      )}
      {effect.reminders.length === MOST_SHOWN && <p class="kern-body">{t.cut(MOST_SHOWN)}</p>}
    </section>
  );
}

function titleOf({ rule, variant }: PlanDifference, locale: Locale): string {
  const key = (variant ? `${rule}-${variant}` : rule) as keyof typeof DEADLINE_TEXTS;
  return DEADLINE_TEXTS[key]?.title[locale] ?? rule;
}

function Plans({ effect, locale }: { effect: PlansMoved; locale: Locale }): VNode {
  const t = effectMessages[locale];
  const dayOr = (day: string | null) => (day ? formatDate(day, locale) : t.none);
  return (
    <section class="v-section" aria-labelledby="effect-plans">
      <h2 class="kern-heading-medium" id="effect-plans">
        {t.plans}
      </h2>
      <p class="kern-body">{effect.plansMoved ? t.plansMoved(effect.plansMoved) : t.noPlans}</p>
      {effect.plans.length > 0 && (
        <DataTable
          caption={t.plans}
          stack
          columns={[{ label: t.deadline }, { label: t.end }, { label: t.before }, { label: t.after }]}
          rows={effect.plans.map((row, index) => ({
            key: String(index),
            cells: [
              <>
                {titleOf(row, locale)}
                <span class="v-below">{row.variant ? `${row.rule}/${row.variant}` : row.rule}</span>
              </>,
              formatDate(row.ends_on, locale),
              dayOr(row.old_due),
              dayOr(row.new_due),
            ],
          }))}
        />
      )}
      {effect.plansMoved > effect.plans.length && <p class="kern-body">{t.cut(effect.plans.length)}</p>}
    </section>
  );
}

function Cliffs({ effect, locale }: { effect: Effect; locale: Locale }): VNode {
  const t = effectMessages[locale];
  return (
    <section class="v-section" aria-labelledby="effect-cliffs">
      <h2 class="kern-heading-medium" id="effect-cliffs">
        {t.cliffs}
      </h2>
      {effect.cliffs.length === 0 ? (
        <p class="kern-body">{t.noCliffs}</p>
      ) : (
        <ul class="v-list kern-body">
          {effect.cliffs.map(({ change, cliff }) => (
            <li key={`${cliff.scope}-${cliff.name}-${cliff.ends_on}`}>
              {t.cliff(cliff.name, cliff.ends_on, cliff.contracts)} – <strong>{t.changed(change)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Costs({ example, locale }: { example: CostExample | undefined; locale: Locale }): VNode {
  const t = effectMessages[locale];
  const euros = (cents: number | null) =>
    cents === null
      ? t.unknown
      : formatNumber(cents / 100, locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return (
    <section class="v-section" aria-labelledby="effect-costs">
      <h2 class="kern-heading-medium" id="effect-costs">
        {t.costs}
      </h2>
      {example ? (
        <>
          <p class="kern-body">{t.costsOf(example.name, example.ends_on)}</p>
          <DataTable
            caption={t.costs}
            columns={[{ label: '' }, { label: t.before, numeric: true }, { label: t.after, numeric: true }]}
            rows={[
              { key: 'year', cells: [t.perYear, euros(example.before.perYear), euros(example.after.perYear)] },
              { key: 'losing', cells: [t.losing, euros(example.before.losing), euros(example.after.losing)] },
            ]}
          />
        </>
      ) : (
        <p class="kern-body">{t.noCohort}</p>
      )}
    </section>
  );
}

/** What of an effect says nothing of people. */
export type PlansMoved = Pick<Effect, 'plans' | 'plansMoved'>;

/** What a preview shows: of everything, of plans alone for those who do not see contracts, or of costs or imports alone where nothing else can change. */
export type Shown =
  { effect: Effect } | { plans: PlansMoved } | { costs: CostExample | undefined } | { kept: KeptImports };

/** What would be otherwise, in tables. */
export function EffectView({ shown, locale }: { shown: Shown; locale: Locale }): VNode {
  if ('plans' in shown) return <Plans effect={shown.plans} locale={locale} />;
  if ('costs' in shown) return <Costs example={shown.costs} locale={locale} />;
  if ('kept' in shown) {
    const t = effectMessages[locale];
    return (
      <section class="v-section" aria-labelledby="effect-kept">
        <h2 class="kern-heading-medium" id="effect-kept">
          {t.kept}
        </h2>
        <p class="kern-body">{t.keptCount(shown.kept.before, shown.kept.after)}</p>
      </section>
    );
  }
  const { effect } = shown;
  return (
    <>
      <Reminders effect={effect} locale={locale} />
      <Plans effect={effect} locale={locale} />
      <Cliffs effect={effect} locale={locale} />
    </>
  );
}
