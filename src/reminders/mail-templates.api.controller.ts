import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { isoDate, listOf } from '../api/schemas.js';
import { May } from '../identity/access.js';
import { LOCALES } from '../shared/locale.js';
import { mailPolicy } from './mail.policy.js';
import { MailTemplates } from './mail-templates.query.js';

const list = apiRoute({
  summary: 'Occasions for which mails are written',
  response: listOf(z.strictObject({ purpose: z.string() }).meta({ id: 'MailTemplate' })),
  example: {},
});

const preview = apiRoute({
  summary: 'What a mail of an occasion looks like, made of what the house has; nothing is sent',
  params: z.strictObject({ purpose: z.string().regex(/^\w{1,40}$/) }),
  query: z.strictObject({ in: z.enum(LOCALES).default('de').describe('Language of the mail.') }),
  response: z
    .strictObject({
      purpose: z.string(),
      made: z
        .strictObject({
          sample: z.boolean().describe('Of invented people, as there was no mail of this occasion yet.'),
          name: z.string().describe('To whom it went; empty for a sample.'),
          run_date: isoDate.nullable(),
          subject: z.string(),
          text: z.string(),
          html: z.string(),
        })
        .nullable()
        .describe('null: there is nothing to make one of.'),
    })
    .meta({ id: 'MailPreview' }),
  example: { params: { purpose: 'reminder' }, query: { in: 'en' } },
});

/** The preview of every template, for programs. */
@May(mailPolicy, 'see')
@Controller('api/v1/mail-templates')
export class MailTemplatesApiController {
  constructor(private readonly templates: MailTemplates) {}

  @ApiRoute(list)
  @Get()
  list(): Answer<typeof list> {
    return { items: this.templates.purposes.map((purpose) => ({ purpose })) };
  }

  @ApiRoute(preview)
  @Get(':purpose')
  async preview(@Asked() { params, query }: AskedOf<typeof preview>): Promise<Answer<typeof preview>> {
    if (!this.templates.purposes.includes(params.purpose)) throw new NotFoundException();
    const { purpose, made } = await this.templates.preview(params.purpose, query.in);
    if (!made) return { purpose, made: null };
    const { subject, text, html } = made.mail;
    return {
      purpose,
      made: { sample: made.sample ?? false, name: made.name, run_date: made.runDate || null, subject, text, html },
    };
  }
}
