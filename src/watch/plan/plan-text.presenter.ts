import type { PlanFacts } from '../../law/facts.js';
import { OWNER_NAMES } from '../../law/owner.messages.js';
import type { BackwardPlan } from '../../law/plan/backward-plan.js';
import type { Deadline, LawContext } from '../../law/rule.js';
import { textHeading, wrapText } from '../../mail/plain-text.js';
import type { Locale } from '../../shared/locale.js';
import type { JudgedDeadline } from './judge-plan.js';
import { planCommandMessages } from './plan-command.messages.js';

/** What scripts get of a deadline: `past` as of today, texts in one language. */
export const deadlineRow = (
  { rule, variant, due, title, needs, owner, citation, confidence, inputs }: Deadline,
  today: Temporal.PlainDate,
  locale: Locale,
): object => ({
  rule,
  variant,
  due: due.toString(),
  past: Temporal.PlainDate.compare(due, today) < 0,
  title: title[locale],
  needs: needs[locale],
  owner,
  citation: citation[locale],
  confidence,
  inputs,
});

/** The same of a deadline with how it stands for contracts of the register. */
export const judgedRow = (judged: JudgedDeadline, today: Temporal.PlainDate, locale: Locale): object => ({
  ...deadlineRow(judged, today, locale),
  standing: judged.standing,
  met_on: judged.metOn?.toString() ?? null,
  done: judged.done,
  of: judged.of,
});

/**
 * The plan as a page of text: the days in one column, beside each what is due, how it stands, who owes it and why.
 * @param own the heading, and how a deadline stands, where it is about contracts of the register
 */
export function planText<Found extends Deadline>(
  { endsOn, startsOn, ground }: PlanFacts,
  { deadlines, unknown }: Omit<BackwardPlan, 'deadlines'> & { deadlines: Found[] },
  { profile, calendar }: LawContext,
  today: Temporal.PlainDate,
  locale: Locale,
  own?: { heading: string; standing(found: Found): string[] },
): string {
  const t = planCommandMessages[locale];
  const width = Math.max(...deadlines.map(({ due }) => t.day(due).length)) + 2;
  const entry = (found: Found): string => {
    const { rule, due, title, owner, citation, confidence } = found;
    const beside = ' '.repeat(width);
    const standing = [...(own?.standing(found) ?? [t.left(today.until(due).days)]), OWNER_NAMES[owner][locale]];
    if (confidence === 'M') standing.push(t.unconfirmed);
    return [
      wrapText(title[locale], t.day(due).padEnd(width)),
      wrapText(standing.join(' · '), beside),
      wrapText(`${citation[locale]} · ${t.rule(rule)}`, beside),
    ].join('\n');
  };
  return [
    textHeading(own?.heading ?? t.heading(endsOn)),
    deadlines.map(entry).join('\n'),
    ...(unknown.length ? [[t.unknown, ...unknown.map(({ text }) => wrapText(text[locale], '* '))].join('\n')] : []),
    ...(startsOn || ground ? [wrapText(t.termItself)] : []),
    wrapText(t.hint(profile.name, calendar.region)),
  ].join('\n\n');
}
