import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { Public } from '../../access.js';
import { OneTimeLinks } from '../../accounts/one-time-links.service.js';
import { SetPassword } from '../../accounts/set-password.service.js';
import { gonePage, setPasswordPage } from './links.page.js';
import { newPassword, newPasswordProblem } from './new-password.js';

type Purpose = 'invitation' | 'reset';

const form = z.object(newPassword);

/** Where the links of invitation and reset mails lead. Looking at the page does not use the link: mail filters look too. */
@Public()
@Controller()
export class SetPasswordController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly passwords: SetPassword,
  ) {}

  @Get('invitation/:token')
  invited(@Param('token') token: string): Promise<Page> {
    return this.#show('invitation', token);
  }

  @Post('invitation/:token')
  accept(@Param('token') token: string, @Body() body: unknown): Promise<Page | Redirect> {
    return this.#set('invitation', token, body);
  }

  @Get('reset/:token')
  asked(@Param('token') token: string): Promise<Page> {
    return this.#show('reset', token);
  }

  @Post('reset/:token')
  reset(@Param('token') token: string, @Body() body: unknown): Promise<Page | Redirect> {
    return this.#set('reset', token, body);
  }

  async #show(purpose: Purpose, token: string): Promise<Page> {
    const link = await this.links.find(purpose, token);
    return link ? setPasswordPage(purpose, link.login!) : gonePage(purpose);
  }

  async #set(purpose: Purpose, token: string, body: unknown): Promise<Page | Redirect> {
    const link = await this.links.find(purpose, token);
    if (!link) return gonePage(purpose);
    const read = readForm(form, body);
    if ('problems' in read) return setPasswordPage(purpose, link.login!, read);
    const problem = newPasswordProblem(read.value, [link.name!, link.login!]);
    if (problem) return setPasswordPage(purpose, link.login!, { problems: [problem], typed: read.typed });
    const set = await this.passwords.byLink(purpose, token, read.value.password);
    return set ? new Redirect('/sign-in?done=password-set') : gonePage(purpose);
  }
}
