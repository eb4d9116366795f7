import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobHandler, JobHandlers } from '../jobs/job-handler.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { Deliver } from './deliver.service.js';
import { mailMessages } from './mail.messages.js';

/** `run deliver`: what is due leaves now, whatever the business date. */
@Injectable()
export class DeliverJob implements JobHandler, OnModuleInit {
  readonly job = 'deliver';

  constructor(
    private readonly deliver: Deliver,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  run(): Promise<Record<string, number>> {
    return this.deliver.deliver();
  }

  tryAgain(): VerbleibError | undefined {
    const words = this.deliver.serverAway;
    return words === undefined
      ? undefined
      : new VerbleibError('mail_server_away', EXIT.tryAgain, {
          de: mailMessages.de.waiting(words),
          en: mailMessages.en.waiting(words),
        });
  }
}
