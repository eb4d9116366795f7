import { formatInstant, formatNumber, type Locale } from '../../../shared/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { DefinitionList } from '../../../web/components/definition-list.js';
import { CheckboxField, Form, HiddenField, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { Stale } from '../../../web/components/stale.js';
import type { Refused } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';
import { Page } from '../../../web/page/page.js';
import type { AccountLine, RoleLine } from '../../accounts/account-list.query.js';
import type { Limit } from '../../accounts/limits.query.js';
import { roleMessages } from '../../roles.messages.js';
import { type AccountDone, accountsMessages } from './accounts.messages.js';
import { STATE_TONES } from './accounts.page.js';
import { ProfileFields } from './invite.page.js';
import { RoleFields } from './role-form.js';
import { roleDays } from './role-words.js';
import { type AccountForm, staleRows } from './stale-account.js';

export interface OneAccountFacts {
  account: AccountLine;
  limits: readonly Limit[];
  timeZone: string;
  /** ISO date. */
  today: string;
  done?: AccountDone | undefined;
  refused?: { form: AccountForm; why: Refused } | undefined;
  /** Somebody else has saved since the form was opened. */
  stale?: { form: AccountForm; typed: Typed };
}

function AccountRoles({ account, today, locale }: { account: AccountLine; today: string; locale: Locale }) {
  const t = accountsMessages[locale];
  const limitOf = ({ role, code }: RoleLine) => code ?? (role === 'manager' ? t.byRegister : t.everything);
  if (account.roles.length === 0) return <p class="kern-body">{t.noRole}</p>;
  return (
    <DataTable
      caption={t.roles}
      stack
      columns={t.roleColumns.map((label) => ({ label }))}
      rows={account.roles.map((line) => ({
        key: line.id,
        cells: [
          roleMessages[locale].role(line.role),
          limitOf(line),
          roleDays(line, today, locale) || t.always,
          line.source === 'sso' ? (
            t.bySso
          ) : (
            <form method="post" action={`/admin/accounts/${account.id}/roles/${line.id}/take`}>
              <HiddenField name="version" value={account.version} />
              <button
                class="kern-btn kern-btn--tertiary"
                type="submit"
                aria-label={t.takeRole(roleMessages[locale].role(line.role))}
              >
                <span class="kern-label">{t.take}</span>
              </button>
            </form>
          ),
        ],
      }))}
    />
  );
}

function Facts({ account, timeZone, locale }: { account: AccountLine; timeZone: string; locale: Locale }) {
  const t = accountsMessages[locale];
  return (
    <DefinitionList
      items={[
        [t.email, account.email],
        [t.state, <Badge tone={STATE_TONES[account.state]} label={t.states[account.state]} />],
        [t.lastSignIn, account.last_sign_in_at ? formatInstant(account.last_sign_in_at, locale, timeZone) : t.never],
        [t.sessions, formatNumber(account.sessions, locale)],
        [t.sso, account.single_sign_on ? t.ssoYes : t.ssoNo],
        [t.factor, account.second_factor ? t.factorSet : t.factorNone],
        [t.register, account.linked ? t.linked : t.unlinked],
      ]}
    />
  );
}

/** One account, and all that an administrator may do with it. */
export function oneAccountPage(facts: OneAccountFacts, status = 200): Page {
  const { account, limits, timeZone, today, done, refused, stale } = facts;
  const path = `/admin/accounts/${account.id}`;
  return new Page(({ locale }) => {
    const t = accountsMessages[locale];
    const formOf = (name: AccountForm) => ({
      locale,
      prefix: name,
      refused: refused?.form === name ? refused.why : undefined,
    });
    return {
      title: account.name,
      breadcrumb: [{ href: '/admin/accounts', label: t.title }],
      body: (
        <div class="v-section">
          {done && <Notice tone={done === 'paused' ? 'warning' : 'success'} title={t.done[done]} />}
          {stale && <Stale locale={locale} rows={staleRows({ account, ...stale, today }, locale)} />}
          <Facts account={account} timeZone={timeZone} locale={locale} />
          <h2 class="kern-heading-medium">{t.roles}</h2>
          <AccountRoles account={account} today={today} locale={locale} />
          <h3 class="kern-heading-small">{t.give}</h3>
          <Form form={formOf('role')} action={`${path}/roles`}>
            <HiddenField name="version" value={account.version} />
            <RoleFields form={formOf('role')} limits={limits} />
            <SubmitButton label={t.give} kind="secondary" />
          </Form>
          <h2 class="kern-heading-medium">{t.profile}</h2>
          <Form form={formOf('profile')} action={`${path}/profile`}>
            <HiddenField name="version" value={account.version} />
            <ProfileFields form={formOf('profile')} name={account.name} locale={account.locale} />
            <SubmitButton label={t.save} kind="secondary" />
          </Form>
          <h2 class="kern-heading-medium">{t.employee}</h2>
          <Form form={formOf('employee')} action={`${path}/employee`}>
            <HiddenField name="version" value={account.version} />
            <TextField
              form={formOf('employee')}
              name="number"
              label={t.number}
              hint={t.numberHint}
              width="medium"
              autocomplete="off"
            />
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.link} kind="secondary" name="intent" value="link" />
              {account.linked && <SubmitButton label={t.unlink} kind="tertiary" name="intent" value="unlink" />}
            </div>
          </Form>
          <h2 class="kern-heading-medium">{t.access}</h2>
          <Form form={formOf('access')} action={`${path}/access`}>
            <HiddenField name="version" value={account.version} />
            <p class="kern-body">{t.disableHint}</p>
            <div class="kern-btn-wrapper">
              {account.state !== 'disabled' && account.takes_password && (
                <SubmitButton label={t.sendLink[account.state]} kind="secondary" name="intent" value="link" />
              )}
              {account.sessions > 0 && (
                <SubmitButton label={t.endSessions} kind="secondary" name="intent" value="sessions" />
              )}
              {account.state === 'disabled' ? (
                <SubmitButton label={t.enable} kind="secondary" name="intent" value="enable" />
              ) : (
                <SubmitButton label={t.disable} kind="secondary" name="intent" value="disable" />
              )}
            </div>
          </Form>
          {account.second_factor && (
            <>
              <h2 class="kern-heading-medium">{t.factors}</h2>
              <p class="kern-body">{t.factorsText}</p>
              <Form form={formOf('factors')} action={`${path}/factors`}>
                <HiddenField name="version" value={account.version} />
                <CheckboxField form={formOf('factors')} name="sure" label={t.sure} />
                <SubmitButton label={t.factors} kind="secondary" />
              </Form>
            </>
          )}
        </div>
      ),
    };
  }, status);
}
