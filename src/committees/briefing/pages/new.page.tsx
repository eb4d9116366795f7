import { formatDate } from '../../../shared/locale.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Buttons, Form, RadioGroup, SelectField, SubmitButton } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import type { PageContent } from '../../../web/page/page.js';
import type { ComingSession } from '../coming-sessions.query.js';
import { BRIEFINGS } from './archive.page.js';
import { briefingPagesMessages } from './briefing-pages.messages.js';

/** For which session, part and language a briefing is to be drafted. */
export function newBriefingPage(sessions: ComingSession[], chosen: string | undefined, form: FormState): PageContent {
  const { locale } = form;
  const t = briefingPagesMessages[locale];
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
          <p class="kern-body v-lead">{t.createLead}</p>
          <Form form={form} action={BRIEFINGS}>
            <SelectField
              form={form}
              name="session"
              label={t.session}
              hint={t.sessionHint}
              value={chosen}
              options={sessions.map(({ id, committee, held_on, title }) => ({
                value: id,
                label: [formatDate(held_on, locale), committee, title].filter(Boolean).join(' – '),
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
      ),
  };
}
