import { Module, type OnModuleInit } from '@nestjs/common';
import { LookSteps } from '../watch/look-steps.js';
import { WatchModule } from '../watch/watch.module.js';
import { ProgrammeFlags } from './flags/programme-flags.js';
import { IndicatorsQuery } from './indicators/indicators.query.js';
import { OccupancyQuery } from './occupancy/occupancy.query.js';
import { ProgrammeFacts } from './programme-facts.query.js';

const QUERIES = [ProgrammeFacts, IndicatorsQuery, OccupancyQuery];

/** What is known of programmes beside their contracts: legal basis, money, posts, figures, objectives, work. */
@Module({
  imports: [WatchModule],
  providers: [ProgrammeFlags, ...QUERIES],
  exports: QUERIES,
})
export class ProgrammesModule implements OnModuleInit {
  constructor(
    private readonly steps: LookSteps,
    private readonly flags: ProgrammeFlags,
  ) {}

  onModuleInit(): void {
    this.steps.register(this.flags);
  }
}
