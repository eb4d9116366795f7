import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { inWords } from '../../registry/constraint-errors.js';
import { keepEffects } from '../../registry/import-contracts/effects.js';
import { NEXT_APPLIED } from '../../registry/import-contracts/last-import.sql.js';
import type { ImportCounts } from '../../registry/import-contracts/merge-lines.js';
import type { Problem, ProblemList } from '../../registry/import-contracts/problem-list.js';
import { loadProfile } from '../profile/load-profile.js';
import { MergeFile, type ImportProgress, type OpenList } from './merge-file.service.js';

export interface ImportOptions {
  /** Name or path of a mapping profile; the shipped one where absent. */
  profile?: string;
  /** Does everything and undoes it: the result is that of the real run. */
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult extends ImportCounts {
  dry_run: boolean;
  /** In the order of the file; at most 1,000 of each code, `problem_counts` has them all. */
  problems: Problem[];
  problem_counts: ReturnType<ProblemList['counts']>;
  /** How many problems are counted but not listed. */
  problems_omitted: number;
}

/** Brings a payroll system's contract list (XLSX, CSV) into the register, in one go: the command line's way. */
@Injectable()
export class ImportContracts {
  constructor(
    private readonly settings: Settings,
    private readonly mergeFile: MergeFile,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * One file, one transaction; running it again changes nothing. Memory stays bounded whatever the file's length.
   * @throws VerbleibError exit 65 where the file or the profile as a whole cannot be used; nothing is changed then
   */
  async run(file: string, options: ImportOptions = {}): Promise<ImportResult> {
    const profile = await loadProfile(options.profile, this.settings.dataDir);
    const list = await this.mergeFile.open(file, profile);
    const { problems, source, lines } = list;
    const actor = `import: ${source.name}`;
    const work = (manager: EntityManager): Promise<ImportCounts> => this.apply(manager, list, options);
    try {
      const counts = await inWords(() =>
        options.dryRun ? this.unitOfWork.rehearse(actor, work) : this.unitOfWork.run(actor, work),
      );
      return {
        ...counts,
        dry_run: options.dryRun ?? false,
        problems: problems.toArray(this.settings.locale),
        problem_counts: problems.counts(),
        problems_omitted: problems.omitted(),
      };
    } finally {
      await lines.close();
    }
  }

  private async apply(
    manager: EntityManager,
    list: OpenList,
    { profile, dryRun, onProgress }: ImportOptions,
  ): Promise<ImportCounts> {
    const counts = await this.mergeFile.merge(manager, list, onProgress);
    if (dryRun) return counts;
    const [run] = await manager.query<{ id: string }[]>(
      `insert into import_run (kind, file_name, sha256, file_bytes, profile, counts, applied_no, effects_kept)
       values ('contracts', $1, $2, $3, $4, $5, ${NEXT_APPLIED}, true) returning id`,
      [
        list.source.name,
        list.source.sha256,
        list.source.bytes,
        profile ?? null,
        { ...counts, problems: list.problems.counts() },
      ],
    );
    await keepEffects(manager, run!.id);
    return counts;
  }
}
