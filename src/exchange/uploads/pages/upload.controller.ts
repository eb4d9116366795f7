import { BadRequestException, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../../config/settings.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { contractPolicy } from '../../../registry/contract.policy.js';
import { bilingual, type Bilingual } from '../../../shared/locale.js';
import { Page } from '../../../web/page/page.js';
import { fieldProblem } from '../../../web/page/form.js';
import { Redirect } from '../../../web/page/redirect.js';
import { OwnProfiles } from '../../profile/own-profiles.js';
import { StageUpload } from '../stage-upload.service.js';
import type { UploadRun } from '../upload-run.js';
import { UploadRuns } from '../upload-runs.js';
import { importListPage } from './import-list.page.js';
import { importPages } from './import-pages.messages.js';
import { ImportPages } from './import-pages.query.js';

const TOO_LARGE = ['file_too_large', 'file_bomb', 'file_too_many_parts', 'file_too_much_memory', 'file_too_slow'];
const WRONG_KIND = ['file_binary', 'file_old_excel', 'file_not_workbook', 'file_password_protected'];

/** The status of a file that cannot be used: too much (413), not what we read (415), or of no use as it is (422). */
export function statusOf(code: string): 413 | 415 | 422 {
  if (TOO_LARGE.includes(code)) return 413;
  return WRONG_KIND.includes(code) ? 415 : 422;
}

const say = (words: (texts: (typeof importPages)['de']) => string): Bilingual =>
  bilingual((locale) => words(importPages[locale]));

interface Received {
  id: string;
  name: string;
  profile: string;
  tooLarge: boolean;
}

/** Whether the parser of forms gave up: its errors, unlike the disk's and ours, are plain and have no code. */
const isNoForm = (error: unknown): boolean =>
  error instanceof Error && error.constructor === Error && !('code' in error);

/** Takes a contract list in by a form. */
@May(contractPolicy, 'import')
@Controller('admin/import')
export class UploadController {
  constructor(
    private readonly pages: ImportPages,
    private readonly stageUpload: StageUpload,
    private readonly runs: UploadRuns,
    private readonly profiles: OwnProfiles,
    private readonly settings: Settings,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @CurrentViewer() viewer: Viewer): Promise<Page | Redirect> {
    if (!request.isMultipart())
      return this.#refuse(
        415,
        say((texts) => texts.notForm),
      );
    const received = await this.#receive(request).catch((error: unknown) => {
      throw isNoForm(error) ? new BadRequestException() : error;
    });
    if (!received)
      return this.#refuse(
        422,
        say((texts) => texts.noFile),
      );
    const refused = await this.#wrong(received);
    if (refused) {
      await this.stageUpload.drop(received.id);
      return refused;
    }
    const facts = { name: received.name, profile: received.profile || null };
    return this.#answer(await this.stageUpload.stage(received.id, facts, viewer.login));
  }

  /** What is known at once to be of no use leaves nothing behind but its reason. */
  async #answer(run: UploadRun): Promise<Page | Redirect> {
    if (run.state !== 'failed' || !run.failure) return new Redirect(`/admin/import/${run.id}`);
    await this.runs.remove(run.id);
    return this.#refuse(statusOf(run.failure.code), run.failure.text);
  }

  async #wrong({ tooLarge, profile }: Received): Promise<Page | undefined> {
    if (tooLarge)
      return this.#refuse(
        413,
        say((texts) => texts.tooLarge(this.settings.import.maxBytes)),
      );
    if (profile && !(await this.profiles.names()).includes(profile))
      return this.#refuse(
        422,
        say((texts) => texts.noProfile),
        'profile',
      );
    return undefined;
  }

  /** The file goes to the disk as it arrives. @returns undefined where no file was chosen */
  async #receive(request: FastifyRequest): Promise<Received | undefined> {
    let file: Omit<Received, 'profile'> | undefined;
    let profile = '';
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.fieldname === 'profile' && typeof part.value === 'string') profile = part.value;
      } else if (part.fieldname !== 'file' || file || !part.filename) part.file.resume();
      else {
        const id = await this.stageUpload.receive(part.file);
        file = { id, name: part.filename, tooLarge: part.file.truncated };
      }
    }
    return file && { ...file, profile };
  }

  async #refuse(status: number, text: Bilingual, field = 'file'): Promise<Page> {
    const refused = { problems: [fieldProblem(field, text)], typed: {} };
    const facts = await this.pages.list(1, { refused });
    return new Page(({ locale }) => importListPage(facts, locale), status);
  }
}
