import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Buttons, DateField, Form, HiddenField, SubmitButton, TextArea } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Stale } from '../../web/components/stale.js';
import type { Refused } from '../../web/page/form.js';
import { promisePath } from './promise-table.js';
import { promisesMessages } from './promises.messages.js';
import type { PromiseRow } from './promises.query.js';
import { type PromiseStep, stepsFrom, TRANSITIONS } from './transitions.js';

export interface StepFacts {
  promise: PromiseRow;
  today: string;
  /** The step that was sent and refused. */
  tried?: { step: PromiseStep; refused: Refused; stale?: boolean };
}

function StepForm({ step, facts, locale }: { step: PromiseStep; facts: StepFacts; locale: Locale }): VNode {
  const { promise, tried, today } = facts;
  const t = promisesMessages[locale];
  const refused = tried?.step === step ? tried.refused : undefined;
  const form: FormState = { locale, refused, prefix: step };
  const answers = TRANSITIONS[step].needs === 'answer';
  return (
    <section class="v-section" aria-labelledby={step}>
      <h2 class="kern-heading-medium" id={step}>
        {t.steps[step]}
      </h2>
      <Form form={form} action={`${promisePath(promise)}/steps/${step}`}>
        <HiddenField name="version" value={promise.version} />
        <TextArea
          form={form}
          name="words"
          label={answers ? t.answer : t.reason}
          hint={answers ? t.answerHint : t.reasonHint}
          rows={answers ? 6 : 3}
        />
        {answers && <DateField form={form} name="on" label={t.answeredOn} value={today} />}
        <Buttons form={form}>
          <SubmitButton label={t.steps[step]} kind={answers ? 'primary' : 'secondary'} />
        </Buttons>
      </Form>
    </section>
  );
}

/** What can be done with a promise in its state, each step a form. */
export function PromiseSteps({ locale, ...facts }: StepFacts & { locale: Locale }): VNode {
  const { promise, tried } = facts;
  const t = promisesMessages[locale];
  const words = [tried?.refused.typed['words'] ?? ''].flat()[0] ?? '';
  return (
    <>
      {tried?.stale && (
        <Stale
          locale={locale}
          rows={[
            { label: t.stateLabel, typed: t.steps[tried.step], now: t.states[promise.state] },
            {
              label: TRANSITIONS[tried.step].needs === 'answer' ? t.answer : t.reason,
              typed: words,
              now: promise.answer || promise.state_reason,
            },
          ]}
        />
      )}
      {stepsFrom(promise.state).map((step) => (
        <StepForm key={step} step={step} facts={facts} locale={locale} />
      ))}
    </>
  );
}
