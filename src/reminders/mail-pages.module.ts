import { Module } from '@nestjs/common';
import { MailListQuery } from './mail-list.query.js';
import { MailsApiController } from './mails.api.controller.js';
import { MailModule } from '../mail/mail.module.js';
import { MailReasons } from './mail-reasons.query.js';
import { MailTemplates } from './mail-templates.query.js';
import { MailTemplatesApiController } from './mail-templates.api.controller.js';
import { MailTemplatesController } from './mail-templates.controller.js';
import { MailPagesController } from './mail-pages.controller.js';

/** The pages that show mails; here and not in the mail room, which knows no web. */
@Module({
  imports: [MailModule],
  controllers: [MailTemplatesController, MailPagesController, MailsApiController, MailTemplatesApiController],
  providers: [MailListQuery, MailReasons, MailTemplates],
})
export class MailPagesModule {}
