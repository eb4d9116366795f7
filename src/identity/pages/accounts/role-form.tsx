import { z } from 'zod';
import { bilingual } from '../../../shared/locale.js';
import { DateField, SelectField } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import { choice, optionalDay, optionalText } from '../../../web/page/fields.js';
import type { Limit } from '../../accounts/limits.query.js';
import { LIMITS, type RoleGrant } from '../../accounts/role-grant.js';
import { ROLES } from '../../roles.js';
import { roleMessages } from '../../roles.messages.js';
import { accountsMessages } from './accounts.messages.js';

/** Fields of a role that is given; `scope` is `unit:50.1`, `committee:SOZ` or empty. */
const fields = { role: choice(ROLES), scope: optionalText(240), starts_on: optionalDay(), ends_on: optionalDay() };
export const roleForm = z.object(fields).transform((sent, context): RoleGrant => {
  const [, kind, code] = /^(\w+):(.+)$/.exec(sent.scope ?? '') ?? [];
  if (code !== undefined && LIMITS[sent.role] !== kind)
    context.issues.push({
      code: 'custom',
      input: sent.scope,
      path: ['scope'],
      params: { says: bilingual((locale) => accountsMessages[locale].wrongScope) },
    });
  return {
    role: sent.role,
    code: code ?? null,
    startsOn: sent.starts_on?.toString() ?? null,
    endsOn: sent.ends_on?.toString() ?? null,
  };
});

export function RoleFields({ form, limits }: { form: FormState; limits: readonly Limit[] }) {
  const { locale } = form;
  const t = accountsMessages[locale];
  return (
    <>
      <SelectField
        form={form}
        name="role"
        label={t.role}
        options={ROLES.map((value) => ({ value, label: roleMessages[locale].role(value) }))}
      />
      <SelectField
        form={form}
        name="scope"
        label={t.scope}
        hint={t.scopeHint}
        optional
        empty={t.scopeAll}
        options={limits.map((limit) => ({ value: `${limit.kind}:${limit.code}`, label: t.scopeOf(limit) }))}
      />
      <DateField form={form} name="starts_on" label={t.startsOn} hint={t.datesHint} optional />
      <DateField form={form} name="ends_on" label={t.endsOn} optional />
    </>
  );
}
