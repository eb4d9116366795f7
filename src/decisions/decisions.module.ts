import { Module, type OnModuleInit } from '@nestjs/common';
import { OutcomesModule } from '../committees/outcomes/outcomes.module.js';
import { MailComposers } from '../mail/mail-composer.js';
import { MailModule } from '../mail/mail.module.js';
import { LookSteps } from '../watch/look-steps.js';
import { WatchModule } from '../watch/watch.module.js';
import { DecisionStepsApiController } from './api/decision-steps.api.controller.js';
import { DecisionsApiController } from './api/decisions.api.controller.js';
import { StepInputs } from './api/step-inputs.service.js';
import { ContractsInScope } from './contracts-in-scope.query.js';
import { Decide } from './decide.service.js';
import { DueGroupsQuery } from './due-groups.query.js';
import { DueStepsQuery } from './due-steps.query.js';
import { DecisionHistory } from './decision-history.query.js';
import { DecisionList } from './decision-list.query.js';
import { DecisionMailComposer } from './mails/decision-mail.composer.js';
import { openDecisions, TOLD_STEPS } from './open-decisions.js';
import { PreviewStep } from './preview-step.service.js';
import { ChooseContracts } from './choose-contracts.query.js';
import { writeDecisionNotices } from './tell-owners.js';

/** What becomes of each contract that ends. */
@Module({
  imports: [MailModule, OutcomesModule, WatchModule],
  controllers: [DecisionsApiController, DecisionStepsApiController],
  providers: [
    Decide,
    PreviewStep,
    DecisionMailComposer,
    DecisionHistory,
    DecisionList,
    ChooseContracts,
    ContractsInScope,
    DueGroupsQuery,
    DueStepsQuery,
    StepInputs,
  ],
  exports: [
    ChooseContracts,
    ContractsInScope,
    Decide,
    DecisionHistory,
    DecisionList,
    DueGroupsQuery,
    DueStepsQuery,
    PreviewStep,
    OutcomesModule,
  ],
})
export class DecisionsModule implements OnModuleInit {
  constructor(
    private readonly composers: MailComposers,
    private readonly composer: DecisionMailComposer,
    private readonly steps: LookSteps,
  ) {}

  onModuleInit(): void {
    this.composers.register(this.composer);
    this.steps.register({
      name: 'decisions',
      // After the look knows what is due: the same contracts are in reach.
      phase: 'told',
      writes: [
        { table: 'decision', since: 'opened_on' },
        { table: 'decision_event', since: 'on_date' },
        { table: 'participation', since: 'requested_on' },
        { table: 'notice', since: 'run_date' },
      ],
      run: async (manager, date) => ({
        ...(await openDecisions(manager, date)),
        decision_notices: await writeDecisionNotices(
          manager,
          `e.step = any ($3::text[]) and e.on_date = $1::date`,
          [date.toString(), TOLD_STEPS],
          date,
        ),
      }),
    });
  }
}
