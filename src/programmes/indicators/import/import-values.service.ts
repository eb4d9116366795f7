import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../../config/settings.js';
import { openSheetFile } from '../../../exchange/open-sheet-file.js';
import { shownName } from '../../../exchange/uploads/stage-upload.service.js';
import { UploadFiles } from '../../../exchange/uploads/upload-files.js';
import { VerbleibError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { type Bilingual, bilingual } from '../../../shared/locale.js';
import { Clock } from '../../../shared/clock.js';
import { EnterValues, type FileValue, type MergeCounts } from '../enter-values.service.js';
import { type IndicatorRow, IndicatorsQuery } from '../indicators.query.js';
import { type DoubtfulValue, doubtfulValues } from '../say-doubts.js';
import { countKnown, readValues, type ReadValues } from './read-values.js';
import { valuesImportMessages } from './values-import.messages.js';

/** So many values are read at once; the page carries them from the check to the taking over. */
export const MOST_VALUES = 3000;

/** All months there can be. */
const EVER = { last: Temporal.PlainDate.from('2200-01-01'), months: 12 * 300 };

/** A file that was read and checked; nothing is written yet. */
export interface CheckedValues extends ReadValues {
  name: string;
  indicators: IndicatorRow[];
  doubts: DoubtfulValue[];
  counts: MergeCounts;
}

/** Why a file cannot be used as a whole. */
export interface RefusedFile {
  status: 413 | 415 | 422;
  code: string;
  text: Bilingual;
}

const refuse = (
  status: RefusedFile['status'],
  code: string,
  say: (t: (typeof valuesImportMessages)['de']) => string,
): { refused: RefusedFile } => ({
  refused: { status, code, text: bilingual((locale) => say(valuesImportMessages[locale])) },
});

/** Takes a file of monthly values in and says what it would change. */
@Injectable()
export class ImportValues {
  constructor(
    private readonly files: UploadFiles,
    private readonly indicators: IndicatorsQuery,
    private readonly values: EnterValues,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns what was found, or why the file is of no use; of the file nothing is kept */
  async check(
    request: FastifyRequest,
    programme: string,
  ): Promise<{ checked: CheckedValues } | { refused: RefusedFile }> {
    if (!request.isMultipart()) return refuse(415, 'not_a_form', (t) => t.notForm);
    const id = newId();
    let name = '';
    let tooLarge = false;
    try {
      for await (const part of request.parts()) {
        if (part.type === 'field') continue;
        if (part.fieldname !== 'file' || name || !part.filename) part.file.resume();
        else {
          await this.files.save(id, part.file);
          name = shownName(part.filename);
          tooLarge = part.file.truncated;
        }
      }
      if (!name) return refuse(422, 'no_file', (t) => t.noFile);
      if (tooLarge) return refuse(413, 'file_too_large', (t) => t.tooLarge);
      return await this.#read(id, name, programme);
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const said = (text: string): string => text.replaceAll(this.files.path(id), name).replaceAll(id, name);
      const text = bilingual((locale) => said(error.in(locale)));
      return { refused: { status: 422, code: error.code, text } };
    } finally {
      await this.files.remove(id);
    }
  }

  /**
   * Values that were checked before, checked again before they are written.
   * @returns undefined where one of them is of no indicator of the programme
   */
  async again(programme: string, values: readonly FileValue[], name: string): Promise<CheckedValues | undefined> {
    const indicators = await this.indicators.of(programme, EVER.last, EVER.months);
    const known = new Set(indicators.map(({ id }) => id));
    if (values.some(({ indicator }) => !known.has(indicator))) return undefined;
    const rows = values.map((value) => ({ ...value, row: 0, column: '' }));
    return this.#checked({ rows: values.length, values: rows, problems: [] }, indicators, name);
  }

  async #checked(read: ReadValues, indicators: IndicatorRow[], name: string): Promise<CheckedValues> {
    const doubts = doubtfulValues(read.values, indicators, this.clock.today(this.settings.timeZone));
    return { ...read, name, indicators, doubts, counts: await this.values.rehearse(read.values, name) };
  }

  async #read(
    id: string,
    name: string,
    programme: string,
  ): Promise<{ checked: CheckedValues } | { refused: RefusedFile }> {
    const indicators = await this.indicators.of(programme, EVER.last, EVER.months);
    if (indicators.length === 0) return refuse(422, 'no_indicators', (t) => t.noIndicators);
    const file = await openSheetFile(
      this.files.path(id),
      this.settings.import,
      (cells) => countKnown(cells, indicators) * 100 + cells.length,
    );
    const read = await readValues(file, indicators);
    if (!read) return refuse(422, 'no_headings', (t) => t.noHeadings(indicators.map(({ code }) => code).join(', ')));
    if (read.values.length > MOST_VALUES)
      return refuse(422, 'too_many_values', (t) => t.tooMany(read.values.length, MOST_VALUES));
    return { checked: await this.#checked(read, indicators, name) };
  }
}
