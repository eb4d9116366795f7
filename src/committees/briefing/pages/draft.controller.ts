import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { fieldProblem, readForm, type Refused } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { BriefingAccess } from '../briefing-access.service.js';
import { BriefingProblem } from '../briefing-problem.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { briefingPolicy } from '../briefing.policy.js';
import { CorrectBriefing } from '../correct-briefing.service.js';
import { ReleaseBriefing } from '../release-briefing.service.js';
import { SaveBriefing } from '../save-briefing.service.js';
import { NameCases } from '../cases/name-cases.service.js';
import { BRIEFINGS } from './archive.page.js';
import { asTyped, changesOf, sureForm, textsForm, versionForm } from './briefing-form.js';
import { readCases } from './case-form.js';
import { BriefingPages, type DraftState } from './briefing-pages.js';
import { briefingPagesMessages, type Done } from './briefing-pages.messages.js';

/** The form that was sent. */
type AttemptedForm = Pick<DraftState, 'texts' | 'caseForm' | 'release'>;

const to = (id: string, done: Done): Redirect => new Redirect(`${BRIEFINGS}/${id}?done=${done}`);

/** What is done with a draft until it is released, and how a released one is corrected. */
@May(briefingPolicy, 'write')
@Controller('briefings/:id')
export class DraftController {
  constructor(
    private readonly pages: BriefingPages,
    private readonly access: BriefingAccess,
    private readonly save: SaveBriefing,
    private readonly naming: NameCases,
    private readonly releasing: ReleaseBriefing,
    private readonly correcting: CorrectBriefing,
  ) {}

  @Post()
  async texts(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.access.writable(viewer, id);
    const promises = await this.pages.answerable(row);
    const sent = readForm(textsForm(promises.map((promise) => promise.id)), body);
    if ('problems' in sent) return this.pages.draft(viewer, row, { texts: sent }, 422);
    const { value, typed } = sent;
    return this.#attempt(viewer, id, 'saved', { texts: { problems: [], typed } }, () =>
      this.save.texts(viewer.login, id, value.version, changesOf(value)),
    );
  }

  @Post('refresh')
  async refresh(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown) {
    await this.access.writable(viewer, id);
    const version = this.#version(body);
    return this.#attempt(viewer, id, 'refreshed', {}, () => this.save.refresh(viewer.login, id, version));
  }

  @May(briefingPolicy, 'name_cases')
  @Post('cases')
  async cases(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.access.writable(viewer, id);
    const version = this.#version(body);
    const sent = readCases(body);
    if ('problems' in sent) return this.pages.draft(viewer, row, { caseForm: sent }, 422);
    const { value, typed } = sent;
    return this.#attempt(viewer, id, 'cases', { caseForm: { problems: [], typed } }, () =>
      this.naming.run(viewer.login, id, version, value),
    );
  }

  @May(briefingPolicy, 'release')
  @Post('release')
  async release(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.access.writable(viewer, id);
    const sent = readForm(sureForm, body);
    const refused = sureRefused(sent, 'releaseUnread');
    if (refused || 'problems' in sent) return this.pages.draft(viewer, row, { release: refused! }, 422);
    return this.#attempt(viewer, id, 'released', { release: { problems: [], typed: sent.typed } }, () =>
      this.releasing.run(viewer.login, id, sent.value.version, sent.value.no_persons),
    );
  }

  @Post('discard')
  async discard(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = await this.access.writable(viewer, id);
    const sent = readForm(sureForm, body);
    const refused = sureRefused(sent, 'discardUnsure');
    if (refused || 'problems' in sent) return this.pages.draft(viewer, row, { discard: refused! }, 422);
    if (await this.save.discard(viewer.login, id, sent.value.version))
      return new Redirect(`${BRIEFINGS}?done=discarded`);
    return this.pages.draft(viewer, await this.access.writable(viewer, id), { stale: true }, 409);
  }

  @Post('correct')
  async correct(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    const row = await this.access.writable(viewer, id);
    try {
      return to(await this.correcting.run(viewer.login, id), 'corrected');
    } catch (error) {
      if (!(error instanceof BriefingProblem) || row.state === 'draft') throw error;
      return this.pages.released(viewer, row, { problem: error.text, done: undefined }, 422);
    }
  }

  /** @throws NotFoundException for a form that was not ours */
  #version(body: unknown): number {
    const read = versionForm.safeParse(body);
    if (!read.success) throw new NotFoundException();
    return read.data.version;
  }

  /** Done, or the draft as it is now: changed by somebody else meanwhile, or with the reason why it cannot be. */
  async #attempt(
    viewer: Viewer,
    id: string,
    done: Done,
    form: AttemptedForm,
    work: () => Promise<boolean>,
  ): Promise<Page | Redirect> {
    try {
      if (await work()) return to(id, done);
      const row = await this.access.writable(viewer, id);
      if (row.state === 'released') return new Redirect(`${BRIEFINGS}/${id}`);
      return await this.pages.draft(viewer, row, { ...form, stale: true }, 409);
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const row = await this.access.writable(viewer, id);
      if (row.state === 'released')
        return this.pages.released(viewer, row, { problem: error.text, done: undefined }, 409);
      return this.pages.draft(viewer, row, await this.#refusedWith(row, form, error), 422);
    }
  }

  /** The reason at the field where it can be mended, else above the page. */
  async #refusedWith(row: BriefingRow, form: AttemptedForm, { code, text }: VerbleibError): Promise<DraftState> {
    if (code === 'correction_missing') {
      const typed = asTyped(row, await this.pages.answerable(row));
      return { ...form, texts: { problems: [fieldProblem('correction', text)], typed } };
    }
    if (code === 'names_unclear' && form.release)
      return { release: { problems: [fieldProblem('no_persons', text)], typed: form.release.typed } };
    return { ...form, problem: text };
  }
}

function sureRefused(
  sent: ReturnType<typeof readForm<typeof sureForm>>,
  unsure: 'releaseUnread' | 'discardUnsure',
): Refused | undefined {
  if ('problems' in sent) return sent;
  if (sent.value.sure) return undefined;
  const says = bilingual((locale) => briefingPagesMessages[locale][unsure]);
  return { problems: [fieldProblem('sure', says)], typed: sent.typed };
}
