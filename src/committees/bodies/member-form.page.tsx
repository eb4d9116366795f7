import { bounceMessages } from '../../mail/bounces/bounce.messages.js';
import type { Locale } from '../../shared/locale.js';
import {
  Buttons,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  TextField,
} from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import { dateForInput } from '../../web/page/fields.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { bodiesMessages } from './bodies.messages.js';
import { type AccountDone, memberAccountMessages } from './member-account.messages.js';
import { MemberAccountSection } from './member-account-section.js';
import type { MemberAccounts } from './member-accounts.query.js';
import type { CommitteeRow } from './committees.query.js';
import { committeeCrumbs } from './crumbs.js';
import { MEMBER_MAILS, MEMBER_ROLES, type MemberRow } from './members.query.js';

export interface MemberFormFacts {
  committee: CommitteeRow;
  /** Absent: a new one. */
  member?: MemberRow;
  /** Of `member`. */
  accounts?: MemberAccounts;
  /** Done to the account just now, or why not. */
  accountDone?: AccountDone | undefined;
  accountRefused?: Refused;
  /** Whom they can stand in for. */
  others: readonly MemberRow[];
  today: Temporal.PlainDate;
  refused?: Refused;
  stale?: boolean;
}

/** The form of a member, new or changed. */
export function memberFormPage(facts: MemberFormFacts, locale: Locale): PageContent {
  const { committee, member, refused } = facts;
  const t = bodiesMessages[locale];
  const form: FormState = { locale, refused };
  const typed = (name: string): string => [refused?.typed[name] ?? ''].flat()[0] ?? '';
  const here = `/committees/${committee.id}`;
  return {
    title: member ? t.changeMember : t.addMember,
    breadcrumb: committeeCrumbs(committee, locale),
    body: (
      <>
        {facts.accountDone && <Notice tone="success" title={memberAccountMessages[locale].done[facts.accountDone]} />}
        {facts.stale && member && (
          <Stale
            locale={locale}
            rows={[
              { label: t.name, typed: typed('name'), now: member.name },
              { label: t.faction, typed: typed('faction'), now: member.faction },
              { label: t.organisation, typed: typed('organisation'), now: member.organisation },
              { label: t.email, typed: typed('email'), now: member.email ?? '' },
              { label: t.from, typed: typed('starts_on'), now: dateForInput(member.starts_on, locale) },
              { label: t.to, typed: typed('ends_on'), now: dateForInput(member.ends_on, locale) },
            ]}
          />
        )}
        {member?.bounce_status && (
          <Notice tone="warning" title={bounceMessages[locale].addressBounces(member.bounce_status)}>
            {t.correctAddress}
          </Notice>
        )}
        <Form form={form} action={member ? `${here}/members/${member.id}` : `${here}/members`}>
          {member && <HiddenField name="version" value={member.version} />}
          <TextField form={form} name="name" label={t.name} value={member?.name} autocomplete="off" />
          <SelectField
            form={form}
            name="role"
            label={t.role}
            value={member?.role ?? 'member'}
            empty={false}
            options={MEMBER_ROLES.map((value) => ({ value, label: t.roles[value] }))}
          />
          <TextField form={form} name="faction" label={t.faction} value={member?.faction} optional autocomplete="off" />
          <TextField
            form={form}
            name="organisation"
            label={t.organisation}
            value={member?.organisation}
            optional
            autocomplete="off"
          />
          <SelectField
            form={form}
            name="deputy_of"
            label={t.deputyOf}
            value={member?.deputy_of}
            empty={t.noDeputy}
            optional
            options={facts.others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            form={form}
            name="email"
            label={t.email}
            type="email"
            value={member?.email}
            optional
            autocomplete="off"
          />
          <CheckboxGroup
            form={form}
            name="mails"
            label={t.mails}
            values={member?.mails ?? MEMBER_MAILS}
            options={MEMBER_MAILS.map((value) => ({ value, label: t.mail[value] }))}
          />
          <SelectField
            form={form}
            name="locale"
            label={t.language}
            value={member?.locale}
            empty={t.languageHouse}
            optional
            options={(['de', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
          />
          <CheckboxField form={form} name="non_public" label={t.nonPublic} checked={member?.non_public ?? true} />
          <DateField form={form} name="starts_on" label={t.from} value={member ? member.starts_on : facts.today} />
          <DateField form={form} name="ends_on" label={t.to} hint={t.toHint} value={member?.ends_on} optional />
          <Buttons form={form} cancel={here}>
            <SubmitButton label={t.save} />
          </Buttons>
        </Form>
        {member && facts.accounts && (
          <MemberAccountSection
            here={`${here}/members/${member.id}`}
            member={member}
            accounts={facts.accounts}
            today={facts.today.toString()}
            refused={facts.accountRefused}
            locale={locale}
          />
        )}
      </>
    ),
  };
}
