import { Controller, Get, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { refuseOtherTag } from '../api/etag.js';
import { Problem } from '../api/problem.js';
import { problemMessages } from '../api/problem.messages.js';
import { bothStatusWords } from '../api/problem-of.js';
import {
  HOUSE_SETTING_KEYS,
  HOUSE_SETTING_SECTIONS,
  type HouseSettingKey,
  type HouseSettingSection,
} from '../config/house-setting-keys.js';
import { HouseSettings } from '../config/house-settings.service.js';
import { valueAt, type WrittenValues, writtenValue } from '../config/house-values.js';
import { Settings } from '../config/settings.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { type Bilingual, bilingual } from '../shared/locale.js';
import type { CostExample } from './cost-example.service.js';
import { ChangeHouse, type HouseChange } from './house-change.service.js';
import { effectOf, houseSettings, settingsPreview, wantedValues } from './settings.api.schemas.js';
import { settingsPagesMessages } from './settings-pages.messages.js';
import { settingsPolicy } from './settings.policy.js';

const list = apiRoute({
  summary: 'Settings of the house: what counts, and what cannot be set here',
  response: houseSettings,
  etag: true,
  example: {},
});

const preview = apiRoute({
  summary: 'What would be otherwise with other settings; nothing is changed',
  body: wantedValues,
  response: settingsPreview,
  example: { body: { values: { 'reminders.stages': [365, 180, 90, 45, 14, 7] } } },
});

const change = apiRoute({
  summary: 'Change settings of the house: all that are named, or none',
  body: wantedValues,
  response: houseSettings,
  etag: true,
  ifMatch: 'tag',
  idempotent: true,
  example: { body: { values: { 'staff.remindDays': 10, officeClosed: null } } },
});

const SECTIONS = Object.keys(HOUSE_SETTING_SECTIONS) as HouseSettingSection[];
const sectionOf = (key: HouseSettingKey): HouseSettingSection =>
  SECTIONS.find((section) => (HOUSE_SETTING_SECTIONS[section] as readonly HouseSettingKey[]).includes(key))!;

type Value = z.input<typeof houseSettings>['items'][number]['value'];
/** As JSON has it: days as text. */
const jsonOf = (value: unknown): Value => JSON.parse(JSON.stringify(value)) as Value;

const refused = (faults: [HouseSettingKey, Bilingual][]): Problem =>
  new Problem(
    422,
    'bad_settings',
    bothStatusWords(422),
    faults.map(([key, detail]) => ({ pointer: `#/values/${key}`, detail })),
  );

const costsOf = (example: CostExample | undefined): z.input<typeof settingsPreview>['costs'] =>
  example
    ? {
        programme: example.name,
        ends_on: example.ends_on,
        before: { per_year_cents: example.before.perYear, losing_cents: example.before.losing },
        after: { per_year_cents: example.after.perYear, losing_cents: example.after.losing },
      }
    : null;

/** The settings of the house for programs; the same changes as on the pages. */
@Controller('api/v1/settings')
export class SettingsApiController {
  constructor(
    private readonly settings: Settings,
    private readonly house: HouseSettings,
    private readonly changes: ChangeHouse,
  ) {}

  @May(settingsPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(): Promise<Answer<typeof list>> {
    await this.house.refresh();
    return this.#now();
  }

  @May(settingsPolicy, 'change')
  @ApiRoute(preview)
  @Post('preview')
  async preview(@Asked() { body }: AskedOf<typeof preview>): Promise<Answer<typeof preview>> {
    await this.house.refresh();
    const wish = await this.#wish(body);
    const { effect, costs } = wish.foreseen;
    return {
      changes: wish.changed.map((key) => ({
        key,
        before: jsonOf(valueAt(this.settings.values, key)),
        after: jsonOf(valueAt(wish.change.values, key)),
      })),
      effect: effect ? effectOf(effect) : null,
      costs: costsOf(costs?.example),
    };
  }

  @May(settingsPolicy, 'change')
  @ApiRoute(change)
  @Patch()
  async change(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body, tag }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    await this.house.refresh();
    refuseOtherTag(tag, this.#now());
    await this.changes.save(viewer, await this.#wish(body));
    return this.#now();
  }

  #now(): z.input<typeof houseSettings> {
    const { values, configured, fixed } = this.settings;
    return {
      items: HOUSE_SETTING_KEYS.map((key) => ({
        key,
        section: sectionOf(key),
        value: jsonOf(valueAt(values, key)),
        configured: jsonOf(valueAt(configured, key)),
        fixed: fixed.has(key),
      })),
    };
  }

  /** @throws Problem 422 that names each setting which cannot be so */
  async #wish({ values }: z.output<typeof wantedValues>): Promise<HouseChange> {
    const wanted: WrittenValues = new Map(
      HOUSE_SETTING_KEYS.flatMap((key) => {
        const value = values[key];
        if (value === undefined) return [];
        return [[key, writtenValue(value ?? valueAt(this.settings.configured, key))] as const];
      }),
    );
    const fixed = [...wanted.keys()].filter((key) => this.settings.fixed.has(key));
    if (fixed.length > 0)
      throw refused(fixed.map((key) => [key, bilingual((locale) => settingsPagesMessages[locale].fixedShort)]));
    const wish = await this.changes.check(wanted);
    if (!('problems' in wish)) return wish;
    throw refused(
      wish.problems.map((each) => [
        each.key,
        'expected' in each
          ? bilingual((locale) => problemMessages[locale].expected(each.expected[locale]))
          : each.reason,
      ]),
    );
  }
}
