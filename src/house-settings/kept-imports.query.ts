import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';

/** How many imports keep their details now, and how many would. */
export interface KeptImports {
  before: number;
  after: number;
}

/** What a shorter or longer time of keeping means for the imports that there are. */
@Injectable()
export class KeptImportsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @param days that details would be kept */
  async of(days: number): Promise<KeptImports> {
    const since = this.clock
      .today(this.settings.timeZone)
      .subtract({ days })
      .toZonedDateTime(this.settings.timeZone)
      .toInstant();
    const [row] = await this.dataSource.query<KeptImports[]>(
      `select count(*) as before, count(*) filter (where happened_at >= $1) as after
       from import_run where details_deleted_at is null`,
      [since.toString()],
    );
    return row!;
  }
}
