import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { touchDraft } from '../touch-draft.js';
import { nameableSql } from './case-choices.query.js';
import { caseMessages } from './cases.messages.js';
import { type NamedCase, noteProblem } from './check-cases.js';

/** Chooses which cases the draft of a non-public version names. */
@Injectable()
export class NameCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns whether it was the version named; nothing is changed where not
   * @throws VerbleibError for a sentence that tells too much, and for a contract that is none of the choices
   */
  run(actor: string, id: string, version: number, cases: readonly NamedCase[]): Promise<boolean> {
    return this.unitOfWork.run(actor, async (manager) => {
      if (!(await touchDraft(manager, id, version))) return false;
      for (const { note } of cases) {
        const problem = noteProblem(note);
        if (problem) throw new VerbleibError('untold_word', EXIT.badInput, problem);
      }
      await manager.query('delete from briefing_case where briefing_id = $1', [id]);
      const named = await manager.query<unknown[]>(
        `with named as (
           insert into briefing_case (briefing_id, contract_id, reason, note)
           select b.id, c.id, k.reason, k.note from ${nameableSql}
           join jsonb_to_recordset($2) k(contract uuid, reason text, note text) on k.contract = c.id
           where b.id = $1 and b.audience = 'non_public' returning contract_id)
         select contract_id from named`,
        [id, JSON.stringify(cases)],
      );
      if (named.length !== cases.length)
        throw new VerbleibError(
          'unknown_case',
          EXIT.badInput,
          bilingual((locale) => caseMessages[locale].unknown),
        );
      // How many, never who or why: the record is read by others than the briefing.
      await this.audit.record(manager, {
        action: 'briefing.cases_named',
        subject: { kind: 'briefing', id },
        facts: { cases: cases.length },
      });
      return true;
    });
  }
}
