import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { bilingual, formatDate, type Locale } from '../../shared/locale.js';
import { choice, day, optionalText, text } from '../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { MakeChange } from '../make-change.service.js';
import { NO_SUCH_PERSON, PeopleQuery, type Person } from '../people.query.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { settingsPolicy } from '../settings.policy.js';
import { absencesMessages } from './absences.messages.js';
import { absencesPage } from './absences.page.js';
import { type AbsenceRow, AbsencesQuery } from './absences.query.js';

const intent = choice(['preview', 'save', 'edit']);
const added = z.object({ intent, number: text(40), from: day(), to: day(), representative: optionalText(40) });
const removed = z.object({ intent });

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const says = (word: 'wrongOrder' | 'ofThemselves') => bilingual((locale) => absencesMessages[locale][word]);

/** Who is absent and who stands in meanwhile. */
@Controller('admin/settings/absences')
@May(settingsPolicy, 'change')
export class AbsencesController {
  constructor(
    private readonly query: AbsencesQuery,
    private readonly people: PeopleQuery,
    private readonly make: MakeChange,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@Query('done') done?: unknown): Promise<Page> {
    return this.#page(done === '1');
  }

  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const sent = readForm(added, body);
    const again = (refused: Refused, status: number) => this.#page(false, refused, status);
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    const person = await this.people.byNumber(value.number);
    const other = value.representative === null ? undefined : await this.people.byNumber(value.representative);
    const problems: FieldProblem[] = [];
    if (!person) problems.push(fieldProblem('number', NO_SUCH_PERSON));
    if (value.representative !== null && !other) problems.push(fieldProblem('representative', NO_SUCH_PERSON));
    if (person && other?.id === person.id) problems.push(fieldProblem('representative', says('ofThemselves')));
    if (Temporal.PlainDate.compare(value.to, value.from) < 0) problems.push(fieldProblem('to', says('wrongOrder')));
    if (problems.length > 0 || !person) return again({ problems, typed }, 422);
    return this.make.answer(value.intent, viewer, {
      section: 'absences',
      action: '/admin/settings/absences',
      typed,
      change: {
        days: this.#ahead(value.from, value.to),
        async write(manager) {
          await manager.query(
            'insert into absence (id, employee_id, starts_on, ends_on, representative_id) values ($1, $2, $3, $4, $5)',
            [newId(), person.id, value.from.toString(), value.to.toString(), other?.id ?? null],
          );
        },
      },
      say: (locale) => this.#say(locale, '', describe(locale, person.name, value.from, value.to, other)),
      again,
    });
  }

  @Post(':id')
  async remove(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const row = UUID.test(id) ? await this.query.one(id) : undefined;
    if (!row) throw new NotFoundException();
    const sent = readForm(removed, body);
    if ('problems' in sent) return this.#page(false);
    return this.make.answer(sent.value.intent, viewer, {
      section: 'absences',
      action: `/admin/settings/absences/${id}`,
      typed: {},
      change: {
        days: this.#ahead(Temporal.PlainDate.from(row.starts_on), Temporal.PlainDate.from(row.ends_on)),
        async write(manager) {
          await manager.query('delete from absence where id = $1', [id]);
        },
      },
      say: (locale) => this.#say(locale, describeRow(locale, row), ''),
      again: (refused, status) => this.#page(false, refused, status),
    });
  }

  #say(locale: Locale, before: string, after: string) {
    const t = absencesMessages[locale];
    return {
      crumbs: [
        { href: '/admin/settings', label: settingsPagesMessages[locale].title },
        { href: '/admin/settings/absences', label: t.title },
      ],
      changes: [{ label: t.absence, before, after }],
    };
  }

  /** The days of an absence that lie ahead: reminders of the past do not change. */
  #ahead(from: Temporal.PlainDate, to: Temporal.PlainDate) {
    const tomorrow = this.clock.today(this.settings.timeZone).add({ days: 1 });
    return { from: Temporal.PlainDate.compare(from, tomorrow) < 0 ? tomorrow : from, to };
  }

  async #page(done: boolean, refused?: Refused, status = 200): Promise<Page> {
    const absences = await this.query.list(this.clock.today(this.settings.timeZone).toString());
    return new Page(({ locale }) => absencesPage({ absences, done, ...(refused && { refused }) }, locale), status);
  }
}

function describe(
  locale: Locale,
  name: string,
  from: Temporal.PlainDate | string,
  to: Temporal.PlainDate | string,
  other: Pick<Person, 'name'> | undefined,
): string {
  const t = absencesMessages[locale];
  return `${name}: ${formatDate(from, locale)} – ${formatDate(to, locale)}, ${t.representative}: ${other?.name ?? t.nobody}`;
}

const describeRow = (locale: Locale, row: AbsenceRow): string =>
  describe(locale, row.name, row.starts_on, row.ends_on, row.representative ? { name: row.representative } : undefined);
