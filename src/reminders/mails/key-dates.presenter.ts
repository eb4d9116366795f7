import { keyOf } from '../../law/plan/deadline.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { keepCitation } from '../../shared/keep-together.js';
import { type Block, type DateEntry, heading, note, paragraph } from './blocks.js';
import { daysUntil } from './contract-line.presenter.js';
import type { KeyDate, KeyDates } from './key-dates.js';
import { keyDateMessages } from './key-dates.messages.js';
import { cut } from './plain-words.js';

/** Sections for more last days than this would bury the contracts. */
const MAX_SECTIONS = 6;

/** A date with whether it is past; in full with its source, or in few words. */
function presentDate(date: KeyDate, full: boolean, today: Temporal.PlainDate, locale: Locale): DateEntry {
  const t = keyDateMessages[locale];
  const left = daysUntil(date.due.toString(), today);
  const citation = date.citation[locale];
  const title = full ? date.title[locale] : t.short[keyOf(date)];
  return {
    day: formatDate(date.due, locale),
    state: t.state(left),
    past: left < 0,
    title: date.committee ? `${title} (${cut(date.committee.name)})` : title,
    ...(full && { source: keepCitation(date.confidence === 'M' ? t.unconfirmed(citation) : citation) }),
  };
}

/** What is needed by when, for each distinct last day: the first in full, the others a line a date; and what is not known. */
export function presentKeyDates(
  lastDays: string[],
  { keyDatesOf, gapsOf }: KeyDates,
  today: Temporal.PlainDate,
  locale: Locale,
): Block[] {
  const t = keyDateMessages[locale];
  const distinct = [...new Set(lastDays)].sort();
  const shown = distinct.slice(0, MAX_SECTIONS);
  const texts = shown.flatMap((day) => gapsOf(Temporal.PlainDate.from(day)).map((text) => text[locale]));
  const gaps = [...new Set(texts)].map((text) => paragraph(text));
  const sections = shown.flatMap((day, index): Block[] => {
    const dates = keyDatesOf(Temporal.PlainDate.from(day)).map((date) => presentDate(date, index === 0, today, locale));
    if (!dates.length) return [];
    return [...(distinct.length > 1 ? [heading(t.forEnd(formatDate(day, locale)), 3)] : []), { kind: 'dates', dates }];
  });
  if (!sections.length) return gaps;
  const title = distinct.length > 1 ? t.heading : t.headingForEnd(formatDate(distinct[0]!, locale));
  const rest = distinct.length - MAX_SECTIONS;
  const hints = [...(distinct.length > 1 ? [t.shortHint] : []), ...(rest > 0 ? [t.rest(rest)] : []), t.hint];
  return [heading(title), ...sections, ...gaps, note(hints.join(' '))];
}
