import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { API_ROUTE, type ApiFacts, type AskedOf } from './api-route.js';
import { checkBody, checkParams, checkQuery } from './check-input.js';
import { versionOf } from './etag.js';
import { localeOf } from './locale-of.js';

const NOTHING = z.strictObject({});

/** Only JSON: a form of another site cannot send it without asking first. */
function jsonBody(request: FastifyRequest): unknown {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new UnsupportedMediaTypeException();
  return request.body;
}

/** A controller's parameter: the request after all checks that the facts of its route ask for. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedOf<ApiFacts> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const facts: ApiFacts = Reflect.getMetadata(API_ROUTE, context.getHandler());
  const params = checkParams(facts.params ?? NOTHING, request.params);
  const query = checkQuery(facts.query ?? NOTHING, request.query);
  const version = facts.ifMatch ? versionOf(request.headers['if-match']) : undefined;
  const body = facts.body && checkBody(facts.body, jsonBody(request));
  return { params, query, body, locale: localeOf(request), version };
});
