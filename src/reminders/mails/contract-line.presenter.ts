import { groundName } from '../../law/grounds.messages.js';
import { DECISION_NAMES } from '../../registry/decision.messages.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { keepCitation } from '../../shared/keep-together.js';
import { type Block, type Entry, heading, note } from './blocks.js';
import type { ContractFacts, ContractLine } from './contract-line.js';
import { lineMessages } from './contract-line.messages.js';
import { cut } from './plain-words.js';

/** Whole days from `today` to the last day; negative once it is over. */
export function daysUntil(day: string, today: Temporal.PlainDate): number {
  return today.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
}

export function unitLabel(line: { unit: string; unit_name: string }, locale: Locale): string {
  return cut(lineMessages[locale].unit(line.unit, line.unit_name));
}

export function personLabel(line: ContractFacts, locale: Locale): string {
  return cut(lineMessages[locale].nameOrder(line.family_name, line.given_name));
}

export function postLabel(line: ContractFacts, locale: Locale): string {
  const number = line.post_number ? lineMessages[locale].postNumber(line.post_number) : '';
  return [cut(line.post), cut(number)].filter(Boolean).join(', ');
}

/** The legal ground in words; where the code says little, in the words of the source. */
export function groundLabel(line: ContractFacts, locale: Locale): string {
  const t = lineMessages[locale];
  if (!line.ground) return cut(line.ground_text || t.noGround);
  return keepCitation(cut((line.ground === 'other' && line.ground_text) || groundName(line.ground, locale)));
}

/** Unit, programme and ground, in this order: the facts that colleagues often share. */
function facts(line: ContractLine, locale: Locale): string[] {
  const programme = line.programme ? cut(lineMessages[locale].programme(line.programme)) : '';
  return [unitLabel(line, locale), programme, groundLabel(line, locale)];
}

/** One contract as an entry; `common` are facts that the group's heading has already said. */
function presentLine(line: ContractLine, marks: string[], locale: Locale, common: string[]): Entry {
  const details = [postLabel(line, locale), ...facts(line, locale).filter((fact) => !common.includes(fact))];
  return {
    title: personLabel(line, locale),
    details: details.filter(Boolean),
    state: DECISION_NAMES[line.decision][locale],
    marks,
  };
}

/** Facts that every line of a group of three or more shares: said once instead of in each line. */
function commonFacts(lines: ContractLine[], locale: Locale): string[] {
  if (lines.length < 3) return [];
  const all = lines.map((line) => facts(line, locale));
  return all[0]!.filter((fact, index) => fact && all.every((other) => other[index] === fact));
}

/**
 * Contracts in sections by last day.
 * @param shown the sorted lines that have room
 * @param all what the headings count: with the lines that have no room
 */
export function presentByEnd<Line extends ContractLine>(
  shown: Line[],
  all: Line[],
  marksOf: (line: Line) => string[],
  today: Temporal.PlainDate,
  locale: Locale,
): Block[] {
  const t = lineMessages[locale];
  const counts = Map.groupBy(all, (line) => line.ends_on);
  return [...Map.groupBy(shown, (line) => line.ends_on)].flatMap(([day, group]): Block[] => {
    const common = commonFacts(group, locale);
    const title = t.groupHeading(formatDate(day, locale), t.daysLeft(daysUntil(day, today)));
    const count = counts.get(day)?.length ?? group.length;
    return [
      heading(all.length === 1 ? title : t.groupCount(title, t.contracts(count)), 3),
      ...(common.length ? [note(t.common(common.join(' · ')))] : []),
      { kind: 'entries', entries: group.map((line) => presentLine(line, marksOf(line), locale, common)) },
    ];
  });
}
