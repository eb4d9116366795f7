import { Module, type OnModuleInit } from '@nestjs/common';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { RegisterApiModule } from '../registry/register-api.module.js';
import { LookSteps } from '../watch/look-steps.js';
import { WatchModule } from '../watch/watch.module.js';
import { FACTS_APIS } from './api/facts-apis.js';
import { ProgrammeValuesApiController } from './api/values.api.controller.js';
import { ChangeFact } from './facts/change-fact.service.js';
import { FactsController } from './facts/facts.controller.js';
import { FactsQuery } from './facts/facts.query.js';
import { ProgrammeFlags } from './flags/programme-flags.js';
import { ProgrammeHistory } from './history/programme-history.query.js';
import { EnterValues } from './indicators/enter-values.service.js';
import { ImportValues } from './indicators/import/import-values.service.js';
import { ValuesImportController } from './indicators/import/values-import.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { IndicatorsQuery } from './indicators/indicators.query.js';
import { OccupancyQuery } from './occupancy/occupancy.query.js';
import { PostsQuery } from './occupancy/posts.query.js';
import { LoadProgramme } from './pages/load-programme.js';
import { ProgrammesController } from './pages/programmes.controller.js';
import { ProgrammesListQuery } from './pages/programmes-list.query.js';
import { ProgrammeFacts } from './programme-facts.query.js';
import { ToldIndicators } from './indicators/told-indicators.js';
import { PublishedFigures } from './published/published-figures.js';

/** What others read of programmes, without a viewer. */
const QUERIES = [ProgrammeFacts, IndicatorsQuery, OccupancyQuery, PublishedFigures];

/** What is known of programmes beside their contracts: legal basis, money, posts, figures, objectives, work. */
@Module({
  imports: [WatchModule, RegisterApiModule, ExchangeModule],
  controllers: [
    ProgrammesController,
    FactsController,
    IndicatorsController,
    ValuesImportController,
    ProgrammeValuesApiController,
    ...FACTS_APIS,
  ],
  providers: [
    ...QUERIES,
    ProgrammeFlags,
    ProgrammesListQuery,
    ProgrammeHistory,
    LoadProgramme,
    ToldIndicators,
    PostsQuery,
    FactsQuery,
    ChangeFact,
    EnterValues,
    ImportValues,
  ],
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
