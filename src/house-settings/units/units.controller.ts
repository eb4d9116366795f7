import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { choice, optionalText, version } from '../../web/page/fields.js';
import { readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { MakeChange } from '../make-change.service.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { settingsPolicy } from '../settings.policy.js';
import { UnitChanges } from './unit-changes.service.js';
import { unitsMessages } from './units.messages.js';
import { FIELD_LABELS, fieldsOf, type UnitFacts, unitPage, unitsPage } from './units.page.js';
import { type UnitRow, UnitsQuery } from './units.query.js';
import { UUID } from '../../shared/ids.js';

const schema = z.object({
  intent: choice(['preview', 'save', 'edit']),
  version: version(),
  manager: optionalText(40),
  deputy: optionalText(40),
  hr: optionalText(40),
  stages: optionalText(400),
  mailboxes: optionalText(2000),
});

const parts = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Who is responsible for a unit, and its own lead times. */
@Controller('admin/settings/units')
@May(settingsPolicy, 'change')
export class UnitsController {
  constructor(
    private readonly query: UnitsQuery,
    private readonly changes: UnitChanges,
    private readonly make: MakeChange,
  ) {}

  @Get()
  async list(@Query('done') done?: unknown): Promise<Page> {
    const units = await this.query.all();
    return new Page(({ locale }) => unitsPage(units, done === '1', locale));
  }

  @Get(':id')
  async form(@Param('id') id: string): Promise<Page> {
    const unit = await this.#unit(id);
    return new Page(({ locale }) => unitPage({ unit }, { locale }));
  }

  @Post(':id')
  async change(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const unit = await this.#unit(id);
    const sent = readForm(schema, body);
    const again = (refused: Refused, status: number, more: Partial<UnitFacts> = {}) =>
      new Page(({ locale }) => unitPage({ unit, ...more }, { locale, refused }), status);
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    if (value.version !== unit.version) return again({ problems: [], typed }, 409, { stale: true });
    const { manager, deputy, hr } = value;
    const lists = { stages: parts(value.stages), mailboxes: parts(value.mailboxes) };
    const { problems, wish } = await this.changes.check({ manager, deputy, hr, ...lists });
    if (problems.length > 0) return again({ problems, typed }, 422);
    const before = fieldsOf(unit);
    const after = { ...fieldsOf(unit), ...pick(value) };
    const names = (Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[]).filter(
      (name) => parts(before[name]).join() !== parts(after[name]).join(),
    );
    if (names.length === 0) return again({ problems: [], typed }, 200, { unchanged: true });
    return this.make.answer(value.intent, viewer, {
      section: 'units',
      action: `/admin/settings/units/${id}`,
      typed,
      change: this.changes.of(unit, unit.version, wish),
      say: (locale) => ({
        crumbs: [
          { href: '/admin/settings', label: settingsPagesMessages[locale].title },
          { href: '/admin/settings/units', label: unitsMessages[locale].title },
          { href: `/admin/settings/units/${id}`, label: `${unit.code} ${unit.name}` },
        ],
        changes: names.map((name) => ({
          label: unitsMessages[locale][FIELD_LABELS[name]],
          before: before[name],
          after: after[name],
        })),
      }),
      again: async (refused, status) => again(refused, status),
    });
  }

  async #unit(id: string): Promise<UnitRow> {
    const unit = UUID.test(id) ? await this.query.one(id) : undefined;
    if (!unit) throw new NotFoundException();
    return unit;
  }
}

const pick = ({ manager, deputy, hr, stages, mailboxes }: z.output<typeof schema>) => ({
  manager: manager ?? '',
  deputy: deputy ?? '',
  hr: hr ?? '',
  stages: parts(stages).join(', '),
  mailboxes: parts(mailboxes).join(', '),
});
