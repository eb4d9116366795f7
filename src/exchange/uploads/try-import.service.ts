import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { inWords } from '../../registry/constraint-errors.js';
import { digestOfEffects } from '../../registry/import-contracts/effects.js';
import { previewOfEffects } from '../../registry/import-contracts/preview.query.js';
import { VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { MergeFile, type ImportProgress, type OpenList } from '../contracts/merge-file.service.js';
import { openSheetFile } from '../open-sheet-file.js';
import { NEEDED } from '../profile/fields.js';
import { countHeadings } from '../profile/find-headings.js';
import { loadProfile } from '../profile/load-profile.js';
import type { Profile } from '../profile/profile.js';
import { inspectColumns, type InspectedColumns } from './inspect-columns.js';
import { cellsOfLines } from './problem-cells.js';
import { UploadFiles } from './upload-files.js';
import type { UploadRun } from './upload-run.js';
import { UploadRuns, type Outcome } from './upload-runs.js';
import { uploadText } from './upload.messages.js';

/** Errors that are about which column is what: then the file is not lost, but its columns are to be assigned. */
const ABOUT_HEADINGS = ['headings_not_found', 'headings_missing', 'heading_twice'];

/** Does with an uploaded file all that applying it would do, undoes that, and keeps what it came to. */
@Injectable()
export class TryImport {
  constructor(
    private readonly settings: Settings,
    private readonly mergeFile: MergeFile,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: UploadFiles,
    private readonly runs: UploadRuns,
  ) {}

  /** Ends with the run checked, or with the reason why it cannot be. */
  async try(run: UploadRun, actor: string, onProgress?: (progress: ImportProgress) => void): Promise<void> {
    try {
      const profile = await loadProfile(run.profile ?? undefined, this.settings.dataDir);
      const list = await this.open(run, profile);
      const outcome = await this.#rehearse(list, actor, onProgress);
      await this.keep(run, actor, profile, list, outcome);
    } catch (error) {
      await this.#unusable(run, actor, error);
    }
  }

  /**
   * The uploaded list, ready to be read.
   * @throws VerbleibError in the words of somebody who knows the file by the name they gave it
   */
  async open(run: UploadRun, profile: Profile): Promise<OpenList> {
    if (!(await this.files.exists(run.id)))
      throw new VerbleibError(
        'upload_gone',
        65,
        bilingual((locale) => uploadText[locale].gone(run.file_name)),
      );
    return this.mergeFile.open(this.files.path(run.id), profile, run.file_name);
  }

  async #rehearse(list: OpenList, actor: string, onProgress?: (progress: ImportProgress) => void): Promise<Outcome> {
    try {
      return await inWords(() =>
        this.unitOfWork.rehearse(actor, async (manager) => {
          const counts = await this.mergeFile.merge(manager, list, onProgress);
          return this.outcome(manager, counts);
        }),
      );
    } finally {
      await list.lines.close();
    }
  }

  /** What the merge in this transaction comes to. */
  async outcome(manager: EntityManager, counts: Outcome['counts']): Promise<Outcome> {
    return { counts, digest: await digestOfEffects(manager), preview: await previewOfEffects(manager) };
  }

  /** Keeps what a dry run came to, with the cells of the lines that something was found in. */
  async keep(
    run: UploadRun,
    actor: string,
    profile: Profile,
    { source, problems }: OpenList,
    outcome: Outcome,
    outdated = false,
  ): Promise<void> {
    const columns = await inspectColumns(source, profile);
    const lines = problems.entries().map(({ facts }) => facts.row);
    const cells = await cellsOfLines(source, columns?.sheet ?? 0, lines);
    await this.unitOfWork.run(actor, (manager) =>
      this.runs.checked(manager, run.id, outcome, { problems, columns, cells }, outdated),
    );
  }

  async #unusable(run: UploadRun, actor: string, error: unknown): Promise<void> {
    const known = error instanceof VerbleibError ? error : undefined;
    const failure = {
      code: known?.code ?? 'unexpected',
      text: bilingual((locale) => this.#inTheirWords(run, known?.in(locale) ?? uploadText[locale].unexpected)),
    };
    const columns = ABOUT_HEADINGS.includes(failure.code) ? await this.#columns(run) : undefined;
    const state = columns && columns.columns.length >= NEEDED.length ? 'unmapped' : 'failed';
    await this.unitOfWork.run(actor, (manager) => this.runs.unusable(manager, run.id, state, failure, columns));
    // Nobody can do anything with it any more.
    if (state === 'failed') await this.files.remove(run.id);
    if (!known) throw error;
  }

  async #columns(run: UploadRun): Promise<InspectedColumns | undefined> {
    const profile = await loadProfile(run.profile ?? undefined, this.settings.dataDir).catch(() =>
      loadProfile(undefined, this.settings.dataDir),
    );
    const score = (cells: string[]): number => countHeadings(cells, profile) * 100 + cells.length;
    const file = await openSheetFile(this.files.path(run.id), this.settings.import, score);
    return inspectColumns(file, profile);
  }

  /** The readers know the path of the file only; people know its name. */
  #inTheirWords(run: UploadRun, text: string): string {
    return text.replaceAll(this.files.path(run.id), run.file_name).replaceAll(run.id, run.file_name);
  }
}
