import { keyOf } from '../../law/plan/deadline.js';
import type { Locale } from '../../shared/locale.js';
import type { JudgedDeadline } from './judge-plan.js';
import { planCommandMessages } from './plan-command.messages.js';
import { registerPlanMessages } from './register-plan.messages.js';

/** How a deadline stands, in a few words: "9 von 12 beantragt", "versäumt", "gefährdet", "noch 8 Tage". */
export function standingWords(judged: JudgedDeadline, today: Temporal.PlainDate, locale: Locale): string[] {
  const t = registerPlanMessages[locale];
  const { standing, metOn, done, of, due } = judged;
  const left = planCommandMessages[locale].left(today.until(due).days);
  if (standing === null || done === null || of === null) return [left];
  const what = t.done(keyOf(judged));
  const counted = of > 1 ? [t.count(done, of, what)] : [];
  const late = standing === 'missed';
  if (metOn !== null) {
    if (of > 1) return [...counted, t.lastOn(metOn, late)];
    return [late ? t.lateOn(what, metOn) : t.on(what, metOn)];
  }
  if (late) return [t.missed, ...counted];
  return [...(standing === 'at_risk' ? [t.atRisk] : []), left, ...counted];
}
