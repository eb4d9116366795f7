import type { Locale } from '../../shared/locale.js';
import type { LeftOut, ProposalReport } from './propose-possible.service.js';
import { nameOf } from './row-words.js';
import type { WhatIfResult } from './what-if.service.js';
import { whatIfMessages } from './what-if.messages.js';

function because({ because: code, latest, refusal }: LeftOut, locale: Locale): string {
  const say = whatIfMessages[locale];
  if (code === 'refused') return refusal![locale];
  return say.leftOutBecause[code](latest && say.date(latest));
}

/** What was proposed and what was left out, and why, for the terminal. */
export function proposalsPage(report: ProposalReport, result: WhatIfResult, locale: Locale): string {
  const say = whatIfMessages[locale];
  const names = new Map(result.rows.map((row) => [row.member.contract, nameOf(row)]));
  return [
    '',
    say.proposals,
    `  ${say.proposed(report.proposed.length, result.to)}`,
    ...(report.leftOut.length ? [`  ${say.leftOut}`] : []),
    ...report.leftOut.map(
      (each) => `    ${names.get(each.contract) ?? ''} (${each.contract}): ${because(each, locale)}`,
    ),
  ].join('\n');
}

/** The same as a part of the JSON document. */
export function proposalsDocument({ proposed, leftOut }: ProposalReport, locale: Locale): object {
  return {
    proposed: proposed.map(({ contract, decisionId, to }) => ({ contract, decision_id: decisionId, state: to })),
    left_out: leftOut.map((each) => ({
      contract: each.contract,
      code: each.because,
      message: because(each, locale),
      latest_end: each.latest?.toString() ?? null,
    })),
  };
}
