import type { Locale } from '../../shared/locale.js';
import type { Crumb } from '../../web/components/breadcrumb.js';
import { sessionsMessages } from '../sessions/sessions.messages.js';
import { bodiesMessages } from './bodies.messages.js';
import type { CommitteeRow } from './committees.query.js';

export const nameOf = ({ name, code }: Pick<CommitteeRow, 'name' | 'code'>): string => name || code;

/** The way to a page below a committee, or below one of its sessions. */
export function committeeCrumbs(
  committee: Pick<CommitteeRow, 'id' | 'name' | 'code'>,
  locale: Locale,
  session?: { id: string; held_on: string },
): Crumb[] {
  const here = `/committees/${committee.id}`;
  return [
    { href: '/committees', label: bodiesMessages[locale].title },
    { href: here, label: nameOf(committee) },
    ...(session
      ? [{ href: `${here}/sessions/${session.id}`, label: sessionsMessages[locale].sessionOn(session.held_on) }]
      : []),
  ];
}
