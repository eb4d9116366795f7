import type { ComponentChildren, VNode } from 'preact';

interface EmptyStateProps {
  title: string;
  /** Why there is nothing, in a sentence. */
  children: ComponentChildren;
  /** What to do first, the most likely one first. */
  actions?: readonly { href: string; label: string }[];
}

/** What stands where there is nothing yet: why, and what to do first. */
export function EmptyState({ title, children, actions = [] }: EmptyStateProps): VNode {
  return (
    <div class="v-empty">
      <h2 class="kern-heading-small">{title}</h2>
      <div class="kern-body">{children}</div>
      {actions.length > 0 && (
        <div class="kern-btn-wrapper">
          {actions.map(({ href, label }, index) => (
            <a key={href} class={`kern-btn kern-btn--${index === 0 ? 'primary' : 'secondary'}`} href={href}>
              <span class="kern-label">{label}</span>
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
