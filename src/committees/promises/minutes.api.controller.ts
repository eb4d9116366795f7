import { Controller, Delete, Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { id, instant, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { bilingual } from '../../shared/locale.js';
import { promisePolicy } from '../committee.policy.js';
import { MinutesAccess } from './minutes-access.service.js';
import { MinutesChecked } from './minutes-checked.service.js';
import { minutesMessages } from './minutes.messages.js';
import { LONGEST_MINUTES, Minutes } from './minutes.service.js';

const ofSession = z.strictObject({ id, session: id });
const SESSION = { id: EXAMPLE.committee, session: EXAMPLE.heldSession };

const minutes = z
  .strictObject({
    text: z.string().nullable().describe('null: none is kept.'),
    mark: z.string().nullable().describe('Of the text that is kept: to be sent as `seen` by whoever replaces it.'),
    promises: z.int().describe('Promises and questions that were taken from this session.'),
    nothing_promised: z
      .strictObject({ by: z.string(), at: instant })
      .nullable()
      .describe('Who went through the minutes and found nothing to be promised.'),
  })
  .meta({ id: 'SessionMinutes' });

const read = apiRoute({
  summary: 'The minutes of a session that are kept, and whether they were gone through in vain',
  params: ofSession,
  response: minutes,
  example: { params: SESSION },
});

const write = apiRoute({
  summary: 'Keep the minutes of a session, replace or delete them',
  description:
    'A text that is kept is replaced or deleted by whoever names its mark in `seen`; else nothing is changed (409, ' +
    '`minutes_unseen`). Only of a session that was held (422, `session_not_held`).',
  params: ofSession,
  body: z.strictObject({
    text: text(LONGEST_MINUTES).nullable().describe('null: nothing is kept any more.'),
    seen: z.string().max(60).optional().describe('`mark` of the text that was read.'),
  }),
  response: minutes,
  idempotent: true,
  example: { params: SESSION, body: { text: 'Die Verwaltung berichtet. Der Ausschuss dankt.' } },
});

const mark = apiRoute({
  summary: 'Say that the minutes of a session were gone through and hold nothing to be promised',
  description: 'Not where promises or questions were taken from the session (422, `minutes_hold_promises`).',
  params: ofSession,
  response: minutes,
  example: { params: SESSION },
});

const takeBack = apiRoute({
  summary: 'Take back that the minutes of a session hold nothing to be promised',
  params: ofSession,
  response: minutes,
  example: { params: SESSION },
});

type Target = z.output<typeof ofSession>;

/** Minutes of sessions, for programs of those who keep the committee. */
@May(promisePolicy, 'edit')
@Controller('api/v1/committees/:id/sessions/:session/minutes')
export class MinutesApiController {
  constructor(
    private readonly access: MinutesAccess,
    private readonly minutes: Minutes,
    private readonly checked: MinutesChecked,
  ) {}

  @ApiRoute(read)
  @Get()
  async read(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof read>): Promise<Answer<typeof read>> {
    return this.#told(await this.#session(viewer, params));
  }

  @ApiRoute(write)
  @Put()
  async write(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof write>,
  ): Promise<Answer<typeof write>> {
    const session = await this.#session(viewer, params);
    const unseen = await this.minutes.keep(viewer.login, session, body.text, body.seen ?? '');
    if (unseen)
      throw new Problem(
        409,
        'minutes_unseen',
        bilingual((locale) => minutesMessages[locale].unseenByProgram),
      );
    return this.#told(session);
  }

  @ApiRoute(mark)
  @Put('nothing-promised')
  async mark(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof mark>): Promise<Answer<typeof mark>> {
    const session = await this.#session(viewer, params);
    await this.checked.mark(viewer.login, session);
    return this.#told(session);
  }

  @ApiRoute(takeBack)
  @Delete('nothing-promised')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof takeBack>,
  ): Promise<Answer<typeof takeBack>> {
    const session = await this.#session(viewer, params);
    await this.checked.takeBack(viewer.login, session);
    return this.#told(session);
  }

  #session(viewer: Viewer, { id: committee, session }: Target): Promise<string> {
    return this.access.of(viewer, committee, session);
  }

  async #told(session: string): Promise<z.input<typeof minutes>> {
    const kept = await this.minutes.of(session);
    const { taken, checked } = await this.checked.of(session);
    return { text: kept.text || null, mark: kept.mark || null, promises: taken, nothing_promised: checked };
  }
}
