import { Body, Controller, Get, Post } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { email } from '../../../web/page/fields.js';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Public } from '../../access.js';
import { SendLink } from '../../accounts/send-link.service.js';
import { askedPage, forgottenPage } from './links.page.js';

/** The answer takes this long either way: a mail more to write is time that could be measured. */
const ANSWER_MS = 150;

const form = z.object({ email: email() });

/** Asking for a new password; says nothing about whether there is an account. */
@Public()
@Controller('sign-in/forgotten')
export class ForgottenController {
  constructor(private readonly send: SendLink) {}

  @Get()
  show(): Page {
    return forgottenPage();
  }

  @Post()
  async ask(@Body() body: unknown): Promise<Page> {
    const read = readForm(form, body);
    if ('problems' in read) return forgottenPage(read);
    await Promise.all([this.send.forgotten(read.value.email.toLowerCase()), pause(ANSWER_MS)]);
    return askedPage();
  }
}
