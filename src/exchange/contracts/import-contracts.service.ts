import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { bulkLoad } from '../../database/bulk-load.js';
import { Database } from '../../database/database.module.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { LINE_COLUMNS, type ContractLine, type LineColumn } from '../../registry/import-contracts/contract-line.js';
import { inWords } from '../../registry/constraint-errors.js';
import { mergeLines, type ImportCounts } from '../../registry/import-contracts/merge-lines.js';
import { ProblemList, type Problem } from '../../registry/import-contracts/problem-list.js';
import { createStaging } from '../../registry/import-contracts/staging.js';
import { openSheetFile } from '../open-sheet-file.js';
import type { Field } from '../profile/fields.js';
import { countHeadings } from '../profile/find-headings.js';
import { loadProfile } from '../profile/load-profile.js';
import type { SheetFile } from '../sheet.js';
import { readLines, type ContractLines } from './read-lines.js';

export interface ImportProgress {
  phase: 'read' | 'merge';
  /** Lines read so far. */
  rows: number;
  /** How much of the file is read, 0 to 1; undefined where its format does not tell. */
  share: number | undefined;
}

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

/** Lines between two reports of progress. */
const REPORT_EVERY = 2000;
const NAMES = Object.keys(LINE_COLUMNS) as LineColumn[];

/** Which columns of a line a file with these fields fills. */
function columnsOf(fields: ReadonlySet<Field>): Set<LineColumn> {
  const columns = new Set<LineColumn>();
  for (const field of fields) if (field !== 'programme') columns.add(field);
  if (fields.has('programme')) columns.add('programme_code');
  if (fields.has('ground')) columns.add('ground_text');
  if (fields.has('weekly_hours')) columns.add('fte');
  return columns;
}

async function* asValues(
  lines: AsyncIterable<ContractLine>,
  onRow: () => void,
): AsyncGenerator<ContractLine[LineColumn][]> {
  for await (const line of lines) {
    onRow();
    yield NAMES.map((name) => line[name]);
  }
}

/** Brings a payroll system's contract list (XLSX, CSV) into the register. */
@Injectable()
export class ImportContracts {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * One file, one transaction; running it again changes nothing. Memory stays bounded whatever the file's length.
   * @throws VerbleibError exit 65 where the file or the profile as a whole cannot be used; nothing is changed then
   */
  async run(file: string, options: ImportOptions = {}): Promise<ImportResult> {
    const profile = await loadProfile(options.profile, this.settings.dataDir);
    const source = await openSheetFile(file, this.settings.import, (cells) => countHeadings(cells, profile));
    const problems = new ProblemList();
    const lines = await readLines(source, profile, problems);
    try {
      const counts = await this.transaction(options, source, (manager) =>
        this.apply(manager, source, lines, problems, options.onProgress),
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

  private transaction<T>(
    options: ImportOptions,
    { name }: SheetFile,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const actor = `import: ${name}`;
    return inWords(() => (options.dryRun ? this.unitOfWork.rehearse(actor, work) : this.unitOfWork.run(actor, work)));
  }

  private async apply(
    manager: EntityManager,
    source: SheetFile,
    { carried, lines, heading }: ContractLines,
    problems: ProblemList,
    onProgress?: ImportOptions['onProgress'],
  ): Promise<ImportCounts> {
    let rows = 0;
    const report = (phase: ImportProgress['phase']): void => {
      const consumed = source.consumed();
      onProgress?.({ phase, rows, share: consumed === undefined ? undefined : consumed / source.bytes });
    };
    const counted = asValues(lines, () => {
      rows += 1;
      if (rows % REPORT_EVERY === 0) report('read');
    });
    await createStaging(manager);
    await bulkLoad(this.database, manager, 'contract_line', LINE_COLUMNS, counted);
    report('merge');
    const counts = await mergeLines(manager, columnsOf(carried), problems, heading);
    await manager.query('insert into import_run (kind, file_name, sha256, counts) values ($1, $2, $3, $4)', [
      'contracts',
      source.name,
      source.sha256,
      { ...counts, problems: problems.counts() },
    ]);
    return counts;
  }
}
