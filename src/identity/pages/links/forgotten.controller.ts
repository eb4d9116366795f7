import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { email } from '../../../web/page/fields.js';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Public } from '../../access.js';
import { SendLink } from '../../accounts/send-link.service.js';
import { SignInThrottle } from '../../sign-in-throttle.service.js';
import { askedPage, forgottenPage, tooManyPage } from './links.page.js';

/** The answer takes this long either way: a mail more to write is time that could be measured. */
const ANSWER_MS = 150;

const form = z.object({ email: email() });

/** Asking for a new password; says nothing about whether there is an account. */
@Public()
@Controller('sign-in/forgotten')
export class ForgottenController {
  constructor(
    private readonly send: SendLink,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  show(): Page {
    return forgottenPage();
  }

  @Post()
  async ask(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page> {
    const read = readForm(form, body);
    if ('problems' in read) return forgottenPage(read);
    const wait = await this.throttle.ask(request.ip);
    if (wait) return tooManyPage(wait.total('seconds'));
    await Promise.all([this.send.forgotten(read.value.email.toLowerCase()), pause(ANSWER_MS)]);
    return askedPage();
  }
}
