import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Settings } from '../../config/settings.js';
import { ImportPages } from '../../exchange/uploads/pages/import-pages.query.js';
import { importPages } from '../../exchange/uploads/pages/import-pages.messages.js';
import { StageUpload } from '../../exchange/uploads/stage-upload.service.js';
import type { UploadRun } from '../../exchange/uploads/upload-run.js';
import { Clock } from '../../shared/clock.js';
import { demoCounty } from './demo-county.js';

/** The fictional county as an upload of its own, for an empty register; undoing takes it away again. */
@Injectable()
export class LoadSample {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly pages: ImportPages,
    private readonly stageUpload: StageUpload,
  ) {}

  /** @returns undefined where there is somebody in the register already */
  async run(actor: string): Promise<UploadRun | undefined> {
    if (!(await this.pages.isEmptyHouse())) return undefined;
    const county = demoCounty(this.clock.today(this.settings.timeZone));
    const id = await this.stageUpload.receive(Readable.from([county.export]));
    const name = importPages[this.settings.locale].sampleFile;
    return this.stageUpload.stage(id, { name, profile: null, sample: true }, actor);
  }
}
