import { DECISION_NAMES } from '../../registry/decision.messages.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { keepCitation } from '../../shared/keep-together.js';
import { type Block, type Entry, heading, list, type MailView, note, paragraph } from './blocks.js';
import { byEndThenName, type ContractLine } from './contract-line.js';
import { lineMessages } from './contract-line.messages.js';
import { personLabel, postLabel, unitLabel } from './contract-line.presenter.js';
import { firstDayMailMessages } from './first-day-mail.messages.js';
import type { FirstDayLine } from './first-day-mail.query.js';
import { howManyFit } from './fit.js';
import { cut } from './plain-words.js';
import { whyTold } from './why-told.js';

export interface FirstDayMailData {
  name: string;
  /** Address of the overview page. */
  overview: string;
  /** At least one. */
  lines: FirstDayLine[];
}

/** A line as the shared helpers know it; what was decided is told in this mail's own words. */
const plain = (line: FirstDayLine): ContractLine => ({ ...line, decision: 'undecided' });

function stateWords(line: FirstDayLine, locale: Locale): string {
  const { state } = firstDayMailMessages[locale];
  if (line.state === 'received_late') return state.received_late(formatDate(line.received_on!, locale));
  if (line.state === 'under_way') return state.under_way(DECISION_NAMES[line.decision_state!][locale]);
  return state[line.state];
}

function presentPerson(line: FirstDayLine, locale: Locale): Entry {
  const t = firstDayMailMessages[locale];
  return {
    title: personLabel(plain(line), locale),
    details: [
      postLabel(plain(line), locale),
      t.contract(cut(line.number)),
      t.ended(formatDate(line.ends_on, locale)),
    ].filter(Boolean),
    state: stateWords(line, locale),
    marks: [keepCitation(t.todo[line.state])],
  };
}

/** People by unit, in the order of the units' codes. */
function presentUnits(lines: FirstDayLine[], locale: Locale): Block[] {
  const units = [...Map.groupBy(lines, (line) => line.unit)].toSorted(([a], [b]) => a.localeCompare(b));
  return units.flatMap(([, group]): Block[] => [
    heading(unitLabel(group[0]!, locale), 3),
    { kind: 'entries', entries: group.map((line) => presentPerson(line, locale)) },
  ]);
}

/** The mail of the first working day: what working on means, who it is about, and what to do now. */
export function presentFirstDayMail(data: FirstDayMailData, locale: Locale): MailView {
  const t = firstDayMailMessages[locale];
  const lines = data.lines.toSorted((a, b) => byEndThenName(plain(a), plain(b)));
  const shown = lines.slice(0, howManyFit(lines.map(plain)));
  const hidden = lines.length - shown.length;
  const first = lines[0]!;
  return {
    locale,
    subject:
      lines.length === 1 ? t.subjectOne(cut(first.unit), formatDate(first.ends_on, locale)) : t.subject(lines.length),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      { kind: 'alert', sentences: [keepCitation(t.alert.join(' '))] },
      paragraph(t.intro(lines.length)),
      heading(t.people),
      ...presentUnits(shown, locale),
      ...(hidden ? [note(t.more(hidden))] : []),
      heading(t.what),
      ...list(t.steps),
      note(t.until),
      note(t.hint),
    ],
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(lines, locale),
  };
}
