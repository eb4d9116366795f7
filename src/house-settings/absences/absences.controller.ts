import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { choice, day, optionalText, text } from '../../web/page/fields.js';
import { readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { MakeChange } from '../make-change.service.js';
import type { Person } from '../people.query.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { settingsPolicy } from '../settings.policy.js';
import { AbsenceChanges } from './absence-changes.service.js';
import { absencesMessages } from './absences.messages.js';
import { absencesPage } from './absences.page.js';
import { type AbsenceRow, AbsencesQuery } from './absences.query.js';
import { UUID } from '../../shared/ids.js';

const intent = choice(['preview', 'save', 'edit']);
const added = z.object({ intent, number: text(40), from: day(), to: day(), representative: optionalText(40) });
const removed = z.object({ intent });

/** Who is absent and who stands in meanwhile. */
@Controller('admin/settings/absences')
@May(settingsPolicy, 'change')
export class AbsencesController {
  constructor(
    private readonly query: AbsencesQuery,
    private readonly changes: AbsenceChanges,
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
    const found = await this.changes.add(value);
    if ('problems' in found) return again({ problems: found.problems, typed }, 422);
    const { change, person, other } = found;
    return this.make.answer(value.intent, viewer, {
      section: 'absences',
      action: '/admin/settings/absences',
      typed,
      change,
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
      change: this.changes.remove(row),
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
