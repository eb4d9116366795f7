import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../shared/clock.js';
import { canResend } from './mail-states.js';

/** resent: it waits for the next delivery. not_needed: it is on its way, or arrived. no_server: it would be filed again. */
export type Resent = 'resent' | 'not_needed' | 'no_server' | 'unknown';

/**
 * Lets a mail that failed or came back, or that was only filed because there was no mail server, leave after all: it is made anew when it
 * leaves, so what does not hold any more is not told. Sent twice, the second finds it waiting.
 */
@Injectable()
export class ResendMail {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly auditLog: AuditLog,
  ) {}

  async resend(id: string, actor: string): Promise<Resent> {
    return this.unitOfWork.run(actor, async (manager) => {
      const [mail] = await manager.query<{ state: string; filed: boolean }[]>(
        `select state, state = 'sent' and coalesce(response, '') like 'maildrop/%' as filed from mail where id = $1 for update`,
        [id],
      );
      if (!mail) return 'unknown';
      if (!canResend(mail.state) && !mail.filed) return 'not_needed';
      if (mail.filed && !this.settings.mail.smtpUrl) return 'no_server';
      // As one that was tried: no new line joins it, and the time for retries begins again.
      await manager.query(
        `update mail set state = 'pending', attempts = greatest(attempts, 1), first_tried_at = $2, next_attempt_at = $2,
           finished_at = null, response = null, claimed_by = null, claimed_at = null
         where id = $1`,
        [id, this.clock.now().toString()],
      );
      await this.auditLog.record(manager, {
        action: 'mail.resent',
        subject: { kind: 'mail', id },
        facts: { before: mail.filed ? 'filed' : mail.state },
      });
      return 'resent';
    });
  }
}
