import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { contractPolicy } from '../../../registry/contract.policy.js';
import { Page } from '../../../web/page/page.js';
import { fieldProblem } from '../../../web/page/form.js';
import { Redirect } from '../../../web/page/redirect.js';
import { ReceiveUpload, type RefusedUpload } from '../receive-upload.service.js';
import { importListPage } from './import-list.page.js';
import { ImportPages } from './import-pages.query.js';

/** Takes a contract list in by a form. */
@May(contractPolicy, 'import')
@Controller('admin/import')
export class UploadController {
  constructor(
    private readonly pages: ImportPages,
    private readonly receiveUpload: ReceiveUpload,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @CurrentViewer() viewer: Viewer): Promise<Page | Redirect> {
    const taken = await this.receiveUpload.take(request, viewer.login);
    return 'run' in taken ? new Redirect(`/admin/import/${taken.run.id}`) : this.#refuse(taken.refused);
  }

  async #refuse({ status, text, field }: RefusedUpload): Promise<Page> {
    const refused = { problems: [fieldProblem(field, text)], typed: {} };
    const facts = await this.pages.list(1, { refused });
    return new Page(({ locale }) => importListPage(facts, locale), status);
  }
}
