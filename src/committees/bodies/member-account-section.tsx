import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Form, HiddenField, SelectField, SubmitButton } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import type { Refused } from '../../web/page/form.js';
import { isInvitable } from './member-account.service.js';
import { memberAccountMessages } from './member-account.messages.js';
import type { AccountChoice, MemberAccounts } from './member-accounts.query.js';
import type { MemberRow } from './members.query.js';

interface MemberAccountProps {
  /** Where the member's form is sent. */
  here: string;
  member: MemberRow;
  accounts: MemberAccounts;
  today: string;
  refused: Refused | undefined;
  locale: Locale;
}

function Tied({ account, locale }: { account: AccountChoice; locale: Locale }): VNode {
  const t = memberAccountMessages[locale];
  return (
    <>
      <p class="kern-body">
        {t.tied}: <strong class="v-break">{t.choice(account.name, account.email)}</strong>, {t.states[account.state]}
      </p>
      {!account.reads && <p class="kern-body">{t.noRole}</p>}
    </>
  );
}

/** With which account a member reads: assigned, suggested where the address is the same, or invited. */
export function MemberAccountSection({ here, member, accounts, today, refused, locale }: MemberAccountProps): VNode {
  const t = memberAccountMessages[locale];
  const { tied, suggested, choices } = accounts;
  const form: FormState = { locale, prefix: 'account', refused };
  const mayInvite = !tied && !suggested && isInvitable(member, today);
  return (
    <section class="v-section v-prose" aria-labelledby="account">
      <h2 class="kern-heading-medium" id="account">
        {t.title}
      </h2>
      <p class="kern-body">{t.intro}</p>
      {tied ? (
        <Tied account={tied} locale={locale} />
      ) : (
        <p class="kern-body">
          <strong>{t.none}.</strong> {t.noneMeans}
        </p>
      )}
      <Form form={form} action={`${here}/account`}>
        <HiddenField name="version" value={member.version} />
        {!tied && choices.length > 0 && (
          <SelectField
            form={form}
            name="account"
            label={t.choose}
            hint={t.chooseHint}
            value={suggested?.id ?? ''}
            empty={suggested ? false : '–'}
            options={choices.map(({ id, name, email }) => ({
              value: id,
              label: id === suggested?.id ? t.suggested(name, email) : t.choice(name, email),
            }))}
          />
        )}
        {mayInvite && <p class="kern-body">{t.inviteText(member.email!)}</p>}
        {!tied && choices.length === 0 && !mayInvite && (
          <p class="kern-body">{member.role === 'clerk' ? t.clerkAccount : t.noneToChoose}</p>
        )}
        <div class="kern-btn-wrapper">
          {!tied && choices.length > 0 && <SubmitButton label={t.tie} kind="secondary" name="intent" value="tie" />}
          {mayInvite && <SubmitButton label={t.invite} kind="secondary" name="intent" value="invite" />}
          {tied && <SubmitButton label={t.untie} kind="tertiary" name="intent" value="untie" />}
        </div>
      </Form>
    </section>
  );
}
