import type { VNode } from 'preact';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

/** A small coloured label; the icon repeats what the colour says. */
export function Badge({ tone, label }: { tone: Tone; label: string }): VNode {
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span class={`kern-icon kern-icon--${tone} kern-icon--small`} aria-hidden="true" />
      <span class="kern-label kern-label--small">{label}</span>
    </span>
  );
}
