import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { optionalEmail, optionalId, optionalText, several, text, tick } from '../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { CommitteeAccess } from '../committee-access.js';
import { promisePolicy } from '../committee.policy.js';
import { isHeld, unheldWords } from '../outcomes/held.js';
import { savedOr } from '../saved-or.js';
import { type SessionRow, SessionsQuery } from '../sessions/sessions.query.js';
import { CheckPromise } from './check-promise.service.js';
import { minutesMessages } from './minutes.messages.js';
import { markPage, minutesPage } from './minutes.page.js';
import { type KeptMinutes, LONGEST_MINUTES, Minutes } from './minutes.service.js';
import { PromiseChanges, type PromiseWish } from './promise-changes.service.js';
import { LONGEST_ASKED_BY, LONGEST_TEXT } from './promise-fields.js';
import { PAST_SESSIONS } from './promises.controller.js';
import { PROMISE_KINDS } from './promises.query.js';
import { splitSentences } from './sentences.js';

const NONE_KEPT: KeptMinutes = { text: '', mark: '' };
/** Sentences that fit on a page. */
const SHOWN = 300;

const pasted = z.object({
  session: z.guid(),
  text: text(LONGEST_MINUTES),
  keep: tick(),
  /** The mark of the kept text that the form began with. */
  seen: z.string().max(60).optional(),
});
const marked = z.object({
  session: z.guid(),
  sentence: several(text(LONGEST_TEXT)),
  mark: several(z.string().regex(/^\d{1,3}$/)),
  kind: several(z.enum(PROMISE_KINDS)),
  asked_by: several(z.string().trim().max(LONGEST_ASKED_BY)),
  due_session_id: optionalId(),
  owner: optionalText(200),
  owner_email: optionalEmail(),
});

/** A clause that is longer than a promise can be is cut, between two characters: minutes without any point. */
const asSentences = (minutes: string): string[] =>
  splitSentences(minutes).map((sentence) => sentence.slice(0, LONGEST_TEXT).replace(/\p{Cs}$/u, ''));

/** Promises out of minutes: the text is pasted, its sentences are ticked, and those become entries of the register. */
@Controller('committees/:id/promises')
@May(promisePolicy, 'edit')
export class MinutesController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly minutes: Minutes,
    private readonly check: CheckPromise,
    private readonly changes: PromiseChanges,
  ) {}

  @Get('minutes')
  async paste(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Query('session') session?: unknown,
  ): Promise<Page> {
    const committee = await this.#kept(viewer, id);
    const sessions = await this.#sessions(id);
    const past = sessions.filter(({ held_on }) => held_on <= this.#today);
    const chosen = past.find((row) => row.id === session) ?? past.at(-1);
    const { text: kept, mark: seen } = chosen ? await this.minutes.of(chosen.id) : NONE_KEPT;
    return new Page(({ locale }) =>
      minutesPage({ committee, sessions, session: chosen?.id, kept, seen, today: this.#today }, locale),
    );
  }

  @Post('minutes')
  async split(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const committee = await this.#kept(viewer, id);
    const sessions = await this.#sessions(id);
    const sent = readForm(pasted, body);
    const again = (problems: FieldProblem[], stale?: KeptMinutes) =>
      new Page(
        ({ locale }) =>
          minutesPage(
            {
              committee,
              sessions,
              kept: '',
              seen: stale?.mark ?? [sent.typed['seen'] ?? ''].flat()[0] ?? '',
              stale: stale?.text,
              today: this.#today,
              refused: { problems, typed: sent.typed },
            },
            locale,
          ),
        stale ? 409 : 422,
      );
    if ('problems' in sent) return again(sent.problems);
    const session = sessions.find((row) => row.id === sent.value.session);
    const problem = (field: string, word: 'noSession' | 'noSentences') =>
      again([
        fieldProblem(
          field,
          bilingual((locale) => minutesMessages[locale][word]),
        ),
      ]);
    if (!session) return problem('session', 'noSession');
    if (!isHeld(session, this.#today)) return again([fieldProblem('session', unheldWords(session))]);
    const sentences = asSentences(sent.value.text);
    if (sentences.length === 0) return problem('text', 'noSentences');
    const { keep, seen = '' } = sent.value;
    const unseen = await this.minutes.keep(viewer.login, session.id, keep ? sent.value.text : null, seen);
    if (unseen) return again([], unseen);
    const facts = {
      committee,
      sessions,
      session,
      sentences: sentences.slice(0, SHOWN),
      total: sentences.length,
      today: this.#today,
    };
    return new Page(({ locale }) => markPage(facts, locale));
  }

  @Post('marked')
  async take(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.#kept(viewer, id);
    const sessions = await this.#sessions(id);
    const sent = readForm(marked, body);
    const session = sessions.find((row) => row.id === sent.typed['session']);
    if (!session) throw new NotFoundException();
    const sentences = [sent.typed['sentence'] ?? []].flat().slice(0, SHOWN);
    const again = (problems: FieldProblem[], status = 422) =>
      new Page(
        ({ locale }) =>
          markPage(
            {
              committee,
              sessions,
              session,
              sentences,
              total: sentences.length,
              today: this.#today,
              refused: { problems, typed: sent.typed },
            },
            locale,
          ),
        status,
      );
    if ('problems' in sent) return again(sent.problems);
    const { value } = sent;
    const taken = value.mark.map(Number).filter((index) => index < value.sentence.length);
    if (taken.length === 0)
      return again([
        fieldProblem(
          'mark',
          bilingual((locale) => minutesMessages[locale].nothingMarked),
        ),
      ]);
    const wishes: PromiseWish[] = [];
    for (const index of taken) {
      const checked = await this.check.of(id, this.#input(value, index, session), this.access.today);
      if ('problems' in checked) return again(checked.problems);
      wishes.push(checked.wish);
    }
    return savedOr(async () => {
      await this.changes.add(viewer.login, id, wishes);
      return `/committees/${id}/promises?added=${wishes.length}`;
    }, again);
  }

  get #today(): string {
    return this.access.today.toString();
  }

  #input(value: z.output<typeof marked>, index: number, session: SessionRow) {
    return {
      kind: value.kind[index] ?? 'promise',
      text: value.sentence[index]!,
      asked_by: value.asked_by[index] || null,
      made_on: Temporal.PlainDate.from(session.held_on),
      made_in_session_id: session.id,
      owner: value.owner,
      owner_email: value.owner_email,
      due_session_id: value.due_session_id,
      due_on: null,
      programme_id: null,
      internal: false,
    };
  }

  async #kept(viewer: Viewer, id: string): Promise<CommitteeRow> {
    const committee = await this.access.seen(viewer, id);
    if (!promisePolicy.may(viewer, 'edit', committee.id)) throw new ForbiddenException();
    return committee;
  }

  #sessions(committee: string): Promise<SessionRow[]> {
    return UUID.test(committee) ? this.sessions.of(committee, this.access.today, PAST_SESSIONS) : Promise.resolve([]);
  }
}
