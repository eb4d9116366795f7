import { Module } from '@nestjs/common';
import { MailListQuery } from './mail-list.query.js';
import { MailsApiController } from './mails.api.controller.js';
import { MailPagesController } from './mail-pages.controller.js';

/** The pages that show mails; here and not in the mail room, which knows no web. */
@Module({ controllers: [MailPagesController, MailsApiController], providers: [MailListQuery] })
export class MailPagesModule {}
