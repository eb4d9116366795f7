/** What a mail can be. */
export const MAIL_STATES = ['pending', 'sending', 'sent', 'failed', 'bounced', 'obsolete'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/**
 * What can become of a mail, and by whom: the delivery, a report of another mail server (`bounce`), or somebody who sends it
 * again (`resend`). `sent` means that our server took it over; only a later report can take that back.
 */
export const MAIL_STEPS: readonly { from: MailState; to: MailState; by: 'delivery' | 'bounce' | 'resend' }[] = [
  { from: 'pending', to: 'sending', by: 'delivery' },
  { from: 'sending', to: 'pending', by: 'delivery' },
  { from: 'sending', to: 'sent', by: 'delivery' },
  { from: 'sending', to: 'failed', by: 'delivery' },
  { from: 'sending', to: 'obsolete', by: 'delivery' },
  { from: 'sent', to: 'bounced', by: 'bounce' },
  { from: 'failed', to: 'pending', by: 'resend' },
  { from: 'bounced', to: 'pending', by: 'resend' },
  // Only where it was filed in the maildrop.
  { from: 'sent', to: 'pending', by: 'resend' },
];

const quoted = (states: readonly MailState[]): string => states.map((state) => `'${state}'`).join(', ');

/** Its recipient does not have it and will not get it. SQL list for `state in (…)`. */
export const UNDELIVERED = quoted(['failed', 'bounced']);
/** Nobody was told by it. SQL list for `state in (…)`. */
export const LOST = quoted(['failed', 'bounced', 'obsolete']);

/** Whether somebody may send it again, whatever became of it. */
export const canResend = (state: string): boolean => state === 'failed' || state === 'bounced';
