import { personName } from '../../registry/person-name.js';
import type { Locale } from '../../shared/locale.js';
import type { DecidedRow, ScenarioRow } from './scenario-row.js';
import { whatIfMessages } from './what-if.messages.js';

/** A fact that a row's result would need. */
export interface UnknownFact {
  fact: string;
  text: string;
}

/** What is not known about a person, each with its words. */
export function unknownOf(row: ScenarioRow, locale: Locale): UnknownFact[] {
  const say = whatIfMessages[locale];
  const pay = { group: row.member.pay_group, step: row.member.pay_step };
  const costs = [row.perYear, row.period].flatMap((cost) => (cost && 'missing' in cost ? [cost.missing] : []));
  return [
    ...[...new Set(costs)].map((fact) => ({ fact, text: say.missingPay(fact, pay) })),
    ...(row.ground === null ? [{ fact: 'ground', text: say.missingGround }] : []),
    ...row.reasons.flatMap((finding) =>
      (finding.missing ?? []).map((fact) => ({ fact, text: finding.message(locale) })),
    ),
    ...row.dates.unknown.map((text) => ({ fact: 'sessions', text: text[locale] })),
  ];
}

export function nameOf({ member }: ScenarioRow | DecidedRow): string {
  return personName(member);
}

/** Lines of words said about several people: each once, with those it is about, in the order in which they come. */
export function grouped(
  said: readonly { text: string; row: ScenarioRow }[],
): { text: string; rows: ReadonlySet<ScenarioRow> }[] {
  const lines = new Map<string, Set<ScenarioRow>>();
  for (const { text, row } of said) lines.set(text, (lines.get(text) ?? new Set()).add(row));
  return [...lines].map(([text, rows]) => ({ text, rows }));
}
