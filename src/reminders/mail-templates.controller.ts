import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { May } from '../identity/access.js';
import { LOCALES, type Locale } from '../shared/locale.js';
import { Page } from '../web/page/page.js';
import { sendMailBody } from './mail-body.js';
import { mailPolicy } from './mail.policy.js';
import { mailTemplatesPage } from './mail-templates.page.js';
import { MailTemplates } from './mail-templates.query.js';

const chosen = (value: unknown): Locale | undefined => LOCALES.find((locale) => locale === value);

/** Every template as it looks with this house's data. */
@May(mailPolicy, 'see')
@Controller('mail/templates')
export class MailTemplatesController {
  constructor(private readonly templates: MailTemplates) {}

  @Get()
  first(@Query('in') language?: unknown): Promise<Page> {
    return this.#page(
      this.templates.purposes.includes('reminder') ? 'reminder' : this.templates.purposes[0]!,
      language,
    );
  }

  @Get(':purpose')
  one(@Param('purpose') purpose: string, @Query('in') language?: unknown): Promise<Page> {
    return this.#page(purpose, language);
  }

  @Get(':purpose/body')
  async body(
    @Param('purpose') purpose: string,
    @Query('in') language: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { made } = await this.#preview(purpose, chosen(language) ?? 'de');
    if (!made) throw new NotFoundException();
    return sendMailBody(reply, made.mail.html);
  }

  #preview(purpose: string, locale: Locale) {
    if (!this.templates.purposes.includes(purpose)) throw new NotFoundException();
    return this.templates.preview(purpose, locale);
  }

  async #page(purpose: string, language: unknown): Promise<Page> {
    const of = chosen(language) ?? 'de';
    const facts = { purposes: this.templates.purposes, preview: await this.#preview(purpose, of), of };
    return new Page(({ locale }) => mailTemplatesPage(facts, locale));
  }
}
