import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { HOUSE_SETTING_KEYS, HOUSE_SETTING_SECTIONS, type HouseSettingKey } from '../config/house-setting-keys.js';
import { HouseSettings } from '../config/house-settings.service.js';
import { valueAt, type WrittenValues } from '../config/house-values.js';
import { SETTING_EXPECTED } from '../config/settings.messages.js';
import type { SettingValues } from '../config/settings-schema.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../identity/viewer.js';
import { VerbleibError } from '../shared/errors.js';
import { expectedOf } from '../shared/expected.js';
import type { Bilingual } from '../shared/locale.js';
import { changeOfSettings } from './change-house-settings.js';
import { type CostExample, CostExamples } from './cost-example.service.js';
import { type Effect, SettingEffect } from './effect.service.js';
import { type KeptImports, KeptImportsQuery } from './kept-imports.query.js';
import type { SettingChange } from './setting-change.js';

/** What changes with the settings; each part only where it can. */
export interface Foreseen {
  effect?: Effect;
  costs?: { example: CostExample | undefined };
  /** How many imports keep their details now, and how many would. */
  kept?: KeptImports;
}

/** A change of settings that can be made: what it changes, and what comes of it. */
export interface HouseChange {
  change: SettingChange & { values: SettingValues };
  changed: HouseSettingKey[];
  foreseen: Foreseen;
}

/** What is wrong with which setting: what is expected there, or why it cannot be. */
export type SettingProblem = { key: HouseSettingKey } & ({ expected: Bilingual } | { reason: Bilingual });

const COSTS = new Set<HouseSettingKey>(HOUSE_SETTING_SECTIONS.costs);
const RETENTION = new Set<HouseSettingKey>(HOUSE_SETTING_SECTIONS.retention);

/** Checks and makes changes of the settings of the house, for the pages and the API. */
@Injectable()
export class ChangeHouse {
  constructor(
    private readonly settings: Settings,
    private readonly house: HouseSettings,
    private readonly effects: SettingEffect,
    private readonly costs: CostExamples,
    private readonly kept: KeptImportsQuery,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  /** @param wanted in writing; what is not named stays */
  async check(wanted: WrittenValues): Promise<HouseChange | { problems: SettingProblem[] }> {
    const table = wanted.get('pay.table');
    // A path could name any file of the server: from outside it is a name.
    if (table !== undefined && table !== this.settings.pay.table && !/^[\w-]+$/.test(table))
      return { problems: [{ key: 'pay.table', expected: SETTING_EXPECTED.payTable }] };
    const found = changeOfSettings(this.settings, this.audit, await this.house.written(), wanted);
    if ('problems' in found)
      return {
        problems: [...found.problems].map(([key, issue]) => ({ key, expected: expectedOf(issue, SETTING_EXPECTED) })),
      };
    const { change } = found;
    const changed = HOUSE_SETTING_KEYS.filter(
      (key) =>
        wanted.has(key) &&
        JSON.stringify(valueAt(change.values, key)) !== JSON.stringify(valueAt(this.settings.values, key)),
    );
    try {
      return { change, changed, foreseen: await this.#foresee(change, changed) };
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      return { problems: [{ key: changed[0]!, reason: { de: error.in('de'), en: error.in('en') } }] };
    }
  }

  async save(viewer: Viewer, { change }: HouseChange): Promise<void> {
    await this.work.run(viewer.login, (manager) => change.write(manager));
    await this.house.refresh();
  }

  async #foresee(change: HouseChange['change'], changed: HouseSettingKey[]): Promise<Foreseen> {
    return {
      ...(changed.some((key) => COSTS.has(key)) && { costs: { example: await this.costs.of(change.values) } }),
      ...(changed.some((key) => RETENTION.has(key)) && { kept: await this.kept.of(change.values.import.keepDays) }),
      ...(changed.some((key) => !COSTS.has(key) && !RETENTION.has(key)) && { effect: await this.effects.of(change) }),
    };
  }
}
