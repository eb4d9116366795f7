import { Injectable } from '@nestjs/common';
import { LapsedSession } from '../../web/page/lapsed-session.js';
import type { Page } from '../../web/page/page.js';
import { keepForm } from './kept-form.js';
import { signInPage } from './sign-in.page.js';

/** The sign-in page for somebody who sent a form without a session. */
@Injectable()
export class LapsedSignIn extends LapsedSession {
  page({ url, body }: { url: string; body: unknown }): Page {
    return signInPage({ next: '/', kept: keepForm(url, body) ?? 'lost', status: 401 });
  }
}
