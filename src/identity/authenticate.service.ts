import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { isSecure, Settings } from '../config/settings.js';
import { cookieValue, sessionCookieName } from './cookies.js';
import { Sessions } from './sessions.service.js';
import { ApiTokens } from './tokens/api-tokens.service.js';
import type { Viewer } from './viewer.js';

/** Finds out who makes a request: by the session's cookie, and under `/api/` by a bearer token (RFC 6750 section 2.1). */
@Injectable()
export class Authenticate {
  constructor(
    private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /**
   * @param path of the request
   * @returns undefined for somebody who is not signed in, or not any more
   */
  async viewer(headers: IncomingHttpHeaders, path: string): Promise<Viewer | undefined> {
    const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    // Who shows a token means it: where it is not valid, a cookie that came along does not help.
    if (bearer !== undefined && path.startsWith('/api/')) return this.tokens.resolve(bearer);
    const token = cookieValue(headers.cookie, sessionCookieName(isSecure(this.settings)));
    return token ? this.sessions.resolve(token) : undefined;
  }
}
