import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { newId } from '../../shared/ids.js';
import { Clock } from '../../shared/clock.js';
import { BriefingProblem } from './briefing-problem.js';
import { DrawFigures } from './draw-figures.service.js';

/** Begins a new edition of a released briefing: the old one stays, the new one says what changed. */
@Injectable()
export class CorrectBriefing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draw: DrawFigures,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns briefing.id of the new draft, which there may be already. @throws BriefingProblem for a draft, or an older edition */
  run(actor: string, id: string): Promise<string> {
    const today = this.clock.today(this.settings.timeZone);
    return this.unitOfWork.run(actor, async (manager) => {
      const [old] = await manager.query<
        { state: string; committee_id: string; next: string | null; next_state: string }[]
      >(
        `select b.state, b.committee_id, n.id as next, n.state as next_state
         from briefing b left join briefing n on n.corrects_id = b.id where b.id = $1`,
        [id],
      );
      if (old!.state !== 'released') throw new BriefingProblem('briefing_not_released', (say) => say.notReleased);
      if (old!.next && old!.next_state === 'draft') return old!.next;
      if (old!.next) throw new BriefingProblem('newer_edition', (say) => say.newerEdition);
      const figures = await this.draw.of(manager, old!.committee_id, today);
      const made = newId();
      await manager.query(
        `insert into briefing (id, committee_id, session_id, audience, edition, corrects_id, locale, number, department, as_of,
           figures, texts)
         select $2, committee_id, session_id, audience, edition + 1, id, locale, number, department, $3, $4, texts
         from briefing where id = $1`,
        [id, made, today.toString(), JSON.stringify(figures)],
      );
      await manager.query(
        `insert into briefing_answer select $2, promise_id, answer from briefing_answer where briefing_id = $1`,
        [id, made],
      );
      await manager.query(
        `insert into briefing_case (briefing_id, contract_id, reason, note)
         select $2, contract_id, reason, note from briefing_case where briefing_id = $1`,
        [id, made],
      );
      await this.audit.record(manager, {
        action: 'briefing.corrected',
        subject: { kind: 'briefing', id: made },
        facts: { corrects: id },
      });
      return made;
    });
  }
}
