import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface AuditEntry {
  /** What was done, as `subject.verb`, e.g. `account.disabled`. */
  action: string;
  subject?: { kind: string; id: string };
  /** Figures and codes that say more; no names, no addresses, no secrets. */
  facts?: Record<string, string | number | boolean | null>;
}

/**
 * Writes down who did what, beside the history of the register. The transaction says who acts and when
 * (`UnitOfWork.run`); an entry stays exactly when what it tells of stays.
 */
@Injectable()
export class AuditLog {
  async record(manager: EntityManager, { action, subject, facts }: AuditEntry): Promise<void> {
    await manager.query('insert into audit_entry (action, subject_kind, subject_id, facts) values ($1, $2, $3, $4)', [
      action,
      subject?.kind ?? null,
      subject?.id ?? null,
      JSON.stringify(facts ?? {}),
    ]);
  }
}
