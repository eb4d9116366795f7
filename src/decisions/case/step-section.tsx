import type { VNode } from 'preact';
import type { Finding } from '../../law/rule.js';
import type { Locale } from '../../shared/locale.js';
import { Form, HiddenField, SubmitButton } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import { Tabs } from '../../web/components/tabs.js';
import type { Refused } from '../../web/page/form.js';
import { blocks } from '../gates.js';
import { seriousProposal, stepAsksForCheck } from '../step-form/checked.js';
import { type StepDefaults, StepFields } from '../step-form/step-form.js';
import { type Step, TRANSITIONS } from '../transitions.js';
import { caseMessages } from './case.messages.js';
import type { CaseFacts } from './collect-case.service.js';
import { Findings } from './findings.js';

/** What a step looked at says about itself, before it is sent or after it was refused. */
export interface StepLook {
  step: Step;
  refused?: Refused | undefined;
  /** What the check says about the proposal in the form. */
  findings?: readonly Finding[] | undefined;
  /** Fingerprint of what was checked. */
  checked?: string | undefined;
  /** It was sent without the check having been seen. */
  unseen?: boolean;
  /** Somebody else was quicker: what was typed beside what is there. */
  stale?: { rows: { label: string; typed: string; now: string }[]; saved?: { by: string; at: string } | undefined };
}

function defaultsOf({ it, today }: CaseFacts): StepDefaults {
  const next = it.contract.endsOn!.add({ years: 1 });
  if (it.kind === null) return { on: today, kind: 'extend', endsOn: next };
  return {
    on: today,
    kind: it.kind,
    endsOn: it.newEndsOn,
    ground: it.newGround === it.contract.ground ? '' : it.newGround,
    hours: it.newWeeklyHours,
    fte: it.newFte,
    payGroup: it.newPayGroup,
    payStep: it.newPayStep,
    reason: it.riskReason,
  };
}

/** The steps that are possible now as links, and the form of the one that is chosen. */
export function StepSection({
  facts,
  look,
  locale,
}: {
  facts: CaseFacts;
  look: StepLook | undefined;
  locale: Locale;
}): VNode {
  const t = caseMessages[locale];
  const { contract, it, steps } = facts;
  const name = (step: Step): string => t.submit(TRANSITIONS[step].name[locale]);
  if (steps.length === 0) return <p class="kern-body">{t.noSteps}</p>;
  const gone = look && !steps.includes(look.step);
  return (
    <div id="steps" class="v-steps">
      <h3 class="kern-heading-small">{t.steps}</h3>
      {look?.stale && <Stale locale={locale} rows={look.stale.rows} saved={look.stale.saved} />}
      {gone && (
        <Notice tone="warning" title={t.stepGone}>
          {look.refused?.problems.map(({ message }) => message(locale)).join(' ') || t.stepGoneText}
        </Notice>
      )}
      <Tabs
        label={t.steps}
        tabs={steps.map((step) => ({
          href: `/contracts/${contract.id}?step=${step}#steps`,
          label: name(step),
          current: step === look?.step,
        }))}
      />
      {look && !gone && <StepFormOf facts={facts} look={look} locale={locale} />}
      {!look && it.state === 'done' && <p class="kern-body">{t.nothingNext}</p>}
    </div>
  );
}

function StepFormOf({ facts, look, locale }: { facts: CaseFacts; look: StepLook; locale: Locale }): VNode {
  const t = caseMessages[locale];
  const { contract, it, chain } = facts;
  const { step, findings } = look;
  const form = { locale, refused: look.refused, prefix: step };
  const checks = stepAsksForCheck(step);
  const name = t.submit(TRANSITIONS[step].name[locale]);
  return (
    <>
      <Form form={form} action={`/contracts/${contract.id}/steps/${step}`}>
        {look.unseen && (
          <Notice tone="info" title={t.checkFirst}>
            {t.checkFirstText}
          </Notice>
        )}
        <HiddenField name="version" value={it.version} />
        {look.checked && <HiddenField name="checked" value={look.checked} />}
        <StepFields
          form={form}
          step={step}
          defaults={defaultsOf(facts)}
          open={it.participations
            .filter(({ body, answer }) => answer === null || (answer === 'objection' && blocks(body, answer)))
            .map(({ body, answerDue }) => ({ body, due: answerDue.toString() }))}
          serious={seriousProposal(findings ?? [])}
          outcomes={facts.outcomes}
        />
        <div class="kern-btn-wrapper">
          <SubmitButton label={name} name="act" value="send" id={`send-${step}`} />
          {checks && <SubmitButton label={t.check} kind="secondary" name="act" value="check" id={`check-${step}`} />}
        </div>
      </Form>
      {findings && (
        <section class="v-check" aria-labelledby="check-title">
          <h3 class="kern-heading-small" id="check-title">
            {step === 'end_deliberately' ? t.checkEnd : t.checkTitle}
          </h3>
          {findings.length === 0 ? (
            <p class="kern-body">{t.checkNothing}</p>
          ) : (
            <Findings findings={findings} whole={chain.whole} locale={locale} />
          )}
        </section>
      )}
    </>
  );
}
