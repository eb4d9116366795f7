import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../../audit/audit-log.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../../shared/errors.js';
import { LOCALES, type Bilingual } from '../../../shared/locale.js';
import { inWords } from '../../constraint-errors.js';
import { keepEffects, watchEffects } from '../effects.js';
import { LAST_IMPORT } from '../last-import.sql.js';
import { obstaclesTo, type Obstacle } from './obstacles.query.js';
import { putBack } from './put-back.js';
import { undoText } from './undo.messages.js';

export interface UndoneImport {
  id: string;
  file: string;
  /** Records that have their old values again. */
  restored: number;
  /** Records that were not there before. */
  removed: number;
}

interface Run {
  id: string;
  file_name: string;
  happened_at: string;
  state: string;
  sample: boolean;
  effects_kept: boolean;
}

type Texts = (typeof undoText)['de'];

function refusal(code: string, say: (texts: Texts) => string): VerbleibError {
  const text = Object.fromEntries(LOCALES.map((locale) => [locale, say(undoText[locale])])) as Bilingual;
  return new VerbleibError(code, EXIT.failed, text);
}

/** Takes the last import back, while nothing depends on it. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
  ) {}

  /** What stands in the way of undoing a run; undefined where it is not the last one, or it is not known what it did. */
  async obstacles(runId: string): Promise<Obstacle[] | undefined> {
    const [last] = await this.dataSource.query<Run[]>(LAST_IMPORT);
    return last?.id === runId && last.effects_kept ? obstaclesTo(this.dataSource.manager, last) : undefined;
  }

  /**
   * @param runId the last one where left out; one that is undone already stays so
   * @throws VerbleibError exit 1 that names what stands in the way; nothing is changed then
   */
  async undo(actor: string, runId?: string): Promise<UndoneImport> {
    return inWords(() => this.unitOfWork.run(actor, (manager) => this.#undo(manager, runId)));
  }

  async #undo(manager: EntityManager, runId?: string): Promise<UndoneImport> {
    // As an import does: nothing may begin to depend on it while we look.
    await manager.query('lock table employee, unit, programme, position, contract in share row exclusive mode');
    const run = await this.#find(manager, runId);
    if (run.state === 'undone') return { id: run.id, file: run.file_name, restored: 0, removed: 0 };
    const obstacles = await obstaclesTo(manager, run);
    if (obstacles.length > 0) throw refusal('import_in_use', (texts) => texts.inUse(run.file_name, obstacles));
    await watchEffects(manager);
    const counts = await putBack(manager, run.id);
    // What the undoing changed does not stand in the way of undoing the import before.
    await keepEffects(manager, run.id);
    await manager.query(
      `update import_run set state = 'undone', undone_at = our_now(), undone_by = acting() where id = $1`,
      [run.id],
    );
    await this.auditLog.record(manager, {
      action: 'import.undone',
      subject: { kind: 'import', id: run.id },
      facts: { ...counts },
    });
    return { id: run.id, file: run.file_name, ...counts };
  }

  async #find(manager: EntityManager, runId?: string): Promise<Run> {
    const [last] = await manager.query<Run[]>(LAST_IMPORT);
    const [run] = runId
      ? await manager.query<Run[]>(`select * from import_run where id = $1 and state in ('applied', 'undone')`, [runId])
      : [last];
    if (!run) throw refusal('import_none', (texts) => texts.none);
    if (run.state === 'undone') return run;
    if (run.id !== last?.id) throw refusal('import_not_last', (texts) => texts.notLast(run.file_name));
    if (!run.effects_kept) throw refusal('import_effects_gone', (texts) => texts.effectsGone(run.file_name));
    return run;
  }
}
