import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Badge, type Tone } from './badge.js';
import { mailWords } from './mail-words.messages.js';

const TONES: Record<string, Tone> = { sent: 'success', failed: 'danger', bounced: 'danger', obsolete: 'info' };

/** How far a mail is. What was only filed in the maildrop is never called sent. */
export function MailState({ state, filed, locale }: MailStateProps): VNode {
  const words = mailWords[locale];
  return <Badge tone={TONES[state] ?? 'warning'} label={filed ? words.filed : words.state(state)} />;
}

interface MailStateProps {
  state: string;
  /** It went to the maildrop. */
  filed: boolean;
  locale: Locale;
}
