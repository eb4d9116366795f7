import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../shared/clock.js';
import { messageOf } from '../shared/errors.js';
import { type ComposedMail, MailComposers } from './mail-composer.js';
import { mailMessages } from './mail.messages.js';
import type { ClaimedMail } from './outbox.js';

/** A mail's content, or why it has none. */
export type Composition = { mail: ClaimedMail } & (
  { composed: ComposedMail } | { obsolete: string } | { trouble: string }
);

/**
 * Has the composers make the contents of a batch, from one look at the register. A composer may write down what it left
 * out, so it is a transaction that commits.
 */
@Injectable()
export class ComposeMails {
  constructor(
    private readonly composers: MailComposers,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async compose(mails: ClaimedMail[]): Promise<Composition[]> {
    if (mails.length === 0) return [];
    try {
      return await this.unitOfWork.run('job: deliver', async (manager) => {
        const made: Composition[] = [];
        for (const mail of mails) made.push(await this.#one(mail, manager));
        return made;
      });
    } catch (error) {
      const [only, ...others] = mails;
      if (only && others.length === 0)
        return [{ mail: only, trouble: mailMessages[this.settings.locale].composeFailed(messageOf(error)) }];
      // A failed statement ends the whole transaction: find out whose it was.
      const each: Composition[] = [];
      for (const mail of mails) each.push(...(await this.compose([mail])));
      return each;
    }
  }

  async #one(mail: ClaimedMail, manager: EntityManager): Promise<Composition> {
    const composer = this.composers.for(mail.purpose);
    if (!composer) return { mail, trouble: mailMessages[this.settings.locale].noComposer(mail.purpose) };
    const made = await composer.compose(mail, this.clock.today(this.settings.timeZone), manager);
    if ('obsolete' in made) return { mail, obsolete: made.obsolete };
    const { address = mail.address, name = mail.name } = made;
    return { mail: { ...mail, address, name }, composed: made };
  }
}
