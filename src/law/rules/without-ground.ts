import { type DayNumber, periodEndDay } from '../../calendar/day-number.js';
import { type Chain, gapOfYears } from '../check/chain.js';
import { iso, isoOrNull, type Standing, type Term } from '../check/term.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { earlierEmploymentWords, runWords } from './without-ground.messages.js';

export const T2: Rule = {
  id: 'T2',
  title: { de: 'Befristung ohne Sachgrund', en: 'Fixed term without a ground' },
  statement: {
    de: 'Ohne Sachgrund darf höchstens zwei Jahre befristet und in dieser Zeit höchstens dreimal verlängert werden. Eine Verlängerung schließt nahtlos an, ist vor Ablauf von beiden unterschrieben und ändert sonst nichts.',
    en: 'Without a ground a term lasts at most two years in all, with at most three extensions. An extension follows without a gap, is signed by both before the end, and changes nothing else.',
  },
  formula:
    'last.end ≤ K1(first.start, T2.months) ∧ extensions ≤ T2.extensions ∧ next.start = prev.end + 1 ∧ next.signed_on ≤ prev.end ∧ same_terms ∧ T3',
  parameters: ['T2.months', 'T2.extensions'],
  citation: { de: '§ 14 Abs. 2 Satz 1 TzBfG', en: 'TzBfG § 14(2) sentence 1' },
  confidence: 'R',
};

export const T3: Rule = {
  id: 'T3',
  title: { de: 'Vorbeschäftigung beim selben Arbeitgeber', en: 'Earlier employment with the same employer' },
  statement: {
    de: 'Wer schon einmal bei derselben juristischen Person beschäftigt war, kann dort nicht ohne Sachgrund befristet eingestellt werden. Ausnahmen gibt es nur, wenn das sehr lange her, ganz anders geartet oder sehr kurz war; das ist immer rechtlich zu prüfen.',
    en: 'Whoever was employed by the same legal person before cannot be hired there for a term without a ground. There are exceptions only where that was very long ago, quite different or very short; always a matter for legal review.',
  },
  formula: 'earlier employment → blocked; gap ≥ T3.reviewAfterYears ∨ harmless → legal_review; another employer → ok',
  parameters: ['T3.reviewAfterYears'],
  citation: {
    de: '§ 14 Abs. 2 Satz 2 TzBfG; BVerfG 06.06.2018 – 1 BvL 7/14; BAG 7 AZR 733/16, 7 AZR 452/17',
    en: 'TzBfG § 14(2) sentence 2; BVerfG 06.06.2018, 1 BvL 7/14; BAG 7 AZR 733/16, 7 AZR 452/17',
  },
  confidence: 'R',
};

export const T4: Rule = {
  id: 'T4',
  title: { de: 'Neu gegründete Arbeitgeber', en: 'Newly founded employers' },
  statement: {
    de: 'In den ersten vier Jahren nach der Gründung darf bis zu vier Jahre ohne Sachgrund befristet und beliebig oft verlängert werden. Für Kreise und Gemeinden gilt das nicht.',
    en: 'In the first four years after they were founded, employers may agree terms without a ground of up to four years, with any number of extensions. Not for districts and municipalities.',
  },
  formula: 'last.end ≤ K1(first.start, T4.months) ∧ T3; T4.months not in force → error',
  parameters: ['T4.months'],
  citation: { de: '§ 14 Abs. 2a TzBfG', en: 'TzBfG § 14(2a)' },
  confidence: 'R',
};

function extensionOf(term: Term, chain: Chain): Standing['extension'] {
  const { before } = term;
  // After the retirement age each contract may begin anew (T11).
  if (!before || chain.retired(term)) return 'first';
  if (before.ground === null && before.fixed) return 'unknown_ground';
  if (before.ground !== term.ground) return 'first';
  const { signed } = term;
  if (typeof signed === 'number' ? signed > before.end : signed === null && chain.on > before.end) return 'late';
  if (term.facts.sameTerms === false) return 'changed';
  if (signed === undefined && !(term === chain.proposed && chain.on <= before.end)) return 'unknown_signature';
  return 'yes';
}

/** How a term without a ground stands to what came before it: found out once for each. */
export function standingOf(term: Term, chain: Chain): Standing {
  if (term.standing) return term.standing;
  const extension = extensionOf(term, chain);
  // An extension continues an employment that was barred or not when it began.
  const seamless = (extension === 'yes' || extension === 'unknown_signature') && !chain.retired(term);
  const standing = seamless
    ? { ...standingOf(term.before!, chain), extension }
    : { extension, ...earlierEmployment(term, chain) };
  term.standing = standing;
  return standing;
}

/** The employment with the same employer before a term that bars it, the last of them; else one for legal review. */
function earlierEmployment(term: Term, chain: Chain): Pick<Standing, 'bar' | 'earlier'> {
  // After the retirement age earlier employment does not matter (T11).
  if (chain.retired(term)) return { bar: 'ok', earlier: undefined };
  const years = chain.number('T3.reviewAfterYears');
  let review: Term | undefined;
  let bar: Term | undefined;
  for (const other of chain.terms) {
    if (other.start >= term.start) break;
    const excused = other.facts.harmless === true || (years !== undefined && gapOfYears(other.end, term.start, years));
    if (!excused && (!bar || other.end > bar.end)) bar = other;
    if (excused && (!review || other.end > review.end)) review = other;
  }
  if (bar) return { bar: 'blocked', earlier: bar };
  return review ? { bar: 'legal_review', earlier: review } : { bar: 'ok', earlier: undefined };
}

