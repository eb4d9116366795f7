import { Controller, Post } from '@nestjs/common';
import { ImportPages } from '../../exchange/uploads/pages/import-pages.query.js';
import { importListPage } from '../../exchange/uploads/pages/import-list.page.js';
import { importPages } from '../../exchange/uploads/pages/import-pages.messages.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { LoadSample } from './load-sample.service.js';

/** "Look at a sample". */
@May(contractPolicy, 'import')
@Controller('admin/import/sample')
export class SampleController {
  constructor(
    private readonly pages: ImportPages,
    private readonly sample: LoadSample,
  ) {}

  @Post()
  async load(@CurrentViewer() viewer: Viewer): Promise<Page | Redirect> {
    const run = await this.sample.run(viewer.login);
    if (run) return new Redirect(`/admin/import/${run.id}`);
    const text = bilingual((locale) => importPages[locale].sampleRefused);
    const facts = await this.pages.list(1, { refused: { problems: [fieldProblem('', text)], typed: {} } });
    return new Page(({ locale }) => importListPage(facts, locale), 409);
  }
}
