import type { Locale } from '../shared/locale.js';
import type { ProposalKind } from './decision-case.js';
import { proposalMessages } from './proposal.messages.js';

/**
 * What is proposed in a few words; empty where nothing is.
 * @param endsOn last day of what follows, ISO
 */
export function proposalLabel(kind: ProposalKind | null, endsOn: string | null, locale: Locale): string {
  const t = proposalMessages[locale];
  if (kind === null) return '';
  if (kind === 'extend') return endsOn ? t.extend(endsOn) : '';
  return kind === 'change_post' ? t.change_post(endsOn) : t[kind];
}
