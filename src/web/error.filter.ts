import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../api/locale-of.js';
import { problemDocument, statusOf } from '../api/problem.js';
import { newId } from '../shared/ids.js';
import { errorPage } from './error.page.js';
import { LapsedSession } from './page/lapsed-session.js';
import { PageRenderer } from './page-renderer.js';

/** Reading needs a sign-in first. htmx would put the sign-in into the page's content: it is told to load it as a whole. */
function toSignIn(request: FastifyRequest, reply: FastifyReply): void {
  const address = `/sign-in?next=${encodeURIComponent(request.url)}`;
  const exchanging = request.headers['hx-request'] === 'true';
  void reply
    .status(exchanging ? 204 : 303)
    .header(exchanging ? 'hx-redirect' : 'location', address)
    .header('cache-control', 'no-store')
    .send();
}

/** The path of an address as a log may hold it: what follows `?`, and the secret of a feed or a one-time link, is nobody's
 * but the caller's. */
const loggedPath = (url: string): string =>
  url.split('?')[0]!.replace(/^(\/(calendar|feeds|welcome|invitation|reset)\/).*/, '$1…');

/** Errors as pages for people and as RFC 9457 problem documents under /api. Never a stack trace: that is in the log. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Web');

  constructor(
    private readonly renderer: PageRenderer,
    private readonly lapsed: LapsedSession,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(exception);
    const reference = status >= 500 ? newId() : undefined;
    if (reference)
      this.logger.error(
        `${reference} ${request.method} ${loggedPath(request.url)}`,
        exception instanceof Error ? exception.stack : String(exception),
      );
    if (reply.sent) return;
    const view = this.renderer.view(request);
    if (view.path.startsWith('/api/')) {
      if (status === 401) void reply.header('www-authenticate', 'Bearer');
      void reply
        .status(status)
        .type('application/problem+json')
        .header('cache-control', 'no-store')
        // As bytes: to a string Fastify would add a charset, which this media type does not have (RFC 8259 section 11).
        .send(Buffer.from(JSON.stringify(problemDocument(exception, localeOf(request), reference))));
      return;
    }
    if (status === 401 && ['GET', 'HEAD'].includes(request.method)) return toSignIn(request, reply);
    const page = status === 401 ? this.lapsed.page(request) : errorPage(status, reference);
    void reply.send(this.renderer.render(page, request, reply));
  }
}
