import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import type { AccountMailPurpose } from './account.mail.js';

/** Nobody gets more than one such mail in this time, however often somebody asks. */
const PAUSE_MINUTES = 10;

/** Puts mails with links into the outbox; their links are made when they leave. */
@Injectable()
export class SendLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** To an account that is known by its id; not again within ten minutes. */
  async to(manager: EntityManager, accountId: string, purpose: AccountMailPurpose): Promise<void> {
    const now = this.clock.now();
    await manager.query(
      `insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
       select $2, 'single', a.id, 'mailbox', a.login, a.name, coalesce(a.locale, $3), $4::date from account a
       where a.id = $1 and a.disabled_at is null and not exists (
         select from mail m where m.recipient = a.id and m.purpose = $2 and m.created_at > $5)`,
      [
        accountId,
        purpose,
        this.settings.locale,
        this.clock.today(this.settings.timeZone).toString(),
        now.subtract({ minutes: PAUSE_MINUTES }).toString(),
      ],
    );
  }

  /** A reset for whoever the address belongs to: nothing where it belongs to nobody, or to a single sign-on alone. */
  async forgotten(login: string): Promise<void> {
    await this.unitOfWork.run('sign-in', async (manager) => {
      const [account] = await manager.query<{ id: string }[]>(
        `select id from account where login = $1 and (password_hash is not null or external_issuer is null)`,
        [login],
      );
      if (account) await this.to(manager, account.id, 'password_reset');
    });
  }
}
