import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import type { BriefingTexts } from './briefing-content.js';
import { DrawFigures } from './draw-figures.service.js';
import { touchDraft } from './touch-draft.js';

/** What the clerk can change in a draft. */
export interface BriefingChanges {
  number: string;
  department: string;
  locale: Locale;
  correction: string;
  texts: BriefingTexts;
  /** By promise.id; an empty answer leaves it open. */
  answers: ReadonlyMap<string, string>;
}

/** Changes a draft. Each of its ways refuses what is released, and a version that is not the latest. */
@Injectable()
export class SaveBriefing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draw: DrawFigures,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was the version named; nothing is changed where not */
  texts(actor: string, id: string, version: number, changes: BriefingChanges): Promise<boolean> {
    return this.unitOfWork.run(actor, async (manager) => {
      const saved = await touchDraft(
        manager,
        id,
        version,
        'number = $3, department = $4, locale = $5, correction = $6, texts = $7',
        [changes.number, changes.department, changes.locale, changes.correction, JSON.stringify(changes.texts)],
      );
      if (!saved) return false;
      await manager.query('delete from briefing_answer where briefing_id = $1', [id]);
      await manager.query(
        `insert into briefing_answer (briefing_id, promise_id, answer)
         select $1, p.id, a.answer from jsonb_each_text($2) a(id, answer) join promise p on p.id = a.id::uuid
         join briefing b on b.id = $1 and b.committee_id = p.committee_id where a.answer <> '' and not p.internal`,
        [id, JSON.stringify(Object.fromEntries(changes.answers))],
      );
      return true;
    });
  }

  /** Draws the figures anew, as of today. */
  refresh(actor: string, id: string, version: number): Promise<boolean> {
    const today = this.clock.today(this.settings.timeZone);
    return this.unitOfWork.run(actor, async (manager) => {
      const [row] = await manager.query<{ committee_id: string }[]>('select committee_id from briefing where id = $1', [
        id,
      ]);
      const figures = await this.draw.of(manager, row!.committee_id, today);
      const saved = await touchDraft(manager, id, version, 'as_of = $3, figures = $4', [
        today.toString(),
        JSON.stringify(figures),
      ]);
      if (saved) await this.audit.record(manager, { action: 'briefing.redrawn', subject: { kind: 'briefing', id } });
      return saved;
    });
  }

  /** Throws a draft away; the sessions' briefing can then be drafted anew. */
  discard(actor: string, id: string, version: number): Promise<boolean> {
    return this.unitOfWork.run(actor, async (manager) => {
      const gone = await manager.query<unknown[]>(
        `with gone as (delete from briefing where id = $1 and version = $2 and state = 'draft' returning id) select id from gone`,
        [id, version],
      );
      if (gone.length > 0)
        await this.audit.record(manager, { action: 'briefing.discarded', subject: { kind: 'briefing', id } });
      return gone.length > 0;
    });
  }
}
