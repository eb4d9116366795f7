import { Buttons, Form, SelectField, SubmitButton, TextField } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { Limit } from '../../accounts/limits.query.js';
import { accountsMessages } from './accounts.messages.js';
import { filledEndings, ROLE_ENDINGS, RoleFields } from './role-form.js';

/** Name and language as the forms of an account have them. */
export function ProfileFields({ form, name, locale }: { form: FormState; name?: string; locale?: string | null }) {
  const t = accountsMessages[form.locale];
  return (
    <>
      <TextField form={form} name="name" label={t.name} hint={t.nameHint} value={name} autocomplete="off" />
      <SelectField
        form={form}
        name="locale"
        label={t.locale}
        value={locale ?? ''}
        empty={false}
        options={(['', 'de', 'en'] as const).map((value) => ({ value, label: t.locales[value] }))}
      />
    </>
  );
}

/** The form that lets somebody in. */
export const invitePage = (limits: readonly Limit[], refused?: Refused): Page =>
  new Page(
    ({ locale }) => {
      const t = accountsMessages[locale];
      const form = { locale, refused };
      const filled = filledEndings(refused?.typed ?? {});
      return {
        title: t.invite,
        breadcrumb: [{ href: '/admin/accounts', label: t.title }],
        body: (
          <div class="v-prose">
            <p class="kern-body">{t.inviteText}</p>
            <Form form={form} action="/admin/accounts">
              <TextField form={form} name="email" label={t.email} hint={t.emailHint} type="email" autocomplete="off" />
              <ProfileFields form={form} />
              <RoleFields form={form} limits={limits} />
              {ROLE_ENDINGS.slice(1).map((ending, at) => (
                <details key={ending} class="kern-accordion" open={filled.includes(ending)}>
                  <summary class="kern-accordion__header">
                    <span class="kern-title kern-title--small">{t.furtherRole(at + 2)}</span>
                  </summary>
                  <div class="kern-accordion__body v-form">
                    <RoleFields form={form} limits={limits} ending={ending} />
                  </div>
                </details>
              ))}
              <TextField
                form={form}
                name="number"
                label={t.number}
                hint={t.numberHint}
                optional
                width="medium"
                autocomplete="off"
              />
              <Buttons form={form} cancel="/admin/accounts">
                <SubmitButton label={t.sendInvitation} />
              </Buttons>
            </Form>
          </div>
        ),
      };
    },
    refused ? 422 : 200,
  );
