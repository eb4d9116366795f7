import { DECISION_NAMES } from '../../registry/decision.messages.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { type Block, heading, list, paragraph } from './blocks.js';
import { byEndThenName } from './contract-line.js';
import { lineMessages } from './contract-line.messages.js';
import { personLabel } from './contract-line.presenter.js';
import { cut } from './plain-words.js';
import { yearEndMailMessages } from './year-end-mail.messages.js';
import type { YearEndFacts } from './year-end-mail.query.js';

const MAX_CHANGES = 40;

/** What is new, newly decided and gone since the previous look; none of it at the first look. */
export function presentChanges(data: YearEndFacts, locale: Locale): Block[] {
  const t = yearEndMailMessages[locale];
  const previous = new Set(data.units.map((unit) => unit.previous).filter((day) => day !== null));
  if (!previous.size) return [paragraph(t.first)];
  const lines = data.lines.toSorted(byEndThenName);
  const name = (line: { family_name: string; given_name: string }) =>
    cut(lineMessages[locale].nameOrder(line.family_name, line.given_name));
  const items = [
    ...lines
      .filter((line) => line.is_new)
      .map((line) => t.added(personLabel(line, locale), line.unit, formatDate(line.ends_on, locale))),
    ...lines
      .filter((line) => line.newly_decided)
      .map((line) => t.decided(personLabel(line, locale), line.unit, DECISION_NAMES[line.decision][locale])),
    ...data.gone.map((line) =>
      t.gone[line.how](name(line), line.unit, line.ends_on && formatDate(line.ends_on, locale)),
    ),
  ];
  const rest = items.length - MAX_CHANGES;
  return [
    heading(previous.size === 1 ? t.changes(formatDate([...previous][0]!, locale)) : t.changesMixed),
    ...(items.length ? [] : [paragraph(t.nothingNew)]),
    ...list([...items.slice(0, MAX_CHANGES), ...(rest > 0 ? [t.moreChanges(rest)] : [])]),
  ];
}
