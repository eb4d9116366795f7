import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { type NameableOutcome, sentenceOf } from '../../committees/outcomes/named-outcome.js';
import { groundName } from '../../law/grounds.messages.js';
import { GROUNDS } from '../../law/grounds.js';
import { beginningOf } from '../../shared/beginning-of.js';
import type { Locale } from '../../shared/locale.js';
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../web/components/form.js';
import { type FormState, problemOf } from '../../web/components/form-state.js';
import { ANSWERS, BODIES, type Body, FORMS, KINDS, type ProposalKind } from '../decision-case.js';
import { inputsOf, type Step, type StepInputName, type Transition, TRANSITIONS } from '../transitions.js';
import { stepAsksForCheck } from './checked.js';
import { stepFormMessages } from './step-form.messages.js';

/** As many as somebody reads through. */
export const OUTCOMES_OFFERED = 50;

/** Of an outcome's sentence, in a list to choose from. */
const BEGINNING = 160;

/** What stands in the fields before anything is typed. */
export interface StepDefaults {
  on: Temporal.PlainDate;
  kind?: ProposalKind | undefined;
  endsOn?: Temporal.PlainDate | null | undefined;
  ground?: string | null | undefined;
  hours?: number | null | undefined;
  fte?: number | null | undefined;
  payGroup?: string | null | undefined;
  payStep?: number | null | undefined;
  reason?: string | null | undefined;
}

interface FieldsProps {
  form: FormState;
  step: Step;
  defaults: StepDefaults;
  /** Bodies whose answer is open, with the end of their period where it is one contract. */
  open?: readonly { body: Body; due?: string }[];
  /** Whether the check asks for a reason. */
  serious: boolean;
  /** Outcomes of sessions that may be named as the reason. */
  outcomes?: readonly NameableOutcome[] | undefined;
}

interface Shared extends FieldsProps {
  optional: boolean;
  locale: Locale;
}

const written = (value: number | null | undefined, locale: Locale): string =>
  value === null || value === undefined ? '' : locale === 'de' ? String(value).replace('.', ',') : String(value);

function ProposalFields({ form, defaults, locale }: Shared): VNode {
  const t = stepFormMessages[locale];
  const own = ['hours', 'fte', 'pay_group', 'pay_step'];
  const changed = [defaults.hours, defaults.fte, defaults.payGroup, defaults.payStep].some(
    (each) => each !== null && each !== undefined,
  );
  const open = changed || own.some((name) => Boolean(problemOf(form, name) ?? form.refused?.typed[name]));
  return (
    <>
      <RadioGroup
        form={form}
        name="kind"
        label={t.kind}
        value={defaults.kind ?? null}
        options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <DateField form={form} name="ends_on" label={t.endsOn} hint={t.endsOnHint} value={defaults.endsOn} optional />
      <SelectField
        form={form}
        name="ground"
        label={t.ground}
        empty={t.sameGround}
        value={defaults.ground}
        options={GROUNDS.map((ground) => ({ value: ground, label: groundName(ground, locale) }))}
      />
      <TextField form={form} name="position" label={t.position} hint={t.positionHint} width="medium" optional />
      <details class="kern-accordion" open={open}>
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">{t.terms}</span>
        </summary>
        <div class="kern-accordion__body v-form">
          <p class="kern-body kern-body--small">{t.termsHint}</p>
          <TextField
            form={form}
            name="hours"
            label={t.hours}
            width="narrow"
            inputMode="decimal"
            value={written(defaults.hours, locale)}
            optional
          />
          <TextField
            form={form}
            name="fte"
            label={t.fte}
            width="narrow"
            inputMode="decimal"
            value={written(defaults.fte, locale)}
            optional
          />
          <TextField
            form={form}
            name="pay_group"
            label={t.payGroup}
            width="narrow"
            value={defaults.payGroup}
            optional
          />
          <TextField
            form={form}
            name="pay_step"
            label={t.payStep}
            width="narrow"
            inputMode="numeric"
            value={written(defaults.payStep, locale)}
            optional
          />
        </div>
      </details>
    </>
  );
}

function reasonHint(step: Step, outcomes: boolean, locale: Locale): string | undefined {
  const t = stepFormMessages[locale];
  if (stepAsksForCheck(step)) return t.riskHint;
  return outcomes && inputsOf(step).includes('outcome') ? t.eitherHint : undefined;
}

