import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { viewerOf } from '../identity/request-viewer.js';
import { API_ROUTE, type ApiFacts } from './api-route.js';
import { checkRequest } from './asked.js';
import { etagOf, hasAlready } from './etag.js';
import { type Outcome, Idempotency } from './idempotency.service.js';

/** Gives answers of the API their headers, and writes of the API their idempotency. Leaves everything else alone. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const facts: ApiFacts | undefined = Reflect.getMetadata(API_ROUTE, context.getHandler());
    if (!facts) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    checkRequest(request, facts);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.answer(facts, request, reply, () => lastValueFrom(next.handle())));
  }

  private async answer(
    facts: ApiFacts,
    request: FastifyRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const run = async (): Promise<Outcome> => {
      const body = await handle();
      return { status: reply.statusCode, body: JSON.stringify(body), etag: facts.etag ? tagOf(body) : null };
    };
    const key = request.headers['idempotency-key'];
    const outcome =
      facts.idempotent && key !== undefined
        ? await this.idempotency.once(viewerOf(request)!.accountId, String(key), request, run)
        : await run();
    return send(outcome, facts, request, reply);
  }
}

const tagOf = (body: unknown): string => etagOf(body, JSON.stringify(body));

function send(
  { status, body, etag, replayed }: Outcome,
  facts: ApiFacts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // People and what is planned for them: no cache keeps it, but for what is asked again with its tag each time.
  if (!reply.hasHeader('cache-control'))
    void reply.header('cache-control', facts.etag ? 'private, no-cache' : 'no-store');
  void reply.header('vary', 'Accept-Language, Authorization, Cookie');
  if (replayed) void reply.header('idempotency-replayed', 'true');
  if (etag) {
    void reply.header('etag', etag);
    if (request.method === 'GET' && hasAlready(request.headers['if-none-match'], etag)) {
      void reply.status(304);
      return undefined;
    }
  }
  void reply.status(status).type('application/json; charset=utf-8');
  return body;
}
