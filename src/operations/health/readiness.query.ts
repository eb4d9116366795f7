import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrationStatus } from '../../database/data-source.js';

/** A balancer asks every few seconds and waits for about as long. */
const PATIENCE_MS = 3000;

export interface Readiness {
  ready: boolean;
  database: 'ok' | 'unavailable';
  schema: 'ok' | 'outdated' | 'unknown';
}

/** Whether requests can be served: the database answers in time and its schema is up to date. */
@Injectable()
export class ReadinessQuery {
  constructor(private readonly dataSource: DataSource) {}

  async look(): Promise<Readiness> {
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    try {
      const status = await Promise.race([migrationStatus(this.dataSource), late]);
      if (!status) return { ready: false, database: 'unavailable', schema: 'unknown' };
      const upToDate = status.pending.length === 0;
      return { ready: upToDate, database: 'ok', schema: upToDate ? 'ok' : 'outdated' };
    } catch {
      // The answer is what went wrong; the cause is for `doctor`, which says what to do.
      return { ready: false, database: 'unavailable', schema: 'unknown' };
    } finally {
      clearTimeout(timer);
    }
  }
}
