import { Controller, Post } from '@nestjs/common';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { Problem } from '../../api/problem.js';
import { importRun, itemOf } from '../../exchange/uploads/imports.api.schemas.js';
import { importPages } from '../../exchange/uploads/pages/import-pages.messages.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { bilingual } from '../../shared/locale.js';
import { LoadSample } from './load-sample.service.js';

const load = apiRoute({
  summary: 'Upload a fictional county to look at, into an empty register; apply and undo it like any list',
  response: importRun,
  status: 201,
  errors: [409],
  idempotent: true,
});

/** The sample, for programs. */
@May(contractPolicy, 'import')
@Controller('api/v1/import-runs/sample')
export class SampleApiController {
  constructor(private readonly sample: LoadSample) {}

  @ApiRoute(load)
  @Post()
  async load(@CurrentViewer() viewer: Viewer, @Asked() { locale }: AskedOf<typeof load>): Promise<Answer<typeof load>> {
    const run = await this.sample.run(viewer.login);
    if (run) return itemOf(locale)(run);
    throw new Problem(
      409,
      'register_not_empty',
      bilingual((say) => importPages[say].sampleRefused),
    );
  }
}
