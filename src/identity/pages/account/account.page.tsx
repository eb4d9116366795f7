import { formatInstant } from '../../../shared/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Form, HiddenField, SelectField, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { valueOf } from '../../../web/components/form-state.js';
import { Stale } from '../../../web/components/stale.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { OwnAccount } from '../../accounts/own-account.query.js';
import { NewPasswordFields } from '../links/new-password-fields.js';
import { type OwnAccountDone, ownAccountMessages } from './account.messages.js';
import { deviceOf } from './device.js';

export interface OwnAccountFacts {
  account: OwnAccount;
  sessionId: string | undefined;
  timeZone: string;
  done?: OwnAccountDone | undefined;
  /** Which of the forms was refused. */
  refused?: { form: 'profile' | 'password'; why: Refused } | undefined;
  /** Name or language were changed elsewhere since the form was opened. */
  stale?: boolean;
}

/** One's own account: name, language, password, sessions, and where the rest is. */
export function ownAccountPage(facts: OwnAccountFacts, status = 200): Page {
  const { account, sessionId, timeZone, done, refused, stale } = facts;
  return new Page(({ locale }) => {
    const t = ownAccountMessages[locale];
    const profile = { locale, refused: refused?.form === 'profile' ? refused.why : undefined };
    const password = { locale, refused: refused?.form === 'password' ? refused.why : undefined };
    const language = (value: string) => t.locales[value as keyof typeof t.locales] ?? value;
    const when = (instant: string) => formatInstant(instant, locale, timeZone);
    const device = (agent: string) => {
      const known = deviceOf(agent);
      return known ? t.on(known.browser, known.system) : t.unknown;
    };
    return {
      title: t.title,
      body: (
        <div class="v-section">
          {done && <Notice tone="success" title={t.done[done]} />}
          {stale && (
            <Stale
              locale={locale}
              rows={[
                { label: t.name, typed: valueOf(profile, 'name', ''), now: account.name },
                {
                  label: t.locale,
                  typed: language(valueOf(profile, 'locale', '')),
                  now: language(account.locale ?? ''),
                },
              ]}
            />
          )}
          <p class="kern-body">{t.signedInAs(account.login)}</p>
          <h2 class="kern-heading-medium">{t.profile}</h2>
          <Form form={profile} action="/account/profile">
            <HiddenField name="version" value={account.version} />
            <TextField form={profile} name="name" label={t.name} value={account.name} autocomplete="name" />
            <SelectField
              form={profile}
              name="locale"
              label={t.locale}
              value={account.locale ?? ''}
              empty={false}
              options={(['', 'de', 'en'] as const).map((value) => ({ value, label: t.locales[value] }))}
            />
            <SubmitButton label={t.save} />
          </Form>
          <h2 class="kern-heading-medium">{t.password}</h2>
          {account.hasPassword ? (
            <Form form={password} action="/account/password">
              <TextField
                form={password}
                name="current"
                label={t.current}
                type="password"
                autocomplete="current-password"
              />
              <NewPasswordFields form={password} />
              <SubmitButton label={t.change} />
            </Form>
          ) : (
            <p class="kern-body">{t.noPassword}</p>
          )}
          <h2 class="kern-heading-medium">{t.security}</h2>
          <ul class="v-list">
            {Object.entries(t.links).map(([href, label]) => (
              <li key={href}>
                <a class="kern-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <h2 class="kern-heading-medium">{t.sessions}</h2>
          <DataTable
            caption={t.sessions}
            stack
            columns={t.columns.map((label) => ({ label }))}
            rows={account.sessions.map((session) => ({
              key: session.id,
              cells: [
                device(session.agent),
                when(session.created_at),
                when(session.last_seen_at),
                session.id === sessionId ? (
                  t.here
                ) : (
                  <form method="post" action="/account/sessions/end">
                    <HiddenField name="session" value={session.id} />
                    <SubmitButton label={t.end} kind="tertiary" />
                  </form>
                ),
              ],
            }))}
          />
          {account.sessions.length > 1 && (
            <form method="post" action="/account/sessions/end">
              <SubmitButton label={t.endAll} kind="secondary" />
            </form>
          )}
        </div>
      ),
    };
  }, status);
}
