import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { SubmitButton } from './form.js';
import { partsMessages } from './parts.messages.js';

interface FilterBarProps {
  locale: Locale;
  /** Path of the list; what is chosen goes into its query, so that an address can be passed on. */
  action: string;
  /** Whether something is chosen: then there is a way back to the whole list. */
  active: boolean;
  /** Address of the whole list, where that is not `action` alone. */
  whole?: string;
  resetLabel?: string;
  /** Fields of form.tsx. */
  children: ComponentChildren;
  label?: string;
}

/** What narrows a list: a form whose answer replaces the list without moving the page. */
export function FilterBar({ locale, action, active, whole, resetLabel, children, label }: FilterBarProps): VNode {
  const t = partsMessages[locale];
  return (
    <form
      class="v-filter"
      action={action}
      method="get"
      role="search"
      aria-label={label ?? t.filter}
      {...{ 'hx-sync': 'replace' }}
    >
      {children}
      <div class="v-filter__buttons">
        <SubmitButton label={t.apply} kind="secondary" id="filter-apply" />
        {active && (
          <a class="kern-link" id="filter-reset" href={whole ?? action}>
            {resetLabel ?? t.reset}
          </a>
        )}
      </div>
    </form>
  );
}
