import type { ComponentChildren, VNode } from 'preact';
import type { Tone } from './badge.js';

interface NoticeProps {
  tone: Tone;
  title: string;
  children?: ComponentChildren;
}

/** Something to know at the top of a page: that it is done, or what stands in the way. It is read out when it appears. */
export function Notice({ tone, title, children }: NoticeProps): VNode {
  return (
    <div class={`kern-alert kern-alert--${tone} v-notice`} role={tone === 'danger' ? 'alert' : 'status'}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <p class="kern-title">{title}</p>
      </div>
      {children && (
        <div class="kern-alert__body">
          <div class="kern-body">{children}</div>
        </div>
      )}
    </div>
  );
}
