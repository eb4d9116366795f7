import { Body, Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { shownName } from '../../../exchange/uploads/stage-upload.service.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import type { ProgrammeRow } from '../../../registry/programme-list.query.js';
import { programmePolicy } from '../../../registry/programme.policy.js';
import { bilingual } from '../../../shared/locale.js';
import { tick } from '../../../web/page/fields.js';
import { fieldProblem, readForm } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { LoadProgramme } from '../../pages/load-programme.js';
import { EnterValues, type FileValue } from '../enter-values.service.js';
import { ImportValues, MOST_VALUES } from './import-values.service.js';
import { type ImportFacts, valuesImportPage } from './values-import.page.js';
import { valuesImportMessages } from './values-import.messages.js';

/** What a check carries to the taking over: the same again, so all of it is checked again. */
const carried = z.array(
  z.tuple([z.guid(), z.iso.date().regex(/-01$/), z.number().min(-1e11).max(1e11), z.string().max(500)]),
);
const applied = z.object({ name: z.string().max(200), values: z.string().max(800_000), confirmed: tick() });

/** @returns undefined for what no page of ours has sent */
function valuesIn(text: string): FileValue[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = carried.max(MOST_VALUES).safeParse(json);
  return read.data?.map(([indicator, month, value, note]) => ({ indicator, month, value, note }));
}

/** Monthly values out of a file: chosen, checked, taken over. */
@May(programmePolicy, 'edit')
@Controller('programmes/:id/import')
export class ValuesImportController {
  constructor(
    private readonly load: LoadProgramme,
    private readonly files: ImportValues,
    private readonly values: EnterValues,
  ) {}

  @Get()
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#page({ programme: await this.#programme(viewer, id) });
  }

  @Post()
  async check(@Param('id') id: string, @Req() request: FastifyRequest, @CurrentViewer() viewer: Viewer): Promise<Page> {
    const programme = await this.#programme(viewer, id);
    const found = await this.files.check(request, programme.id);
    if ('refused' in found) {
      const { status, text } = found.refused;
      return this.#page({ programme, refused: { problems: [fieldProblem('file', text)], typed: {} } }, status);
    }
    const { checked } = found;
    const rows = checked.values.map(({ indicator, month, value, note }) => [indicator, month, value, note]);
    return this.#page({ programme, checked, carried: JSON.stringify(rows) });
  }

  @Post('apply')
  async apply(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const programme = await this.#programme(viewer, id);
    const sent = readForm(applied, body);
    const values = 'value' in sent ? valuesIn(sent.value.values) : undefined;
    if (!('value' in sent) || !values || values.length === 0) return this.#page({ programme }, 422);
    const name = shownName(sent.value.name);
    const checked = await this.files.again(programme.id, values, name);
    if (!checked) throw new NotFoundException();
    if (checked.doubts.length > 0 && !sent.value.confirmed) {
      const problem = fieldProblem(
        'confirmed',
        bilingual((locale) => valuesImportMessages[locale].mustConfirm),
      );
      const refused = { problems: [problem], typed: {} };
      return this.#page({ programme, checked, carried: sent.value.values, refused }, 422);
    }
    await this.values.merge(viewer, values, name);
    return new Redirect(`/programmes/${programme.id}?done=import`);
  }

  async #programme(viewer: Viewer, id: string): Promise<ProgrammeRow> {
    const programme = await this.load.find(viewer, id);
    if (!programme) throw new NotFoundException();
    return programme;
  }

  #page(facts: ImportFacts, status = 200): Page {
    return new Page(({ locale }) => valuesImportPage(facts, locale), status);
  }
}
