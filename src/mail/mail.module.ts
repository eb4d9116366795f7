import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { BouncesJob } from './bounces/bounces.job.js';
import { ReadBounces } from './bounces/read-bounces.service.js';
import { RecordBounce } from './bounces/record-bounce.service.js';
import { CheckMail } from './check-mail.service.js';
import { ComposeMails } from './compose-mails.js';
import { DeliverJob } from './deliver.job.js';
import { Deliver } from './deliver.service.js';
import { MailComposers } from './mail-composer.js';
import { MailLog } from './mail-log.query.js';
import { ResendMail } from './resend-mail.service.js';
import { Outbox } from './outbox.js';

/** The outbox and its ways out. Features register a composer for their purpose and write rows into `mail`. */
@Module({
  imports: [JobsModule],
  providers: [
    MailComposers,
    Outbox,
    ComposeMails,
    Deliver,
    DeliverJob,
    CheckMail,
    MailLog,
    ResendMail,
    RecordBounce,
    ReadBounces,
    BouncesJob,
  ],
  exports: [MailComposers, Deliver, CheckMail, MailLog, ResendMail, RecordBounce],
})
export class MailModule {}
