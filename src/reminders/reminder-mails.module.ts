import { Module, type OnModuleInit } from '@nestjs/common';
import { MailComposers } from '../mail/mail-composer.js';
import { MailModule } from '../mail/mail.module.js';
import { FirstDayMailComposer } from './mails/first-day-mail.composer.js';
import { MailKeyDates } from './mails/key-dates.js';
import { PlanMailComposer } from './mails/plan-mail.composer.js';
import { ReminderMailComposer } from './mails/reminder-mail.composer.js';
import { StaffMailComposer } from './mails/staff-mail.composer.js';
import { YearEndMailComposer } from './mails/year-end-mail.composer.js';

/** Gives the outbox the contents of the reminders. */
@Module({
  imports: [MailModule],
  providers: [
    MailKeyDates,
    ReminderMailComposer,
    YearEndMailComposer,
    StaffMailComposer,
    FirstDayMailComposer,
    PlanMailComposer,
  ],
  exports: [MailKeyDates],
})
export class RemindersMailModule implements OnModuleInit {
  constructor(
    private readonly composers: MailComposers,
    private readonly reminder: ReminderMailComposer,
    private readonly yearEnd: YearEndMailComposer,
    private readonly staff: StaffMailComposer,
    private readonly firstDay: FirstDayMailComposer,
    private readonly plan: PlanMailComposer,
  ) {}

  onModuleInit(): void {
    for (const composer of [this.reminder, this.yearEnd, this.staff, this.firstDay, this.plan])
      this.composers.register(composer);
  }
}
