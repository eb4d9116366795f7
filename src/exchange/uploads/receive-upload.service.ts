import { BadRequestException, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../config/settings.js';
import { bilingual, type Bilingual } from '../../shared/locale.js';
import { OwnProfiles } from '../profile/own-profiles.js';
import { importPages } from './pages/import-pages.messages.js';
import { StageUpload } from './stage-upload.service.js';
import type { UploadRun } from './upload-run.js';
import { UploadRuns } from './upload-runs.js';

const TOO_LARGE = ['file_too_large', 'file_bomb', 'file_too_many_parts', 'file_too_much_memory', 'file_too_slow'];
const WRONG_KIND = ['file_binary', 'file_old_excel', 'file_not_workbook', 'file_password_protected'];

/** The status of a file that cannot be used: too much (413), not what we read (415), or of no use as it is (422). */
function statusOf(code: string): 413 | 415 | 422 {
  if (TOO_LARGE.includes(code)) return 413;
  return WRONG_KIND.includes(code) ? 415 : 422;
}

/** Why a file is not taken; nothing of it is kept. */
export interface RefusedUpload {
  status: 413 | 415 | 422;
  code: string;
  field: 'file' | 'profile';
  text: Bilingual;
}

const refuse = (
  status: RefusedUpload['status'],
  code: string,
  words: (texts: (typeof importPages)['de']) => string,
  field: RefusedUpload['field'] = 'file',
): RefusedUpload => ({ status, code, field, text: bilingual((locale) => words(importPages[locale])) });

interface Received {
  id: string;
  name: string;
  profile: string;
  tooLarge: boolean;
}

/** Whether the parser of forms gave up: its errors, unlike the disk's and ours, are plain and have no code. */
const isNoForm = (error: unknown): boolean =>
  error instanceof Error && error.constructor === Error && !('code' in error);

/** Takes a contract list in that is sent as a form, by a page or a program, and has it checked. */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly stageUpload: StageUpload,
    private readonly runs: UploadRuns,
    private readonly profiles: OwnProfiles,
    private readonly settings: Settings,
  ) {}

  async take(request: FastifyRequest, actor: string): Promise<{ run: UploadRun } | { refused: RefusedUpload }> {
    if (!request.isMultipart()) return { refused: refuse(415, 'not_a_form', (texts) => texts.notForm) };
    const received = await this.#receive(request).catch((error: unknown) => {
      throw isNoForm(error) ? new BadRequestException() : error;
    });
    if (!received) return { refused: refuse(422, 'no_file', (texts) => texts.noFile) };
    const refused = await this.#wrong(received);
    if (refused) {
      await this.stageUpload.drop(received.id);
      return { refused };
    }
    const facts = { name: received.name, profile: received.profile || null };
    return this.#outcome(await this.stageUpload.stage(received.id, facts, actor));
  }

  /** What is known at once to be of no use leaves nothing behind but its reason. */
  async #outcome(run: UploadRun): Promise<{ run: UploadRun } | { refused: RefusedUpload }> {
    if (run.state !== 'failed' || !run.failure) return { run };
    await this.runs.remove(run.id);
    const { code, text } = run.failure;
    return { refused: { status: statusOf(code), code, field: 'file', text } };
  }

  async #wrong({ tooLarge, profile }: Received): Promise<RefusedUpload | undefined> {
    const { maxBytes } = this.settings.import;
    if (tooLarge) return refuse(413, 'file_too_large', (texts) => texts.tooLarge(maxBytes));
    if (profile && !(await this.profiles.names()).includes(profile))
      return refuse(422, 'no_profile', (texts) => texts.noProfile, 'profile');
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
}
