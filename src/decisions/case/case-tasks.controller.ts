import { Body, Controller, ForbiddenException, NotFoundException, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { VerbleibError } from '../../shared/errors.js';
import { choice, day, optionalDay, optionalText } from '../../web/page/fields.js';
import { fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { decisionPolicy } from '../decision.policy.js';
import { onScreen } from '../step-form/on-screen.js';
import { AddPermanentPostRequest } from '../tasks/add-request.service.js';
import { FinishTask } from '../tasks/finish-task.service.js';
import { ALL_RESULTS } from '../tasks/results.js';
import { casePage } from './case.page.js';
import { type CaseFacts, CollectCase } from './collect-case.service.js';
import { UUID } from '../../shared/ids.js';

const outcome = z.object({
  result: choice(ALL_RESULTS as readonly [string, ...string[]]),
  note: optionalText(2000),
  document: optionalText(200),
  on: optionalDay(),
});
const request = z.object({ on: day() });

/** Where the words of a task's refusal stand. */
const FIELDS: Record<string, string> = { no_reasons: 'note', done_in_future: 'on', done_before_asked: 'on' };

/** Records what came of the checks and requests that the law asks for (TVöD § 30(3), TzBfG § 18(2)). */
@May(decisionPolicy, 'propose')
@Controller('contracts/:id')
export class CaseTasksController {
  constructor(
    private readonly collect: CollectCase,
    private readonly finish: FinishTask,
    private readonly add: AddPermanentPostRequest,
  ) {}

  @Post('tasks/:task')
  async done(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('task') task: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const facts = await this.facts(viewer, id);
    if (!facts.tasks.some((each) => each.id === task)) throw new NotFoundException();
    const read = readForm(outcome, body);
    if (!('value' in read)) return refusedPage(facts, task, read);
    const { result, note, document, on } = read.value;
    return this.orRefused(facts, task, read.typed, async () => {
      const done = { result, note: note ?? undefined, document: document ?? undefined, on: on ?? undefined };
      await this.finish.run(viewer.login, task, done);
      return new Redirect(`/contracts/${id}?done=task#tasks`);
    });
  }

  @Post('requests')
  async request(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const facts = await this.facts(viewer, id);
    const read = readForm(request, body);
    if (!('value' in read)) return refusedPage(facts, 'new', read);
    const { on } = read.value;
    return this.orRefused(facts, 'new', read.typed, async () => {
      const added = await this.add.run(viewer.login, facts.contract.number, on);
      return new Redirect(
        `/contracts/${id}?${added.task ? 'done=request' : `asked=${added.no_reply_owed_until}`}#tasks`,
      );
    });
  }

  private async facts(viewer: Viewer, id: string): Promise<CaseFacts> {
    const facts = UUID.test(id) ? await this.collect.of(viewer, id) : undefined;
    if (!facts) throw new NotFoundException();
    if (!facts.may.propose) throw new ForbiddenException();
    return facts;
  }

  private async orRefused(
    facts: CaseFacts,
    task: string,
    typed: Refused['typed'],
    work: () => Promise<Redirect>,
  ): Promise<Page | Redirect> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const field = task === 'new' ? 'on' : (FIELDS[error.code] ?? 'result');
      return refusedPage(facts, task, { typed, problems: [fieldProblem(field, onScreen(error))] });
    }
  }
}

function refusedPage(facts: CaseFacts, task: string, refused: Refused): Page {
  return new Page(({ locale }) => casePage({ facts, tasks: { task, refused } }, locale), 422);
}
