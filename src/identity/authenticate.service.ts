import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { isSecure, Settings } from '../config/settings.js';
import { cookieValue, sessionCookieName } from './cookies.js';
import { Sessions } from './sessions.service.js';
import type { Viewer } from './viewer.js';

/** Finds out who makes a request, by the session's cookie. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly settings: Settings,
    private readonly sessions: Sessions,
  ) {}

  /** @returns undefined for somebody who is not signed in, or not any more */
  async viewer(headers: IncomingHttpHeaders): Promise<Viewer | undefined> {
    const token = cookieValue(headers.cookie, sessionCookieName(isSecure(this.settings)));
    return token ? this.sessions.resolve(token) : undefined;
  }
}
