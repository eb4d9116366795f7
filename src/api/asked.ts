import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ApiFacts, AskedOf } from './api-route.js';
import { checkBody, checkParams, checkQuery } from './check-input.js';
import { tagIn, versionOf } from './etag.js';
import { localeOf } from './locale-of.js';

const NOTHING = z.strictObject({});

const checked = new WeakMap<object, AskedOf<ApiFacts>>();

/** Only JSON: a form of another site cannot send it without asking first. @returns undefined where none is needed or sent */
function jsonBody(request: FastifyRequest, schema: z.ZodType): unknown {
  if (request.headers['content-type'] === undefined && schema.safeParse(undefined).success) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new UnsupportedMediaTypeException();
  return request.body;
}

/** Checks a request by the facts of its route, before anything is done about it. */
export function checkRequest(request: FastifyRequest, facts: ApiFacts): void {
  const params = checkParams(facts.params ?? NOTHING, request.params);
  const query = checkQuery(facts.query ?? NOTHING, request.query);
  const version = facts.ifMatch === true ? versionOf(request.headers['if-match']) : undefined;
  const tag = facts.ifMatch === 'tag' ? tagIn(request.headers['if-match']) : undefined;
  const body = facts.body && checkBody(facts.body, jsonBody(request, facts.body));
  checked.set(request, { params, query, body, locale: localeOf(request), version, tag });
}

/** A controller's parameter: the request after all checks that the facts of its route ask for. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) =>
  checked.get(context.switchToHttp().getRequest<FastifyRequest>()),
);
