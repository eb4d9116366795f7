import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { email, text } from '../../../web/page/fields.js';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { Public } from '../../access.js';
import { OneTimeLinks } from '../../accounts/one-time-links.service.js';
import { SetPassword } from '../../accounts/set-password.service.js';
import { gonePage, welcomePage } from './links.page.js';
import { newPassword, newPasswordProblem } from './new-password.js';

const form = z.object({ name: text(200), email: email(), ...newPassword });

/** Where the link leads that the first start prints. */
@Public()
@Controller('welcome/:token')
export class WelcomeController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly passwords: SetPassword,
  ) {}

  @Get()
  async show(@Param('token') token: string): Promise<Page> {
    return (await this.links.find('first_admin', token)) ? welcomePage() : gonePage('first_admin');
  }

  @Post()
  async make(@Param('token') token: string, @Body() body: unknown): Promise<Page | Redirect> {
    if (!(await this.links.find('first_admin', token))) return gonePage('first_admin');
    const read = readForm(form, body);
    if ('problems' in read) return welcomePage(read);
    const problem = newPasswordProblem(read.value, [read.value.name, read.value.email]);
    if (problem) return welcomePage({ problems: [problem], typed: read.typed });
    const made = await this.passwords.asFirstAdmin(token, read.value);
    return made ? new Redirect('/sign-in?done=account-made') : gonePage('first_admin');
  }
}