const FIELDS: Record<StepInputName, (shared: Shared) => ComponentChildren> = {
  proposal: (shared) => <ProposalFields {...shared} />,
  reason: ({ form, locale, optional, serious, step, defaults, outcomes = [] }) => (
    <TextArea
      form={form}
      name="reason"
      label={stepFormMessages[locale].reason}
      hint={reasonHint(step, outcomes.length > 0, locale)}
      value={defaults.reason ?? null}
      rows={3}
      optional={optional && !serious}
    />
  ),
  outcome: ({ form, locale, outcomes = [] }) =>
    outcomes.length > 0 && (
      <SelectField
        form={form}
        name="outcome"
        label={stepFormMessages[locale].outcome}
        hint={stepFormMessages[locale].outcomeHint}
        empty={stepFormMessages[locale].noOutcome}
        options={outcomes.map((outcome) => ({
          value: outcome.id,
          label: beginningOf(sentenceOf(outcome)[locale], BEGINNING),
        }))}
      />
    ),
  note: ({ form, locale, optional }) => (
    <TextArea form={form} name="note" label={stepFormMessages[locale].note} rows={2} optional={optional} />
  ),
  document: ({ form, locale, optional }) => (
    <TextField
      form={form}
      name="document"
      label={stepFormMessages[locale].document}
      width="medium"
      optional={optional}
    />
  ),
  until: ({ form, locale }) => <DateField form={form} name="until" label={stepFormMessages[locale].until} />,
  bodies: ({ form, locale }) => (
    <CheckboxGroup
      form={form}
      name="bodies"
      label={stepFormMessages[locale].bodies}
      hint={stepFormMessages[locale].bodiesHint}
      options={BODIES.map((body) => ({ value: body, label: stepFormMessages[locale].bodyName[body] }))}
      optional
    />
  ),
  discussion: ({ form, locale }) => (
    <CheckboxField form={form} name="discussion" label={stepFormMessages[locale].discussion} />
  ),
  answer_due: ({ form, locale }) => (
    <DateField
      form={form}
      name="answer_due"
      label={stepFormMessages[locale].answerDue}
      hint={stepFormMessages[locale].answerDueHint}
      optional
    />
  ),
  body: ({ form, locale, open = BODIES.map((body): { body: Body; due?: string } => ({ body })) }) => {
    const t = stepFormMessages[locale];
    return (
      <RadioGroup
        form={form}
        name="body"
        label={t.body}
        value={open[0]?.body ?? null}
        options={open.map(({ body, due }) => ({
          value: body,
          label: due ? t.openBody(t.bodyName[body], due) : t.bodyName[body],
        }))}
      />
    );
  },
  answer: ({ form, locale }) => (
    <RadioGroup
      form={form}
      name="answer"
      label={stepFormMessages[locale].answer}
      options={ANSWERS.map((answer) => ({ value: answer, label: stepFormMessages[locale].answers[answer] }))}
    />
  ),
  form: ({ form, locale }) => {
    const t = stepFormMessages[locale];
    const choices = FORMS.map((each) => ({ value: each as string, label: t.forms[each] }));
    return (
      <RadioGroup
        form={form}
        name="form"
        label={t.form}
        options={[...choices, { value: '', label: t.formNotNeeded }]}
      />
    );
  },
  number: ({ form, locale }) => (
    <TextField
      form={form}
      name="number"
      label={stepFormMessages[locale].number}
      hint={stepFormMessages[locale].numberHint}
      width="medium"
      optional
    />
  ),
};

/** The fields of a step, as the table of steps says it needs and may have them. */
export function StepFields(props: FieldsProps): VNode {
  const { step, form, defaults } = props;
  const { may = [] }: Transition = TRANSITIONS[step];
  const day = stepFormMessages[form.locale].on(step);
  const shared = { ...props, locale: form.locale };
  return (
    <>
      {inputsOf(step).map((name) => (
        <Fragment key={name}>{FIELDS[name]({ ...shared, optional: may.includes(name) })}</Fragment>
      ))}
      {day && <DateField form={form} name="on" label={day} value={defaults.on} />}
    </>
  );
}
