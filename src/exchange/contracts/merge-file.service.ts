import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { bulkLoad } from '../../database/bulk-load.js';
import { Database } from '../../database/database.module.js';
import { LINE_COLUMNS, type ContractLine, type LineColumn } from '../../registry/import-contracts/contract-line.js';
import { mergeLines, type ImportCounts } from '../../registry/import-contracts/merge-lines.js';
import { ProblemList } from '../../registry/import-contracts/problem-list.js';
import { createStaging } from '../../registry/import-contracts/staging.js';
import { openSheetFile } from '../open-sheet-file.js';
import type { Field } from '../profile/fields.js';
import { countHeadings } from '../profile/find-headings.js';
import type { Profile } from '../profile/profile.js';
import type { SheetFile } from '../sheet.js';
import { readLines, type ContractLines } from './read-lines.js';

export interface ImportProgress {
  phase: 'read' | 'merge';
  /** Lines read so far. */
  rows: number;
  /** How much of the file is read, 0 to 1; undefined where its format does not tell. */
  share: number | undefined;
}

/** A contract list that can be read, its headings found. To be closed. */
export interface OpenList {
  source: SheetFile;
  lines: ContractLines;
  problems: ProblemList;
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

/** What every import of a contract list does, whether it is tried or applied, on the command line or on the page. */
@Injectable()
export class MergeFile {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /**
   * @param name what people call the file, where its path does not say so
   * @throws VerbleibError exit 65 where the file as a whole cannot be used
   */
  async open(file: string, profile: Profile, name?: string): Promise<OpenList> {
    const opened = await openSheetFile(file, this.settings.import, (cells) => countHeadings(cells, profile));
    const source = name === undefined ? opened : { ...opened, name };
    const problems = new ProblemList();
    return { source, problems, lines: await readLines(source, profile, problems) };
  }

  /** Loads the lines and merges them into the register, within the caller's transaction. Memory stays bounded. */
  async merge(
    manager: EntityManager,
    { source, lines: { carried, lines, heading }, problems }: OpenList,
    onProgress?: (progress: ImportProgress) => void,
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
    return mergeLines(manager, columnsOf(carried), problems, heading);
  }
}
