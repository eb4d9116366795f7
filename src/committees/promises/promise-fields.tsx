import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { CheckboxField, DateField, SelectField, TextArea, TextField } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import {
  choice,
  day,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalText,
  text,
  tick,
} from '../../web/page/fields.js';
import { ProgrammeField } from '../programme-field.js';
import type { SessionRow } from '../sessions/sessions.query.js';
import { promisesMessages } from './promises.messages.js';
import { PROMISE_KINDS, type PromiseRow } from './promises.query.js';

export const LONGEST_TEXT = 4000;
export const LONGEST_ASKED_BY = 200;

/** The fields of a promise as a form sends them. */
export const promiseFields = {
  kind: choice(PROMISE_KINDS),
  text: text(LONGEST_TEXT),
  asked_by: optionalText(LONGEST_ASKED_BY),
  made_on: day(),
  made_in_session_id: optionalId(),
  owner: optionalText(200),
  owner_email: optionalEmail(),
  due_session_id: optionalId(),
  due_on: optionalDay(),
  programme_id: optionalId(),
  internal: tick(),
};

/** What there is to choose from. */
export interface PromiseChoices {
  /** Of the committee, those that are past as well. */
  sessions: readonly SessionRow[];
  programmes: readonly { id: string; code: string; name: string }[];
}

export const sessionChoice = ({ id, held_on, title }: SessionRow, locale: Locale) => ({
  value: id,
  label: [formatDate(held_on, locale), title].filter(Boolean).join(' – '),
});

/** The sessions at which something can be due: that take place, from a day on. */
export const comingSessions = (sessions: readonly SessionRow[], today: string): SessionRow[] =>
  sessions.filter(({ held_on, cancelled }) => !cancelled && held_on >= today);

/** Until when: the sessions that take place from today on, and the one that was chosen already. */
export function DueSessionField({
  form,
  sessions,
  today,
  value,
}: {
  form: FormState;
  sessions: readonly SessionRow[];
  today: string;
  value: string | null | undefined;
}): VNode {
  const t = promisesMessages[form.locale];
  const coming = comingSessions(sessions, today);
  const chosen = sessions.find(({ id }) => id === value);
  const options = chosen && !coming.includes(chosen) ? [chosen, ...coming] : coming;
  return (
    <SelectField
      form={form}
      name="due_session_id"
      label={t.dueSession}
      hint={t.dueSessionHint}
      value={value}
      empty={t.noDueSession}
      optional
      options={options.map((session) => sessionChoice(session, form.locale))}
    />
  );
}

/** Whether the register has no address any more of the person who sees to it: the form cannot name them by it. */
export const ownerUnreachable = ({ owner_id, owner_email }: PromiseRow): boolean =>
  owner_id !== null && owner_email === null;

interface PromiseFieldsProps extends PromiseChoices {
  form: FormState;
  /** Absent: a new one, due at the next session. */
  promise?: PromiseRow;
  today: string;
}

export function PromiseFields({ form, promise, sessions, programmes, today }: PromiseFieldsProps): VNode {
  const { locale } = form;
  const t = promisesMessages[locale];
  const next = comingSessions(sessions, today)[0]?.id;
  const past = sessions.filter(({ held_on }) => held_on <= today).toReversed();
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t.kindLabel}
        value={promise?.kind ?? 'promise'}
        empty={false}
        options={PROMISE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextArea form={form} name="text" label={t.text} hint={t.textHint} value={promise?.text ?? ''} />
      <TextField
        form={form}
        name="asked_by"
        label={t.askedBy}
        hint={t.askedByHint}
        value={promise?.asked_by}
        optional
        autocomplete="off"
      />
      <DateField form={form} name="made_on" label={t.madeOn} value={promise?.made_on ?? past[0]?.held_on ?? today} />
      <SelectField
        form={form}
        name="made_in_session_id"
        label={t.madeIn}
        value={promise ? promise.made_in_session_id : (past[0]?.id ?? null)}
        empty={t.noSession}
        optional
        options={past.map((session) => sessionChoice(session, locale))}
      />
      <TextField
        form={form}
        name="owner"
        label={t.owner}
        hint={t.ownerHint}
        value={promise?.owner}
        optional
        autocomplete="off"
      />
      <TextField
        form={form}
        name="owner_email"
        label={t.ownerEmail}
        hint={t.ownerEmailHint}
        type="email"
        value={promise?.owner_email}
        optional
        autocomplete="off"
      />
      {promise && ownerUnreachable(promise) && (
        <CheckboxField
          form={form}
          name="keep_owner"
          label={t.keepOwner(promise.owner_name ?? '')}
          hint={t.keepOwnerHint}
          checked
        />
      )}
      <DueSessionField
        form={form}
        sessions={sessions}
        today={today}
        value={promise ? promise.due_session_id : (next ?? null)}
      />
      <DateField form={form} name="due_on" label={t.dueOn} hint={t.dueOnHint} value={promise?.due_on} optional />
      <ProgrammeField
        form={form}
        label={t.programme}
        programmes={programmes}
        value={promise?.programme_id}
        none={t.noProgramme}
      />
      <CheckboxField
        form={form}
        name="internal"
        label={t.internal}
        hint={t.internalHint}
        checked={promise?.internal ?? false}
      />
    </>
  );
}
