import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { newId } from '../../shared/ids.js';
import { Clock } from '../../shared/clock.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import type { Audience } from './briefing-content.js';
import { BriefingProblem } from './briefing-problem.js';
import { DrawFigures } from './draw-figures.service.js';

export interface BriefingWish {
  session: string;
  audience: Audience;
  locale?: Locale;
}

interface SessionRow {
  id: string;
  committee_id: string;
  held_on: string;
  non_public_part: boolean;
  department: string;
}

/** Drafts a briefing for a session, with the figures of today. */
@Injectable()
export class CreateBriefing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draw: DrawFigures,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns briefing.id. @throws BriefingProblem for a session that is over, and where there is one already */
  run(actor: string, wish: BriefingWish): Promise<string> {
    const today = this.clock.today(this.settings.timeZone);
    return this.unitOfWork.run(actor, async (manager) => {
      const made = await this.within(manager, wish, today);
      if (made) return made;
      const { held_on } = await this.#session(manager, wish.session);
      throw new BriefingProblem('briefing_exists', (say, locale) => say.exists(formatDate(held_on, locale)));
    });
  }

  /**
   * Part of a transaction.
   * @returns undefined where the session has such a briefing already, released or not
   */
  async within(manager: EntityManager, wish: BriefingWish, today: Temporal.PlainDate): Promise<string | undefined> {
    const session = await this.#session(manager, wish.session);
    const { held_on: day, committee_id: committee } = session;
    if (day < today.toString())
      throw new BriefingProblem('session_over', (say, locale) => say.sessionOver(formatDate(day, locale)));
    if (wish.audience === 'non_public' && !session.non_public_part)
      throw new BriefingProblem('no_non_public_part', (say, locale) => say.noPart(formatDate(day, locale)));
    const figures = await this.draw.of(manager, committee, today);
    const id = newId();
    const [made] = await manager.query<{ id: string }[]>(
      `with made as (
         insert into briefing (id, committee_id, session_id, audience, locale, department, as_of, figures)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (session_id, audience, edition) do nothing returning id)
       select id from made`,
      [
        id,
        committee,
        session.id,
        wish.audience,
        wish.locale ?? this.settings.locale,
        session.department,
        today.toString(),
        JSON.stringify(figures),
      ],
    );
    if (!made) return undefined;
    await this.audit.record(manager, {
      action: 'briefing.drafted',
      subject: { kind: 'briefing', id },
      facts: { session: day, audience: wish.audience },
    });
    return id;
  }

  async #session(manager: EntityManager, id: string): Promise<SessionRow> {
    const [row] = await manager.query<SessionRow[]>(
      `select s.id, s.committee_id, s.held_on, s.non_public_part, c.department
       from committee_session s join committee c on c.id = s.committee_id where s.id = $1`,
      [id],
    );
    return row!;
  }
}
