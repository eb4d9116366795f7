import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { nextSlot, schedules } from '../../jobs/schedules.js';
import { Clock } from '../../shared/clock.js';
import { sourceAddress } from './import-oparl.service.js';
import { type OparlRun, OparlRuns } from './oparl-runs.js';

/** The council information systems that the house has named, and how reading them went. */
@Injectable()
export class CouncilImportsQuery {
  constructor(
    private readonly runs: OparlRuns,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Each system under the address by which it is remembered. */
  async sources(): Promise<{ address: string; last: OparlRun | undefined }[]> {
    const addresses = this.settings.oparl.sources.map(sourceAddress);
    const latest = await this.runs.latest(addresses);
    return addresses.map((address) => ({ address, last: latest.find(({ source }) => source === address) }));
  }

  /** The configured source of such an address; undefined: there is none. */
  configured(address: string): string | undefined {
    return this.settings.oparl.sources.find((source) => sourceAddress(source) === address || source === address);
  }

  /** When the job reads them next; undefined: never, because there is none. */
  get next(): string | undefined {
    const schedule = schedules(this.settings.timeZone).find(({ id }) => id === 'oparl')!;
    return this.settings.oparl.sources.length > 0 ? nextSlot(schedule, this.clock.now())?.toString() : undefined;
  }
}
