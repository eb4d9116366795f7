import { z } from 'zod';
import { bilingual } from '../../../shared/locale.js';
import { DateField, SelectField } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import { choice, optionalDay, optionalText } from '../../../web/page/fields.js';
import { type FieldProblem, readForm } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';
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

/** What the names of the fields of each role of an invitation end in: the first is needed. */
export const ROLE_ENDINGS = ['', '_2', '_3'] as const;
const NAMES = Object.keys(fields) as (keyof typeof fields)[];

/** Those of several roles of one form in which something was filled in; the first in any case. */
export const filledEndings = (typed: Typed): readonly string[] =>
  ROLE_ENDINGS.filter((ending) => ending === '' || NAMES.some((name) => typed[`${name}${ending}`]));

/** Reads the roles of an invitation; the problems of each stand at its own fields. */
export function readRoles(body: unknown): { grants: RoleGrant[] } | { problems: FieldProblem[] } {
  const { typed } = readForm(z.object({}), body);
  const grants: RoleGrant[] = [];
  const problems: FieldProblem[] = [];
  for (const ending of filledEndings(typed)) {
    const sent = NAMES.map((name) => [name, typed[`${name}${ending}`] ?? '']);
    const read = readForm(roleForm, Object.fromEntries(sent));
    if ('value' in read) grants.push(read.value);
    else problems.push(...read.problems.map((each) => ({ ...each, field: `${each.field}${ending}` })));
  }
  return problems.length > 0 ? { problems } : { grants };
}

/** @param ending of the names, where a form has several roles */
export function RoleFields({
  form,
  limits,
  ending = '',
}: {
  form: FormState;
  limits: readonly Limit[];
  ending?: string;
}) {
  const { locale } = form;
  const t = accountsMessages[locale];
  return (
    <>
      <SelectField
        form={form}
        name={`role${ending}`}
        label={t.role}
        options={ROLES.map((value) => ({ value, label: roleMessages[locale].role(value) }))}
      />
      <SelectField
        form={form}
        name={`scope${ending}`}
        label={t.scope}
        hint={t.scopeHint}
        optional
        empty={t.scopeAll}
        options={limits.map((limit) => ({ value: `${limit.kind}:${limit.code}`, label: t.scopeOf(limit) }))}
      />
      <DateField form={form} name={`starts_on${ending}`} label={t.startsOn} hint={t.datesHint} optional />
      <DateField form={form} name={`ends_on${ending}`} label={t.endsOn} optional />
    </>
  );
}
