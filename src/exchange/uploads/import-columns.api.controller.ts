import { Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { bothStatusWords } from '../../api/problem-of.js';
import { byId, listOf } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { bilingual } from '../../shared/locale.js';
import { FIELDS, NEEDED } from '../profile/fields.js';
import { OwnProfiles } from '../profile/own-profiles.js';
import { AssignColumns, takesColumns } from './assign-columns.service.js';
import { importRun, itemOf } from './imports.api.schemas.js';
import { findRun } from './pages/import-pages.controller.js';
import { importPages } from './pages/import-pages.messages.js';
import { proposal } from './propose-columns.js';
import { uploadText } from './upload.messages.js';
import { UploadRuns } from './upload-runs.js';

const field = z.enum(FIELDS);

const profiles = apiRoute({
  summary: 'Profiles of this house by which an uploaded list can be read',
  response: listOf(z.strictObject({ name: z.string() }).meta({ id: 'ImportProfile' })),
  example: {},
});

const columns = apiRoute({
  summary: 'The columns of an uploaded list, and what each is taken for',
  params: byId,
  response: z
    .strictObject({
      row: z.int().describe('Where the headings stand, 1-based.'),
      profile: z.string().nullable().describe('By which it was read; null: as shipped.'),
      columns: z.array(
        z.strictObject({
          index: z.int().describe('Its place in the file, 0-based.'),
          heading: z.string(),
          samples: z.array(z.string()).describe('First values.'),
          field: field.nullable().describe('What it is read as, or seems to be; null: not read.'),
          suggested: z.boolean().describe('It is not known, but comes near.'),
        }),
      ),
      fields: z.array(
        z.strictObject({ field, name: z.string(), needed: z.boolean().describe('No list can be read without it.') }),
      ),
    })
    .meta({ id: 'ImportColumns' }),
  etag: true,
  example: { params: { id: EXAMPLE.openImport } },
});

const assign = apiRoute({
  summary: 'Say what each column of an uploaded list holds; it is kept as a profile, and the list is checked anew',
  params: byId,
  body: z.strictObject({
    profile: z.string().max(40).describe('The name under which it is kept: letters, digits, - and _.'),
    columns: z
      .array(z.strictObject({ index: z.int().min(0), field }))
      .max(200)
      .describe('Those that are to be read; all others are not.'),
  }),
  response: importRun,
  errors: [409],
  idempotent: true,
  example: {
    params: { id: EXAMPLE.openImport },
    body: {
      profile: 'loga',
      columns: [
        { index: 0, field: 'employee_number' },
        { index: 1, field: 'family_name' },
        { index: 2, field: 'number' },
        { index: 3, field: 'unit_code' },
        { index: 4, field: 'starts_on' },
        { index: 5, field: 'ends_on' },
      ],
    },
  },
});

/** The mapping of columns by hand, for programs. */
@May(contractPolicy, 'import')
@Controller('api/v1')
export class ImportColumnsApiController {
  constructor(
    private readonly runs: UploadRuns,
    private readonly assignColumns: AssignColumns,
    private readonly ownProfiles: OwnProfiles,
  ) {}

  @ApiRoute(profiles)
  @Get('import-profiles')
  async profiles(): Promise<Answer<typeof profiles>> {
    return { items: (await this.ownProfiles.names()).map((name) => ({ name })) };
  }

  @ApiRoute(columns)
  @Get('import-runs/:id/columns')
  async columns(@Asked() { params, locale }: AskedOf<typeof columns>): Promise<Answer<typeof columns>> {
    const run = await findRun(this.runs, params.id);
    if (!takesColumns(run)) throw new NotFoundException();
    const proposed = proposal(run.columns.columns, await this.assignColumns.known(), locale);
    return {
      row: run.columns.row,
      profile: run.profile,
      columns: run.columns.columns.map(({ index, heading, samples }) => ({
        index,
        heading,
        samples,
        field: proposed.get(index)?.field ?? null,
        suggested: proposed.get(index)?.suggested ?? false,
      })),
      fields: FIELDS.map((each) => ({
        field: each,
        name: importPages[locale].fieldNames[each],
        needed: NEEDED.includes(each),
      })),
    };
  }

  @ApiRoute(assign)
  @Post('import-runs/:id/columns')
  async assign(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, locale }: AskedOf<typeof assign>,
  ): Promise<Answer<typeof assign>> {
    const run = await findRun(this.runs, params.id);
    if (!takesColumns(run))
      throw new Problem(
        409,
        'import_not_open',
        bilingual((say) => uploadText[say].notOpen),
      );
    refuseWrongPlaces(body.columns, new Set(run.columns.columns.map(({ index }) => index)));
    const fields = new Map(body.columns.map(({ index, field: meaning }) => [index, meaning]));
    const problems = await this.assignColumns.run(run, viewer.login, { profile: body.profile, fields });
    const faults = problems.map((problem) => ({
      pointer:
        problem.at === 'column'
          ? `#/columns/${body.columns.findIndex(({ index }) => index === problem.index)}/field`
          : `#/${problem.at}`,
      detail: problem.text,
    }));
    if (faults.length > 0) throw new Problem(422, 'bad_columns', bothStatusWords(422), faults);
    return itemOf(locale)(await findRun(this.runs, run.id));
  }
}

/** @throws Problem 422 for a column that the file has not, or that is named twice */
function refuseWrongPlaces(named: readonly { index: number }[], there: ReadonlySet<number>): void {
  const wrong = named.flatMap(({ index }, at) =>
    there.has(index) && named.findIndex((other) => other.index === index) === at ? [] : [at],
  );
  const faults = wrong.map((at) => ({
    pointer: `#/columns/${at}/index`,
    detail: bilingual((say) => uploadText[say].noColumn),
  }));
  if (faults.length > 0) throw new Problem(422, 'bad_columns', bothStatusWords(422), faults);
}
