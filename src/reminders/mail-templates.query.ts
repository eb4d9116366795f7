import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type ComposedMail, MailComposers, type MailToCompose } from '../mail/mail-composer.js';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/locale.js';
import { writeSampleMail } from './mail-sample.js';

/** A template with real data: what it was made of, and what came of it. */
export interface TemplatePreview {
  purpose: string;
  made: { name: string; runDate: string; mail: ComposedMail; /** Of invented people. */ sample?: true } | undefined;
}

/** Newest mails of a purpose that are tried: the causes of some may be gone. */
const TRIED = 5;

/** Makes mails anew from what the house has, to be looked at: everything that making them writes down is undone. */
@Injectable()
export class MailTemplates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly composers: MailComposers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  get purposes(): string[] {
    return this.composers.purposes;
  }

  async preview(purpose: string, locale: Locale): Promise<TemplatePreview> {
    const newest = await this.dataSource.query<MailToCompose[]>(
      `select id, purpose, form, recipient, recipient_kind as "recipientKind", name, locale, run_date as "runDate"
       from mail where purpose = $1 order by run_date desc, id desc limit ${TRIED}`,
      [purpose],
    );
    for (const mail of newest) {
      const made = await this.#make(mail, locale);
      if (made) return { purpose, made: { name: mail.name, runDate: mail.runDate, mail: made } };
    }
    const sample = await this.#sample(purpose, locale);
    return { purpose, made: sample && { name: '', runDate: '', mail: sample, sample: true } };
  }

  /** Of invented people, who are gone with the transaction. */
  #sample(purpose: string, locale: Locale): Promise<ComposedMail | undefined> {
    const today = this.clock.today(this.settings.timeZone);
    return this.unitOfWork.rehearse('preview', async (manager) => {
      const composer = this.composers.for(purpose);
      const mail = composer && (await writeSampleMail(manager, composer, today, locale));
      const made = mail && (await composer.compose(mail, today, manager));
      return made && 'subject' in made ? made : undefined;
    });
  }

  /** As of the day on which the mail was written: what has been settled since would not be told any more. */
  #make(mail: MailToCompose, locale: Locale): Promise<ComposedMail | undefined> {
    const composer = this.composers.for(mail.purpose);
    return this.unitOfWork.rehearse('preview', async (manager) => {
      for (const table of ['reminder', 'notice'])
        await manager.query(`update ${table} set dropped_on = null, dropped_reason = null where mail_id = $1`, [
          mail.id,
        ]);
      const made = await composer?.compose({ ...mail, locale }, Temporal.PlainDate.from(mail.runDate), manager);
      return made && 'subject' in made ? made : undefined;
    });
  }
}
