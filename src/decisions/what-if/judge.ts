import { worstFirst } from '../../law/check/worst-first.js';
import type { Ground } from '../../law/facts.js';
import type { Finding, LawContext } from '../../law/rule.js';
import { aboutFollowOn, checkFollowOn, type EndingChain, type Verdict, verdictOf } from '../follow-on.js';

/** What the follow-on check says about one extension. */
export interface Judgement {
  verdict: Verdict;
  /** Findings about the follow-on, those that decide first; what is well is left out. */
  reasons: Finding[];
  /** Latest lawful end of a follow-on on its ground; undefined: none by time. */
  latestEnd: Temporal.PlainDate | undefined;
  /** The end to be agreed: the day asked for, or an earlier one that is still lawful; undefined where there is none. */
  usedEnd: Temporal.PlainDate | undefined;
  ground: Ground | null;
  /** Names of the facts that are not known. */
  missing: string[];
}

interface Extension extends EndingChain {
  to: Temporal.PlainDate;
  /** null: none is recorded and none was asked for. */
  ground: Ground | null;
  on: Temporal.PlainDate;
}

/** What the rules say about an extension to a day. */
function check(it: Extension, to: Temporal.PlainDate, law: LawContext) {
  const proposed = { endsOn: to, ground: it.ground, signedOn: null, receivedOn: null, sameTerms: true };
  const { findings, latestEnd } = checkFollowOn(it, proposed, it.on, law);
  const reasons = worstFirst(aboutFollowOn(findings)).filter(({ severity }) => severity !== 'ok');
  return { reasons, latestEnd };
}

/** Whether one contract can be extended with unchanged terms, to when, and why not. */
export function judge(it: Extension, law: LawContext): Judgement {
  const { reasons, latestEnd } = check(it, it.to, law);
  const missing = new Set(reasons.flatMap((finding) => finding.missing ?? []));
  if (it.ground === null) missing.add('ground');
  const facts = { reasons, latestEnd, ground: it.ground, missing: [...missing] };
  const verdict = verdictOf(reasons);
  if (verdict !== 'not_possible') {
    // Without a ground nothing is known about the term.
    return { ...facts, verdict: it.ground === null ? 'needs_review' : verdict, usedEnd: it.to };
  }
  const shorter =
    latestEnd &&
    Temporal.PlainDate.compare(latestEnd, it.endsOn) > 0 &&
    Temporal.PlainDate.compare(latestEnd, it.to) < 0 &&
    verdictOf(check(it, latestEnd, law).reasons) !== 'not_possible';
  return { ...facts, verdict, usedEnd: shorter ? latestEnd : undefined };
}
