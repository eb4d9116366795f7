import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import type { AccountLine } from './account-list.query.js';
import type { AccountMailPurpose } from './account.mail.js';

/** Nobody gets more than one such mail in this time, however often somebody asks. */
const PAUSE_MINUTES = 10;

/** An invitation for somebody who has not answered theirs, else a link for a new password; undefined: neither is of use. */
export function purposeFor({ state, takes_password: takesPassword }: AccountLine): AccountMailPurpose | undefined {
  if (!takesPassword || state === 'disabled') return undefined;
  return state === 'invited' ? 'invitation' : 'password_reset';
}

/** Puts mails with links into the outbox; their links are made when they leave. */
@Injectable()
export class SendLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** To an account that is known by its id. @returns false where one was sent within ten minutes, or it is disabled */
  async to(manager: EntityManager, accountId: string, purpose: AccountMailPurpose): Promise<boolean> {
    const now = this.clock.now();
    const written = await manager.query<unknown[]>(
      `with written as (
       insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
       select $2, 'single', a.id, 'mailbox', a.login, a.name, coalesce(a.locale, $3), $4::date from account a
       where a.id = $1 and a.disabled_at is null and not exists (
         select from mail m where m.recipient = a.id and m.purpose = $2 and m.created_at > $5) returning id)
       select id from written`,
      [
        accountId,
        purpose,
        this.settings.locale,
        this.clock.today(this.settings.timeZone).toString(),
        now.subtract({ minutes: PAUSE_MINUTES }).toString(),
      ],
    );
    return written.length > 0;
  }

  /** The same, as an administrator asks for it. @returns false where one was sent within ten minutes */
  byAdmin(actor: string, accountId: string, purpose: AccountMailPurpose): Promise<boolean> {
    return this.unitOfWork.run(actor, async (manager) => {
      const sent = await this.to(manager, accountId, purpose);
      if (sent)
        await this.audit.record(manager, {
          action: 'account.link_sent',
          subject: { kind: 'account', id: accountId },
          facts: { purpose },
        });
      return sent;
    });
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
