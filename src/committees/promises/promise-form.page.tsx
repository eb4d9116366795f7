import type { Locale } from '../../shared/locale.js';
import { Buttons, Form, HiddenField, SubmitButton } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Stale } from '../../web/components/stale.js';
import { dateForInput } from '../../web/page/fields.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { type PromiseChoices, PromiseFields } from './promise-fields.js';
import { promisesMessages } from './promises.messages.js';
import type { PromiseRow } from './promises.query.js';

export interface PromiseFormFacts extends PromiseChoices {
  committee: CommitteeRow;
  /** Absent: a new one. */
  promise?: PromiseRow;
  today: string;
  refused?: Refused;
  stale?: boolean;
}

/** The form of a promise or question, new or changed. */
export function promiseFormPage(facts: PromiseFormFacts, locale: Locale): PageContent {
  const { committee, promise, refused } = facts;
  const t = promisesMessages[locale];
  const form: FormState = { locale, refused };
  const typed = (name: string): string => [refused?.typed[name] ?? ''].flat()[0] ?? '';
  const list = `/committees/${committee.id}/promises`;
  const here = promise ? `${list}/${promise.id}` : list;
  return {
    title: promise ? t.changeTitle : t.add,
    breadcrumb: [...committeeCrumbs(committee, locale), { href: list, label: t.title }],
    body: (
      <>
        {facts.stale && promise && (
          <Stale
            locale={locale}
            rows={[
              { label: t.text, typed: typed('text'), now: promise.text },
              { label: t.askedBy, typed: typed('asked_by'), now: promise.asked_by },
              { label: t.owner, typed: typed('owner'), now: promise.owner },
              { label: t.ownerEmail, typed: typed('owner_email'), now: promise.owner_email ?? '' },
              { label: t.dueOn, typed: typed('due_on'), now: dateForInput(promise.due_on, locale) },
            ]}
          />
        )}
        <Form form={form} action={promise ? `${here}/edit` : here}>
          {promise && <HiddenField name="version" value={promise.version} />}
          <PromiseFields
            form={form}
            {...(promise && { promise })}
            sessions={facts.sessions}
            programmes={facts.programmes}
            today={facts.today}
          />
          <Buttons form={form} cancel={here}>
            <SubmitButton label={t.save} />
          </Buttons>
        </Form>
      </>
    ),
  };
}
