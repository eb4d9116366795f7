import { Controller, Post } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Settings } from '../../config/settings.js';
import { ImportPages } from '../../exchange/uploads/pages/import-pages.query.js';
import { importListPage } from '../../exchange/uploads/pages/import-list.page.js';
import { importPages } from '../../exchange/uploads/pages/import-pages.messages.js';
import { StageUpload } from '../../exchange/uploads/stage-upload.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { Clock } from '../../shared/clock.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { demoCounty } from './demo-county.js';

/** "Look at a sample": the fictional county as an upload of its own, for an empty register; undoing takes it away again. */
@May(contractPolicy, 'import')
@Controller('admin/import/sample')
export class SampleController {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly pages: ImportPages,
    private readonly stageUpload: StageUpload,
  ) {}

  @Post()
  async load(@CurrentViewer() viewer: Viewer): Promise<Page | Redirect> {
    if (!(await this.pages.isEmptyHouse())) {
      const text = bilingual((locale) => importPages[locale].sampleRefused);
      const facts = await this.pages.list(1, { refused: { problems: [fieldProblem('', text)], typed: {} } });
      return new Page(({ locale }) => importListPage(facts, locale), 409);
    }
    const county = demoCounty(this.clock.today(this.settings.timeZone));
    const id = await this.stageUpload.receive(Readable.from([county.export]));
    const name = importPages[this.settings.locale].sampleFile;
    const run = await this.stageUpload.stage(id, { name, profile: null, sample: true }, viewer.login);
    return new Redirect(`/admin/import/${run.id}`);
  }
}
