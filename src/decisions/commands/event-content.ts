import { outcomeMessages } from '../../committees/outcomes/outcome.messages.js';
import { groundName } from '../../law/grounds.messages.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { type Answer, BODIES, type Body, type ProposalKind, type SignatureForm } from '../decision-case.js';
import type { DecisionEvent } from '../decision-history.query.js';
import { BODY_NAMES } from '../gates.messages.js';
import { proposalLabel } from '../proposal.presenter.js';
import { decideCommandMessages } from './decide-command.messages.js';

/** What `decision_event.detail` holds of a step; dates are ISO text. */
interface Detail {
  kind?: ProposalKind;
  ends_on?: string;
  ground?: string;
  until?: string;
  body?: Body;
  answer?: Answer;
  form?: SignatureForm;
  bodies?: { body: Body; answer_due: string }[];
  void?: Body[];
  number?: string;
}

/** The sentence of an outcome that was named as the reason; '' where none was. */
export const outcomeWords = (outcome: DecisionEvent['outcome'], locale: Locale): string =>
  outcome ? (outcome.words?.[locale] ?? outcomeMessages[locale].withheld) : '';

/** What was proposed, asked, answered or signed with a step of a decision; empty where the step says it all. */
export function eventContent({ detail, outcome }: Pick<DecisionEvent, 'detail' | 'outcome'>, locale: Locale): string {
  const say = decideCommandMessages[locale];
  const {
    kind,
    ends_on,
    ground,
    until,
    body,
    answer,
    form,
    bodies = [],
    void: overtaken = [],
    number,
  }: Detail = detail;
  const named = (list: readonly Body[]): string =>
    BODIES.filter((each) => list.includes(each))
      .map((each) => BODY_NAMES[each][locale])
      .join(', ');
  return [
    proposalLabel(kind ?? null, ends_on ?? null, locale),
    ground ? groundName(ground, locale) : '',
    until ? say.until(formatDate(until, locale)) : '',
    body && answer ? `${BODY_NAMES[body][locale]}: ${say.answer[answer]}` : '',
    form ? say.form[form] : '',
    outcomeWords(outcome, locale),
    named(bodies.map((each) => each.body)),
    overtaken.length ? `${say.overtaken} (${named(overtaken)})` : '',
    number ? say.successor(number) : '',
  ]
    .filter(Boolean)
    .join('; ');
}
