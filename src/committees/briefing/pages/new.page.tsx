import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../shared/locale.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Buttons, Form, RadioGroup, SelectField, SubmitButton } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import type { PageContent } from '../../../web/page/page.js';
import { type ComingSession, lacksBriefing } from '../coming-sessions.query.js';
import { BRIEFINGS } from './archive.page.js';
import { briefingPagesMessages } from './briefing-pages.messages.js';

const nameOf = ({ committee, held_on, title }: ComingSession, locale: Locale): string =>
  [formatDate(held_on, locale), committee, title].filter(Boolean).join(' – ');

/** What is there already: whoever looks for it here finds it here. */
function Existing({ sessions, locale }: { sessions: readonly ComingSession[]; locale: Locale }): VNode | null {
  const t = briefingPagesMessages[locale];
  const written = sessions.filter(({ has }) => has.length > 0);
  if (written.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby="existing">
      <h2 class="kern-heading-medium" id="existing">
        {t.existing}
      </h2>
      <ul class="v-list">
        {written.map((session) => (
          <li key={session.id}>
            {nameOf(session, locale)}
            {session.has.map(({ id, audience, state }) => (
              <span key={id} class="v-below">
                <a class="kern-link kern-link--small" href={`${BRIEFINGS}/${id}`}>
                  {t.openExisting(audience, state)}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For which session, part and language a briefing is to be drafted. */
export function newBriefingPage(sessions: ComingSession[], chosen: string | undefined, form: FormState): PageContent {
  const { locale } = form;
  const t = briefingPagesMessages[locale];
  const open = sessions.filter(lacksBriefing);
  return {
    title: t.create,
    breadcrumb: [{ href: BRIEFINGS, label: t.title }],
    body:
      sessions.length === 0 ? (
        <EmptyState title={t.noSessions} actions={[{ href: '/committees', label: t.toCommittees }]}>
          {t.noSessionsLead}
        </EmptyState>
      ) : (
        <>
          {open.length === 0 && <p class="kern-body v-lead">{t.allWritten}</p>}
          {open.length > 0 && <NewForm {...{ open, chosen, form }} />}
          <Existing sessions={sessions} locale={locale} />
        </>
      ),
  };
}

function NewForm({
  open,
  chosen,
  form,
}: {
  open: readonly ComingSession[];
  chosen: string | undefined;
  form: FormState;
}): VNode {
  const { locale } = form;
  const t = briefingPagesMessages[locale];
  return (
    <>
      <p class="kern-body v-lead">{t.createLead}</p>
      <Form form={form} action={BRIEFINGS}>
        <SelectField
          form={form}
          name="session"
          label={t.session}
          hint={t.sessionHint}
          value={chosen}
          options={open.map((session) => ({
            value: session.id,
            label: [nameOf(session, locale), ...session.has.map(({ audience }) => t.lacks[audience])].join(' – '),
          }))}
        />
        <RadioGroup
          form={form}
          name="audience"
          label={t.audience}
          hint={t.audienceHint}
          value="public"
          options={[
            { value: 'public', label: t.parts.public },
            { value: 'non_public', label: t.parts.non_public },
          ]}
        />
        <RadioGroup
          form={form}
          name="locale"
          label={t.language}
          value="de"
          options={[
            { value: 'de', label: t.languages.de },
            { value: 'en', label: t.languages.en },
          ]}
        />
        <Buttons form={form} cancel={BRIEFINGS}>
          <SubmitButton label={t.createButton} />
        </Buttons>
      </Form>
    </>
  );
}
