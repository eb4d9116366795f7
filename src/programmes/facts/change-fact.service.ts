import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../../identity/viewer.js';
import { inWords } from '../../registry/constraint-errors.js';
import { Clock } from '../../shared/clock.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { type Disagreement, disagreements } from '../../watch/clocks/three-clocks.js';
import { ThreeClocksQuery } from '../../watch/clocks/three-clocks.query.js';
import { factsMessages } from './facts.messages.js';
import { ofProgramme } from './facts.query.js';
import { type FactKind, type FactValues, isOfWorkItem, tableOf } from './kinds.js';
import { daysAhead } from './read-fact.js';

/** A change that somebody wants: a new fact, other values, or none any more (`values` null). */
export interface FactChange {
  kind: FactKind;
  programme: string;
  /** What is changed, with the version that it was made from; left out: a new one. */
  of?: { id: string; version: number };
  values: FactValues | null;
}

/** What the clocks say before and after a change. */
export interface ClockEffect {
  before: Disagreement[];
  after: Disagreement[];
}

/** Which field a rule of the database is about. */
const FIELD_OF: Record<string, string> = {
  programme_statement_end_not_before_start: 'in_force_until',
  programme_grant_end_not_before_start: 'ends_on',
  programme_grant_once: 'title',
  programme_indicator_once: 'code',
  programme_indicator_range: 'maximum',
  programme_participant_named: 'name',
};

/** The field that a refusal is about; '' where it is about the whole. */
export const fieldOf = ({ code }: VerbleibError): string =>
  FIELD_OF[code] ?? (code.startsWith('#') ? code.slice(1) : '');

const says = (word: 'inFuture' | 'chooseWorkItem' | 'stale'): Bilingual =>
  bilingual((locale) => factsMessages[locale][word]);

/** Writes what is entered for programmes: a new fact, a change or a removal, each with its history. */
@Injectable()
export class ChangeFact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clocks: ThreeClocksQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id
   * @throws VerbleibError `stale_version` where somebody else was faster, else what is wrong, in words (`fieldOf`)
   */
  save(viewer: Viewer, change: FactChange): Promise<string> {
    this.#check(change);
    return inWords(() => this.work.run(viewer.login, (manager) => this.#write(manager, change)));
  }

  /** What the clocks would say after it; nothing is written. Throws as `save` does. */
  foresee(change: FactChange): Promise<ClockEffect> {
    this.#check(change);
    const today = this.#today();
    const say = async (manager: EntityManager): Promise<Disagreement[]> => {
      const [clocks] = await this.clocks.whole([change.programme], today, manager);
      return clocks ? disagreements(clocks, today) : [];
    };
    return inWords(() =>
      this.work.rehearse('preview', async (manager) => {
        const before = await say(manager);
        await this.#write(manager, change);
        return { before, after: await say(manager) };
      }),
    );
  }

  #today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  #check({ kind, values }: FactChange): void {
    const [ahead] = values ? daysAhead(kind, values, this.#today().toString()) : [];
    if (ahead) throw new VerbleibError(`#${ahead}`, EXIT.badInput, says('inFuture'));
  }

  async #write(manager: EntityManager, { kind, programme, of, values }: FactChange): Promise<string> {
    const { table, fields } = tableOf(kind);
    const names = fields.map(({ name }) => name);
    if (values && isOfWorkItem(kind)) await refuseForeignWorkItem(manager, programme, values['work_item_id']);
    if (!of) {
      const id = newId();
      const columns = isOfWorkItem(kind) ? ['id', ...names] : ['id', 'programme_id', ...names];
      const first = isOfWorkItem(kind) ? [id] : [id, programme];
      const places = columns.map((_, index) => `$${index + 1}`).join(', ');
      await manager.query(`insert into ${table} (${columns.join(', ')}) values (${places})`, [
        ...first,
        ...names.map((name) => values?.[name]),
      ]);
      return id;
    }
    const row = `${ofProgramme(kind)} and id = $2 and version = $3`;
    const set = [...names.map((name, index) => `${name} = $${index + 4}`), 'version = version + 1'].join(', ');
    const statement = values ? `update ${table} set ${set} where ${row}` : `delete from ${table} where ${row}`;
    const { affected } = await manager.queryRunner!.query(
      statement,
      [programme, of.id, of.version, ...(values ? names.map((name) => values[name]) : [])],
      true,
    );
    if (!affected) throw new VerbleibError('stale_version', EXIT.tryAgain, says('stale'));
    return of.id;
  }
}

/** A work item of another programme is as good as none. */
async function refuseForeignWorkItem(manager: EntityManager, programme: string, id: unknown): Promise<void> {
  const [found] = await manager.query<object[]>(
    'select from programme_work_item where programme_id = $1 and id = $2 for share',
    [programme, id],
  );
  if (!found) throw new VerbleibError('#work_item_id', EXIT.badInput, says('chooseWorkItem'));
}
