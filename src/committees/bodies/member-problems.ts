import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { bodiesMessages } from './bodies.messages.js';
import type { MemberWish } from './member-changes.service.js';
import type { MemberRow } from './members.query.js';

/** What the database would refuse, at its field; `others` are the members of the same committee. */
export function memberProblems(wish: MemberWish, others: readonly MemberRow[]): FieldProblem[] {
  const backwards = wish.ends_on !== null && Temporal.PlainDate.compare(wish.ends_on, wish.starts_on) < 0;
  return [
    ...(backwards
      ? [
          fieldProblem(
            'ends_on',
            bilingual((locale) => bodiesMessages[locale].endBefore),
          ),
        ]
      : []),
    ...(wish.deputy_of !== null && !others.some(({ id }) => id === wish.deputy_of)
      ? [
          fieldProblem(
            'deputy_of',
            bilingual((locale) => bodiesMessages[locale].noSuchMember),
          ),
        ]
      : []),
  ];
}
