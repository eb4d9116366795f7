import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { newId } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { choice, optionalText, version } from '../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { MakeChange } from '../make-change.service.js';
import { refuseStale } from '../refuse-stale.js';
import { NO_SUCH_PERSON, PeopleQuery } from '../people.query.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { settingsPolicy } from '../settings.policy.js';
import { unitsMessages } from './units.messages.js';
import { FIELD_LABELS, fieldsOf, type UnitFacts, unitPage, unitsPage } from './units.page.js';
import { type UnitRow, UnitsQuery } from './units.query.js';

const schema = z.object({
  intent: choice(['preview', 'save', 'edit']),
  version: version(),
  manager: optionalText(40),
  deputy: optionalText(40),
  hr: optionalText(40),
  stages: optionalText(400),
  mailboxes: optionalText(2000),
});

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+$/;
const parts = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** What somebody wants to be set for a unit, found and checked. */
interface UnitWish {
  managerId: string | null;
  deputyId: string | null;
  hrId: string | null;
  stages: number[] | null;
  mailboxes: string[];
}

/** Who is responsible for a unit, and its own lead times. */
@Controller('admin/settings/units')
@May(settingsPolicy, 'change')
export class UnitsController {
  constructor(
    private readonly query: UnitsQuery,
    private readonly people: PeopleQuery,
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
    const { problems, wish } = await this.#wish(value);
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
      change: { write: (manager) => save(manager, unit, wish) },
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

  async #wish(value: z.output<typeof schema>): Promise<{ problems: FieldProblem[]; wish: UnitWish }> {
    const problems: FieldProblem[] = [];
    const person = async (field: 'manager' | 'deputy' | 'hr'): Promise<string | null> => {
      const number = value[field];
      const found = number === null ? null : await this.people.byNumber(number);
      if (found === undefined) problems.push(fieldProblem(field, NO_SUCH_PERSON));
      return found?.id ?? null;
    };
    const stages = parts(value.stages);
    if (stages.some((stage) => !/^\d{1,4}$/.test(stage) || Number(stage) > 3650))
      problems.push(
        fieldProblem(
          'stages',
          bilingual((locale) => unitsMessages[locale].stagesWrong),
        ),
      );
    const mailboxes = parts(value.mailboxes);
    if (!mailboxes.every((address) => ADDRESS.test(address)))
      problems.push(
        fieldProblem(
          'mailboxes',
          bilingual((locale) => unitsMessages[locale].addressWrong),
        ),
      );
    const wish = {
      managerId: await person('manager'),
      deputyId: await person('deputy'),
      hrId: await person('hr'),
      stages: stages.length ? [...new Set(stages.map(Number))].toSorted((a, b) => b - a) : null,
      mailboxes,
    };
    return { problems, wish };
  }
}

const pick = ({ manager, deputy, hr, stages, mailboxes }: z.output<typeof schema>) => ({
  manager: manager ?? '',
  deputy: deputy ?? '',
  hr: hr ?? '',
  stages: parts(stages).join(', '),
  mailboxes: parts(mailboxes).join(', '),
});

async function save(manager: EntityManager, unit: UnitRow, wish: UnitWish): Promise<void> {
  await refuseStale(
    manager.query(
      `with changed as (
         update unit set manager_id = $2, deputy_id = $3, hr_contact_id = $4, version = version + 1
         where id = $1 and version = $5 returning id) select id from changed`,
      [unit.id, wish.managerId, wish.deputyId, wish.hrId, unit.version],
    ),
  );
  if (wish.stages === null && wish.mailboxes.length === 0) {
    // What else the rule says (recipients, lead times before deadlines) stays.
    await manager.query(
      `update reminder_rule set stages = null, mailboxes = '{}', version = version + 1 where unit_id = $1 and ground is null`,
      [unit.id],
    );
    return;
  }
  await manager.query(
    `insert into reminder_rule (id, unit_id, stages, mailboxes) values ($1, $2, $3, $4)
     on conflict on constraint reminder_rule_once
       do update set stages = excluded.stages, mailboxes = excluded.mailboxes, version = reminder_rule.version + 1`,
    [newId(), unit.id, wish.stages, wish.mailboxes],
  );
}
