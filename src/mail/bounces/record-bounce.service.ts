import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { UUID } from '../../shared/ids.js';
import type { MailState } from '../mail-states.js';
import { parseSender } from '../sender.js';
import { tokenOfAddress, tokenOfEnvelope } from './bounce-address.js';
import { cleanWords } from './clean-words.js';
import { type RecipientStatus, statusFor } from './delivery-status.js';
import { readReport, type Report } from './read-report.js';

/** Why nothing could be made of a message; it stays where it is, for a person to look at. */
export type Unclear = 'too_large' | 'broken' | 'no_report' | 'no_mail_of_ours';

/**
 * What became of a message. bounced: the mail did not arrive. delayed: it is still being tried. known: said before.
 * delivered: it arrived. answer: an automatic answer of a mailbox. early: the mail is just being sent, ask again.
 */
export type Outcome =
  | { outcome: 'bounced' | 'delayed' | 'known' | 'delivered' | 'answer' | 'early'; mail: string }
  | { outcome: 'unclear'; why: Unclear };

interface Mail {
  id: string;
  state: MailState;
  address: string;
}

type Proof = 'return_path' | 'envelope' | 'message_id';

/**
 * Takes in messages that came back. What a stranger may have written counts only with a proof that it answers a mail of
 * ours: the token of its envelope; where return paths are plain (`mail.verp` off), also the id of the mail together
 * with its recipient, which whoever received it knows as well, but nobody else.
 */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
  ) {}

  /** @param deliveredTo addresses of the envelope, where the mail server told them apart from the message */
  async record(raw: Uint8Array, actor: string, deliveredTo: string[] = []): Promise<Outcome> {
    const report = await readReport(raw);
    if ('problem' in report) return { outcome: 'unclear', why: report.problem };
    if (report.kind === 'unknown') return { outcome: 'unclear', why: 'no_report' };
    return this.unitOfWork.run(actor, async (manager) => {
      const found = await this.#mailOf(manager, { ...report, deliveredTo: [...deliveredTo, ...report.deliveredTo] });
      if (!found) return { outcome: 'unclear', why: 'no_mail_of_ours' };
      const { mail, proof } = found;
      if (report.kind === 'answer') return { outcome: 'answer', mail: mail.id };
      const status = statusFor(report.recipients, mail.address)!;
      if (status.action === 'delivered') return { outcome: 'delivered', mail: mail.id };
      // Accepted, but not written down yet: it would be sent once more as if nothing had been said.
      if (mail.state === 'pending' || mail.state === 'sending') return { outcome: 'early', mail: mail.id };
      return { outcome: await this.#write(manager, mail, report.id, status, proof), mail: mail.id };
    });
  }

  async #mailOf(manager: EntityManager, report: Report): Promise<{ mail: Mail; proof: Proof } | undefined> {
    const { from, verp } = this.settings.mail;
    const inEnvelope = tokenOfEnvelope(report.envelopeId ?? '');
    const tokens: { token: string | undefined; proof: Proof }[] = [
      ...report.deliveredTo.map((address) => ({ token: tokenOfAddress(address, from), proof: 'return_path' as const })),
      { token: inEnvelope, proof: 'envelope' },
    ];
    for (const { token, proof } of tokens) {
      const mail = token && (await lockMail(manager, 'bounce_token', token));
      if (mail) return { mail, proof };
    }
    // An answer changes nothing, so it needs no proof.
    if (verp && report.kind !== 'answer') return undefined;
    for (const id of report.messageIds) {
      const mail = await this.#mailOfMessage(manager, id);
      if (mail && (report.kind === 'answer' || isToldOf(mail, report))) return { mail, proof: 'message_id' };
    }
    return undefined;
  }

  async #mailOfMessage(manager: EntityManager, messageId: string): Promise<Mail | undefined> {
    const [id = '', domain = ''] = messageId.toLowerCase().split('@');
    if (domain !== parseSender(this.settings.mail.from).domain.toLowerCase() || !UUID.test(id)) return undefined;
    return lockMail(manager, 'id', id);
  }

  async #write(
    manager: EntityManager,
    mail: Mail,
    report: string,
    { action, status, diagnostic }: RecipientStatus,
    proof: Proof,
  ): Promise<'bounced' | 'delayed' | 'known'> {
    const written = await manager.query<unknown[]>(
      `insert into mail_bounce (mail_id, report, kind, status, diagnostic, proof) values ($1, $2, $3, $4, $5, $6)
       on conflict (mail_id, report) do nothing returning id`,
      [mail.id, report, action, status, cleanWords(diagnostic), proof],
    );
    if (written.length === 0) return 'known';
    if (action === 'delayed') return 'delayed';
    if (mail.state !== 'sent') return 'known';
    await manager.query(`update mail set state = 'bounced' where id = $1`, [mail.id]);
    await this.auditLog.record(manager, {
      action: 'mail.bounced',
      subject: { kind: 'mail', id: mail.id },
      facts: { status, proof },
    });
    return 'bounced';
  }
}

async function lockMail(manager: EntityManager, key: 'id' | 'bounce_token', value: string): Promise<Mail | undefined> {
  const [mail] = await manager.query<Mail[]>(`select id, state, address from mail where ${key} = $1 for update`, [
    value,
  ]);
  return mail;
}

const isToldOf = ({ address }: Mail, { recipients, addressedTo }: Report): boolean =>
  [...addressedTo, ...recipients.flatMap(({ addresses }) => addresses)].includes(address.toLowerCase());
