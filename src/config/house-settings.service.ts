import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import type { HouseSettingKey } from './house-setting-keys.js';
import { HOUSE_SETTING_KEYS } from './house-setting-keys.js';
import { withHouseValues, type WrittenValues } from './house-values.js';
import { Settings } from './settings.js';

/** How long a server may go on with what another one's page has changed. Jobs look before each run. */
const REFRESH_MS = 10_000;

const UNDEFINED_TABLE = '42P01';

const isNotMigrated = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  error.driverError instanceof DatabaseError &&
  error.driverError.code === UNDEFINED_TABLE;

/** Brings what the house has set on its pages into the settings, and keeps up with what other processes change. */
@Injectable()
export class HouseSettings implements OnApplicationBootstrap {
  private readonly logger = new Logger('Settings');
  #seen = '[]';
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.refresh();
  }

  /** What is set on the pages, as it is written down; what the environment fixes is left out. */
  async written(): Promise<WrittenValues> {
    const rows = await this.dataSource.query<{ key: string; value: string }[]>(
      'select key, value from house_setting order by key',
    );
    return this.#known(rows);
  }

  async refreshSometimes(): Promise<void> {
    if (performance.now() - this.#lookedAt > REFRESH_MS) await this.refresh().catch(() => undefined);
  }

  /** Takes over what is set now. A database that is not migrated yet has nothing set. */
  async refresh(): Promise<void> {
    this.#lookedAt = performance.now();
    let written: WrittenValues;
    try {
      written = await this.written();
    } catch (error) {
      if (isNotMigrated(error)) return;
      throw error;
    }
    const seen = JSON.stringify([...written]);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.settings.adopt(this.#valid(written));
  }

  #known(rows: { key: string; value: string }[]): WrittenValues {
    return new Map(
      rows.flatMap(({ key, value }) => {
        const known = HOUSE_SETTING_KEYS.find((each) => each === key);
        return known && !this.settings.fixed.has(known) ? [[known, value] as const] : [];
      }),
    );
  }

  /** A value that a newer version does not accept any more is left out, and said so; the rest counts. */
  #valid(written: WrittenValues) {
    const kept = new Map<HouseSettingKey, string>();
    for (const [key, value] of written) {
      const one = withHouseValues(this.settings.configured, new Map([[key, value]]));
      if ('values' in one) kept.set(key, value);
      else
        this.logger.warn(
          `The value of ${key} on the settings page cannot be used any more; the configuration's counts.`,
        );
    }
    const all = withHouseValues(this.settings.configured, kept);
    return 'values' in all ? all.values : this.settings.configured;
  }
}
