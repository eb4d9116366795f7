import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { badFileText } from '../bad-file.messages.js';
import { writeCsv } from '../csv/write-csv.js';
import { loadProfile } from '../profile/load-profile.js';
import type { Profile } from '../profile/profile.js';
import { replaceFile } from '../replace-file.js';
import type { OutCell } from '../sheet.js';
import { writeXlsx } from '../xlsx/write-xlsx.js';
import { contractCells, exportColumns } from './contract-cells.js';
import { contractRows, type ContractRow } from './contract-rows.query.js';

type Rows = AsyncIterable<ContractRow>;
type Writer = (rows: Rows, profile: Profile, to: Writable) => Promise<void>;

async function* asCells(rows: Rows, profile: Profile): AsyncGenerator<OutCell[]> {
  for await (const row of rows) yield contractCells(row, profile);
}

async function* asJson(rows: Rows): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

const WRITERS: Record<string, Writer> = {
  '.csv': (rows, profile, to) =>
    writeCsv(
      exportColumns(profile).map(({ heading }) => heading),
      asCells(rows, profile),
      to,
    ),
  '.xlsx': (rows, profile, to) => writeXlsx('Verträge', exportColumns(profile), asCells(rows, profile), to),
  '.json': (rows, _profile, to) => pipeline(Readable.from(asJson(rows)), to),
};

/** Writes all contracts into a file that people and `ImportContracts` can read. */
@Injectable()
export class ExportContracts {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The format follows from the file's ending (.xlsx, .csv, .json). The file appears when it is complete, readable for
   * its owner only; one of that name is replaced.
   * @throws VerbleibError exit 2 for another ending, exit 1 where the file cannot be written
   */
  async run(file: string): Promise<{ rows: number }> {
    const write = WRITERS[extname(file).toLowerCase()];
    if (!write)
      throw new VerbleibError('file_ending', EXIT.usage, {
        de: badFileText.de.ending(file),
        en: badFileText.en.ending(file),
      });
    const profile = await loadProfile(undefined, this.settings.dataDir);
    return replaceFile(file, (open) =>
      this.unitOfWork.run('export', async (manager) => {
        let count = 0;
        const counted = async function* (): AsyncGenerator<ContractRow> {
          for await (const row of contractRows(manager)) {
            count += 1;
            yield row;
          }
        };
        await write(counted(), profile, open());
        return { rows: count };
      }),
    );
  }
}
