import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.js';
import { viewerOf } from '../identity/request-viewer.js';
import { Problem } from './problem.js';
import { bothStatusWords } from './problem-of.js';

/** By token, else by account, else by address: one program that runs wild does not stop the others. */
function callerOf(request: FastifyRequest): string {
  const viewer = viewerOf(request);
  return viewer ? `account ${viewer.tokenId ?? viewer.accountId}` : `address ${request.ip}`;
}

/**
 * Counts requests to the API a minute and refuses what is too much with 429. Each answer says how much is left
 * (draft-ietf-httpapi-ratelimit-headers). Each instance counts for itself.
 */
export async function limitRates(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<void>> {
  await app.register(rateLimit, { global: false, enableDraftSpec: true });
  const limit = app
    .getHttpAdapter()
    .getInstance()
    .rateLimit({
      max: settings.api.requestsPerMinute,
      timeWindow: 60_000,
      keyGenerator: callerOf,
      errorResponseBuilder: () => new Problem(429, 'too_many_requests', bothStatusWords(429)),
    });
  return async (request, reply) => {
    if (request.url.startsWith('/api/')) await limit.call(app.getHttpAdapter().getInstance(), request, reply);
  };
}