const earlierInputs = (term: Term, other: Term | undefined) => ({
  starts_on: iso(term.start),
  earlier_starts_on: other ? iso(other.start) : null,
  earlier_ends_on: other ? isoOrNull(other.end) : null,
  full_years_between: other ? fullYears(other, term) : null,
});

function fullYears(other: Term, term: Term): number {
  let years = 0;
  while (gapOfYears(other.end, term.start, years + 1)) years += 1;
  return years;
}

function checkEarlierEmployment(chain: Chain): void {
  // The sentence came with § 14(2) itself; the rule's own parameter knows only the courts' exceptions.
  if (chain.number('T2.months') === undefined) return;
  for (const term of chain.terms) {
    if (!term.fixed || (term.ground !== '14-2' && term.ground !== '14-2a')) continue;
    const { extension, bar, earlier } = standingOf(term, chain);
    const asked = chain.asks(term);
    const why = () => earlierInputs(term, earlier ?? term.before);
    if (extension === 'unknown_ground') {
      if (chain.watches(term)) chain.find(T3, 'hint', earlierEmploymentWords.unknownGround, why, term.at, ['ground']);
    } else if (bar !== 'ok') {
      // Said once about a run: where it began, and about what is asked.
      if (asked || (extension !== 'yes' && extension !== 'unknown_signature'))
        chain.find(T3, bar, earlierEmploymentWords[bar], why, term.at);
    } else if (extension === 'unknown_signature') {
      if (chain.watches(term))
        chain.find(T3, 'hint', earlierEmploymentWords.unknownSignature, why, term.at, ['signed_on']);
    } else if (asked) chain.find(T3, 'ok', earlierEmploymentWords.ok, why, term.at);
  }
}

/** The last day that the time limit leaves to a term, by the run of extensions that it belongs to. */
function lastDayOf(term: Term, months: number, chain: Chain): DayNumber {
  return periodEndDay(chain.retired(term) ? term.start : term.first.start, months);
}

/** T2, T4: the time limit and the form of extensions of one ground. */
function checkRuns(chain: Chain, rule: Rule, ground: '14-2' | '14-2a', months: number, most: number | null): void {
  for (const term of chain.terms) {
    if (term.ground !== ground || !term.fixed) continue;
    const { extension, bar } = standingOf(term, chain);
    const latest = lastDayOf(term, months, chain);
    const anew = chain.retired(term);
    const late = extension === 'late';
    const changed = extension === 'changed';
    const tooMany = most !== null && term.extensions > most && !anew;
    const asked = chain.asks(term);
    const barred = bar === 'blocked' && extension !== 'unknown_ground';
    const gap = barred && !term.before && followsOneLike(term, chain);
    const inputs = () => ({
      first_starts_on: iso(anew ? term.start : term.first.start),
      starts_on: iso(term.start),
      ends_on: iso(term.end),
      latest_end: iso(latest),
      extensions: anew ? 0 : term.extensions,
      extensions_most: most,
      previous_ends_on: term.before ? isoOrNull(term.before.end) : null,
      signed_on: term.facts.signedOn?.toString() ?? null,
      same_terms: term.facts.sameTerms ?? null,
      too_long: term.end > latest,
      late,
      changed,
      gap,
      earlier_employment: bar,
    });
    if (term.end > latest || tooMany || late || changed || gap || (asked && barred))
      chain.find(rule, 'error', runWords.broken, inputs, term.at);
    else if (extension === 'unknown_signature') {
      if (chain.watches(term)) chain.find(rule, 'hint', runWords.unknownSignature, inputs, term.at, ['signed_on']);
    } else if (extension === 'unknown_ground') {
      if (chain.watches(term)) chain.find(rule, 'hint', runWords.unknownGround, inputs, term.at, ['ground']);
    } else if (asked) chain.find(rule, 'ok', runWords.ok, inputs, term.at);
  }
}

/** Whether a term on the same ground came before with a gap or an overlap: this one is no extension of it. */
function followsOneLike(term: Term, chain: Chain): boolean {
  return chain.terms.some((other) => other.start < term.start && other.ground === term.ground);
}

function checkWithoutGround(chain: Chain): void {
  const [months, most] = [chain.number('T2.months'), chain.number('T2.extensions')];
  if (months !== undefined && most !== undefined) checkRuns(chain, T2, '14-2', months, most);
}

function checkNewlyFounded(chain: Chain): void {
  const months = chain.number('T4.months');
  if (months !== undefined) checkRuns(chain, T4, '14-2a', months, null);
  else
    for (const term of chain.terms)
      if (term.ground === '14-2a' && term.fixed)
        chain.find(T4, 'error', runWords.notNewlyFounded, () => ({ starts_on: iso(term.start) }), term.at);
}

/**
 * Latest lawful end of a term on 14-2 or 14-2a; undefined where none is left: no extensions, agreed too late, other
 * terms changed, earlier employment. It may lie before the start: then the time is used up.
 */
export function latestWithoutGround(term: Term, chain: Chain): DayNumber | undefined {
  const months = chain.number(term.ground === '14-2' ? 'T2.months' : 'T4.months');
  const most = term.ground === '14-2' ? chain.number('T2.extensions') : undefined;
  if (months === undefined) return undefined;
  if (!chain.retired(term)) {
    const { extension, bar } = standingOf(term, chain);
    if (bar === 'blocked' || extension === 'late' || extension === 'changed') return undefined;
    if (most !== undefined && term.extensions > most) return undefined;
  }
  return lastDayOf(term, months, chain);
}

export const withoutGroundRules: readonly ChainRule[] = [
  { rule: T2, check: checkWithoutGround },
  { rule: T3, check: checkEarlierEmployment },
  { rule: T4, check: checkNewlyFounded },
];
