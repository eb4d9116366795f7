import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import {
  Buttons,
  CheckboxField,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../web/components/form.js';
import { Problem } from '../../web/components/field-parts.js';
import { fieldId, type FormState, problemOf } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { sessionsMessages } from '../sessions/sessions.messages.js';
import type { SessionRow } from '../sessions/sessions.query.js';
import { beginningOf } from '../../shared/beginning-of.js';
import { minutesMessages } from './minutes.messages.js';
import { DueSessionField, LONGEST_ASKED_BY, sessionChoice } from './promise-fields.js';
import { promisesMessages } from './promises.messages.js';
import { PROMISE_KINDS } from './promises.query.js';
import { asks } from './sentences.js';

export interface MinutesFacts {
  committee: CommitteeRow;
  sessions: readonly SessionRow[];
  /** The session that was chosen. */
  session?: string | undefined;
  /** What is kept of its minutes. */
  kept: string;
  /** The mark of the kept text that the writer has seen. */
  seen: string;
  /** What is kept and the writer had not seen. */
  stale?: string | undefined;
  today: string;
  refused?: Refused;
}

/** Enough to tell two texts apart by. */
const BEGINNING = 600;

const crumbs = (committee: CommitteeRow, locale: Locale) => [
  ...committeeCrumbs(committee, locale),
  { href: `/committees/${committee.id}/promises`, label: promisesMessages[locale].title },
];

/** Minutes are pasted here; nothing of them is kept unless somebody wants it. */
export function minutesPage(facts: MinutesFacts, locale: Locale): PageContent {
  const { committee, sessions, session, kept, seen, stale, today, refused } = facts;
  const t = minutesMessages[locale];
  const form: FormState = { locale, refused };
  const past = sessions.filter(({ held_on }) => held_on <= today).toReversed();
  const list = `/committees/${committee.id}/promises`;
  return {
    title: t.title,
    breadcrumb: crumbs(committee, locale),
    body:
      past.length === 0 ? (
        <p class="kern-body">
          {t.noPast}{' '}
          <a class="kern-link" href={`/committees/${committee.id}/sessions/new`}>
            {sessionsMessages[locale].add}
          </a>
        </p>
      ) : (
        <>
          <p class="kern-body">{t.intro}</p>
          {stale !== undefined && (
            <Notice tone="warning" title={t.unseen}>
              <p>{t.unseenNext}</p>
              <p class="v-lines v-break">{beginningOf(stale, BEGINNING)}</p>
            </Notice>
          )}
          {kept && <Notice tone="info" title={t.minutesKept} />}
          <Form form={form} action={`${list}/minutes`} plain>
            <HiddenField name="seen" value={seen} />
            <SelectField
              form={form}
              name="session"
              label={t.session}
              value={session ?? past[0]!.id}
              empty={false}
              options={past.map((row) => sessionChoice(row, locale))}
            />
            <TextArea form={form} name="text" label={t.text} hint={t.textHint} rows={16} value={kept} />
            <CheckboxField form={form} name="keep" label={t.keep} hint={t.keepHint} checked={kept !== ''} />
            <Buttons form={form} cancel={list}>
              <SubmitButton label={t.next} />
            </Buttons>
          </Form>
        </>
      ),
  };
}

export interface MarkFacts {
  committee: CommitteeRow;
  sessions: readonly SessionRow[];
  /** In which it was said. */
  session: SessionRow;
  sentences: readonly string[];
  /** How many there are in all. */
  total: number;
  today: string;
  refused?: Refused;
}

const listOf = (form: FormState, name: string): readonly string[] => [form.refused?.typed[name] ?? []].flat();

function Sentence({ form, index, text }: { form: FormState; index: number; text: string }): VNode {
  const { locale } = form;
  const t = minutesMessages[locale];
  const number = index + 1;
  const asked = listOf(form, 'asked_by')[index] ?? '';
  const kind = listOf(form, 'kind')[index] ?? (asks(text) ? 'question' : 'promise');
  return (
    <li class="v-sentence">
      <HiddenField name="sentence" value={text} />
      <div class="kern-form-check">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          id={`mark-${index}`}
          name="mark"
          value={String(index)}
          checked={listOf(form, 'mark').includes(String(index))}
        />
        <label class="kern-label" for={`mark-${index}`}>
          {text}
        </label>
      </div>
      <div class="v-sentence__facts">
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" name="kind" aria-label={t.kindOf(number)}>
            {PROMISE_KINDS.map((value) => (
              <option key={value} value={value} selected={value === kind}>
                {promisesMessages[locale].kinds[value]}
              </option>
            ))}
          </select>
        </div>
        <input
          class="kern-form-input__input"
          type="text"
          name="asked_by"
          autocomplete="off"
          aria-label={t.askedByOf(number)}
          placeholder={t.askedBy}
          value={asked}
          {...(problemOf(form, 'asked_by') && {
            'aria-describedby': `${fieldId(form, 'asked_by')}-problem`,
            'aria-invalid': asked.length > LONGEST_ASKED_BY,
          })}
        />
      </div>
    </li>
  );
}

/** The sentences of minutes, one by one, to be ticked. Works without JavaScript: the form carries the sentences. */
export function markPage(facts: MarkFacts, locale: Locale): PageContent {
  const { committee, sessions, session, sentences, total, today, refused } = facts;
  const t = minutesMessages[locale];
  const p = promisesMessages[locale];
  const form: FormState = { locale, refused };
  const list = `/committees/${committee.id}/promises`;
  return {
    title: t.markTitle,
    breadcrumb: [...crumbs(committee, locale), { href: `${list}/minutes?session=${session.id}`, label: t.title }],
    body: (
      <>
        <p class="kern-body">
          {sessionsMessages[locale].sessionOn(session.held_on)}. {t.markIntro(total)}{' '}
          {total > sentences.length && t.cut(sentences.length)}
        </p>
        <Form form={form} action={`${list}/marked`} plain>
          <HiddenField name="session" value={session.id} />
          <fieldset class="kern-fieldset" id="f-mark">
            <legend class="kern-label">{t.sentences}</legend>
            <div class="kern-fieldset__body">
              <Problem form={form} name="mark" />
              <div id={fieldId(form, 'asked_by')}>
                <Problem form={form} name="asked_by" />
              </div>
              <ol class="v-sentences">
                {sentences.map((text, index) => (
                  <Sentence key={index} form={form} index={index} text={text} />
                ))}
              </ol>
            </div>
          </fieldset>
          <h2 class="kern-heading-medium">{t.forAll}</h2>
          <DueSessionField
            form={form}
            sessions={sessions}
            today={today}
            value={sessions.find(({ held_on, cancelled }) => !cancelled && held_on >= today)?.id}
          />
          <TextField form={form} name="owner" label={p.owner} hint={p.ownerHint} optional autocomplete="off" />
          <TextField
            form={form}
            name="owner_email"
            label={p.ownerEmail}
            hint={p.ownerEmailHint}
            type="email"
            optional
            autocomplete="off"
          />
          <Buttons form={form} cancel={list}>
            <SubmitButton label={t.take} />
          </Buttons>
        </Form>
      </>
    ),
  };
}
