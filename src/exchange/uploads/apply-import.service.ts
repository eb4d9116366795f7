import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { inWords } from '../../registry/constraint-errors.js';
import { digestOfEffects, keepEffects } from '../../registry/import-contracts/effects.js';
import { NEXT_APPLIED } from '../../registry/import-contracts/last-import.sql.js';
import { VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { MergeFile, type ImportProgress, type OpenList } from '../contracts/merge-file.service.js';
import { loadProfile } from '../profile/load-profile.js';
import { TryImport } from './try-import.service.js';
import { UploadFiles } from './upload-files.js';
import type { UploadRun } from './upload-run.js';
import { UploadRuns, type Outcome } from './upload-runs.js';
import { uploadText } from './upload.messages.js';

/** Undoes the transaction, and carries out of it what applying would have come to. */
class RegisterChanged extends Error {
  constructor(readonly outcome: Outcome) {
    super('the register has changed since the dry run');
  }
}

/** Applies what a dry run has shown: exactly that, and once. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly settings: Settings,
    private readonly mergeFile: MergeFile,
    private readonly tryImport: TryImport,
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly files: UploadFiles,
    private readonly runs: UploadRuns,
  ) {}

  /**
   * Ends with the run applied. Where the register has changed meanwhile such that it would do something else, nothing is
   * applied, and what it would do now is kept as a new dry run; why else it could not be is kept too.
   */
  async apply(run: UploadRun, actor: string, onProgress?: (progress: ImportProgress) => void): Promise<void> {
    try {
      await this.#run(run, actor, onProgress);
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const { code, text } = error;
      await this.unitOfWork.run(actor, (manager) => this.runs.explain(manager, run.id, { code, text }));
    }
  }

  async #run(run: UploadRun, actor: string, onProgress?: (progress: ImportProgress) => void): Promise<void> {
    const profile = await loadProfile(run.profile ?? undefined, this.settings.dataDir);
    const list = await this.tryImport.open(run, profile);
    try {
      await inWords(() => this.unitOfWork.run(actor, (manager) => this.#apply(manager, run.id, list, onProgress)));
      await this.files.remove(run.id);
    } catch (error) {
      if (!(error instanceof RegisterChanged)) throw error;
      await this.tryImport.keep(run, actor, profile, list, error.outcome, true);
    } finally {
      await list.lines.close();
    }
  }

  async #apply(
    manager: EntityManager,
    id: string,
    list: OpenList,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<void> {
    const run = await this.runs.hold(id, manager);
    // Pressed twice, or reloaded: the first one has done it.
    if (run?.state === 'applied') return;
    if (run?.state !== 'checked')
      throw new VerbleibError(
        'import_not_checked',
        65,
        bilingual((locale) => uploadText[locale].notChecked),
      );
    const counts = await this.mergeFile.merge(manager, list, onProgress);
    if ((await digestOfEffects(manager)) !== run.digest)
      throw new RegisterChanged(await this.tryImport.outcome(manager, counts));
    await manager.query(
      `update import_run set state = 'applied', happened_at = our_now(), actor = acting(), counts = $2, outdated = false,
         failure = null, applied_no = ${NEXT_APPLIED}, effects_kept = true
       where id = $1`,
      [id, { ...counts, problems: list.problems.counts() }],
    );
    await keepEffects(manager, id);
    const { rows, created, updated, unchanged, rejected } = counts;
    await this.auditLog.record(manager, {
      action: 'import.applied',
      subject: { kind: 'import', id },
      facts: { rows, created, updated, unchanged, rejected },
    });
  }
}
