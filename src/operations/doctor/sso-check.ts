import { SsoFailure, SsoProvider } from '../../identity/sso/provider.service.js';
import type { Finding, Patient } from './check.js';
import { doctorMessages } from './doctor.messages.js';

/** Codes that groups of single sign-on are given a role for, and that the register does not know. */
async function unknownCodes({ database, settings }: Patient): Promise<string[]> {
  const coded = settings.oidc.groups.filter(({ code }) => code !== null);
  const rows = await database.dataSource.query<{ spec: string }[]>(
    `select distinct role || ':' || code as spec from jsonb_to_recordset($1::jsonb) as g(role text, code text)
     where case when role = 'manager' then not exists (select from unit u where u.code = g.code)
                when role = 'steering' then not exists (select from programme p where p.code = g.code)
                else not exists (select from committee c where c.code = g.code) end
     order by 1`,
    [JSON.stringify(coded)],
  );
  return rows.map(({ spec }) => spec);
}

/** Whether the provider of single sign-on answers with its keys, and the groups lead to what there is. */
export async function checkSso(patient: Patient): Promise<Finding> {
  const t = doctorMessages[patient.locale];
  const { issuer } = patient.settings.oidc;
  try {
    const keys = await new SsoProvider(patient.settings).keys();
    const unknown = await unknownCodes(patient);
    if (unknown.length > 0) return { check: 'sso', ok: false, message: t.ssoCodes(unknown.join(', ')) };
    return { check: 'sso', ok: true, message: t.ssoReady(issuer, keys.length) };
  } catch (error) {
    if (!(error instanceof SsoFailure)) throw error;
    return { check: 'sso', ok: false, message: t.ssoAway(issuer, error.message) };
  }
}
