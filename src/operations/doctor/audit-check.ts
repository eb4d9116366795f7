import { auditChainMessages } from '../../audit/audit.messages.js';
import { VerifyAudit } from '../../audit/verify-audit.query.js';
import type { Finding, Patient } from './check.js';
import { doctorMessages } from './doctor.messages.js';

/** Whether the record of who did what is still what was written. */
export async function checkAudit({ database: { dataSource }, locale }: Patient): Promise<Finding> {
  const [chain] = await dataSource.query<{ found: boolean }[]>(
    `select exists (select from pg_proc where proname = 'audit_hash') as found`,
  );
  if (!chain!.found) return { check: 'audit', ok: true, message: doctorMessages[locale].auditNotYet };
  const { first_bad: bad, entries, head } = await new VerifyAudit(dataSource).verify();
  const say = auditChainMessages[locale];
  return {
    check: 'audit',
    ok: bad === undefined,
    message: bad === undefined ? say.whole(entries, head) : say.broken(bad),
  };
}
