import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { newId } from '../../shared/ids.js';
import { Clock } from '../../shared/clock.js';
import { PaperPrinter } from '../papers/paper-printer.service.js';
import { presentBriefing } from './briefing-paper.presenter.js';
import { BriefingProblem } from './briefing-problem.js';
import { BriefingQuery, type BriefingRow } from './briefing-row.query.js';
import { checkDraft } from './check-draft.js';
import { LoadContent } from './load-content.service.js';
import type { ReleasedContent } from './released-content.js';
import { releasedBefore, takeTurnToRelease } from './released-before.query.js';

/** Releases a briefing for good: figures and text are frozen, its promises answered, its members told. */
@Injectable()
export class ReleaseBriefing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly briefings: BriefingQuery,
    private readonly contents: LoadContent,
    private readonly papers: PaperPrinter,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * @param noPersons words that look like names of employees and were confirmed to be none (`checkDraft`)
   * @returns false where somebody has changed it since that version
   * @throws VerbleibError where it names employees, or tells of a case what is not told
   * @throws BriefingProblem where it is released already, its session is cancelled, its figures must be drawn anew, or a new edition does not say
   * what it changes
   */
  async run(actor: string, id: string, version: number, noPersons: readonly string[] = []): Promise<boolean> {
    const row = (await this.briefings.one(id))!;
    if (row.state === 'released') throw new BriefingProblem('briefing_released', (say) => say.notDraft);
    if (row.cancelled) throw new BriefingProblem('session_cancelled', (say) => say.sessionCancelled);
    if (row.edition > 1 && !row.correction)
      throw new BriefingProblem('correction_missing', (say) => say.correctionMissing);
    // Drawn before the transaction: nobody waits for it, and the version tells whether it is still the same.
    const content = await this.contents.of(row);
    const confirmed = await checkDraft(this.dataSource, id, content, noPersons);
    const paper = presentBriefing(content, true);
    const pdf = await this.papers.pdf(paper);
    return this.unitOfWork.run(actor, async (manager) => {
      await takeTurnToRelease(manager);
      await this.#refuseSurpassed(manager, row);
      const frozen = await this.#freeze(manager, row, version, { figures: row.figures, paper }, pdf, confirmed);
      if (!frozen) return false;
      await this.#answerPromises(manager, row);
      await this.#tellMembers(manager, row);
      return true;
    });
  }

  /** Two papers that were drawn side by side know nothing of each other. */
  async #refuseSurpassed(manager: EntityManager, { figures }: BriefingRow): Promise<void> {
    const released = await releasedBefore(
      manager,
      figures.programmes.map(({ id }) => id),
    );
    if (released.some(({ id }) => !figures.before.includes(id)))
      throw new BriefingProblem('figures_surpassed', (say) => say.refresh);
  }

  async #freeze(
    manager: EntityManager,
    { id, held_on, audience, edition }: BriefingRow,
    version: number,
    content: ReleasedContent,
    pdf: Uint8Array,
    confirmed: number,
  ): Promise<boolean> {
    const bytes = JSON.stringify(content);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const frozen = await manager.query<unknown[]>(
      `with frozen as (
         update briefing set state = 'released', content = $3, content_hash = decode($4, 'hex'), released_at = our_now(),
           released_by = acting(), version = version + 1
         where id = $1 and version = $2 and state = 'draft' returning id) select id from frozen`,
      [id, version, bytes, hash],
    );
    if (frozen.length === 0) return false;
    await manager.query('insert into briefing_file (briefing_id, pdf) values ($1, $2)', [id, Buffer.from(pdf)]);
    await this.audit.record(manager, {
      action: 'briefing.released',
      subject: { kind: 'briefing', id },
      facts: {
        session: held_on,
        audience,
        edition,
        hash,
        pdf_hash: createHash('sha256').update(pdf).digest('hex'),
        // Words that looked like names; how many, never which.
        ...(confirmed > 0 && { no_names: confirmed }),
      },
    });
    return true;
  }

  /** A new edition gives the answer anew that the one before had given. */
  #answerPromises(manager: EntityManager, { id, corrects_id }: BriefingRow): Promise<unknown> {
    return manager.query(
      `update promise set state = 'answered', answer = a.answer, answered_on = $2, answered_in_briefing_id = $1,
         version = version + 1
       from briefing_answer a where a.briefing_id = $1 and a.promise_id = promise.id
         and (promise.state = 'open' or promise.answered_in_briefing_id = $3)`,
      [id, this.#today().toString(), corrects_id],
    );
  }

  /** One mail for each address; the non-public version only to those who may read it. */
  async #tellMembers(manager: EntityManager, { id, committee_id, audience }: BriefingRow): Promise<void> {
    const members = await manager.query<{ id: string; wants: boolean }[]>(
      `select distinct on (coalesce(lower(m.email), m.id::text)) m.id,
         m.email is not null and 'briefings' = any (m.mails) as wants
       from committee_member m
       where m.committee_id = $1 and m.starts_on <= $2::date and coalesce(m.ends_on, 'infinity') >= $2::date
         and ($3 = 'public' or m.non_public)
       order by coalesce(lower(m.email), m.id::text), 'briefings' = any (m.mails) desc, m.role = 'clerk', m.id`,
      [committee_id, this.#today().toString(), audience],
    );
    const mails = members.map((member) => ({ member: member.id, mail: member.wants ? newId() : null }));
    await manager.query(
      `insert into mail (id, purpose, form, recipient, recipient_kind, address, name, locale, run_date)
       select t.mail, 'briefing', 'single', m.id, 'committee_member', m.email, m.name, coalesce(m.locale, $2), $3::date
       from jsonb_to_recordset($1) t(member uuid, mail uuid) join committee_member m on m.id = t.member where t.mail is not null`,
      [JSON.stringify(mails), this.settings.locale, this.#today().toString()],
    );
    await manager.query(
      `insert into briefing_receipt (briefing_id, member_id, mail_id)
       select $1, t.member, t.mail from jsonb_to_recordset($2) t(member uuid, mail uuid)`,
      [id, JSON.stringify(mails)],
    );
  }

  #today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }
}
