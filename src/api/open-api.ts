import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { ServedRoute } from './api-routes.js';
import { problemSchema } from './problem.schema.js';

type Json = Record<string, unknown>;

/** JSON Schema of a zod schema; named ones become components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  // Wrapped, so that a schema which is named itself becomes a reference as well.
  const whole = z.toJSONSchema(z.object({ it: schema }), {
    io,
    override: ({ jsonSchema }) => {
      // The pattern of a format says nothing more and is long.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  const text = JSON.stringify(whole).replaceAll('#/$defs/', '#/components/schemas/');
  const { $defs = {}, properties } = JSON.parse(text) as { $defs?: Json; properties: { it: Json } };
  for (const [name, definition] of Object.entries($defs)) {
    const { id: _, ...rest } = definition as Json;
    components[name] = rest;
  }
  return properties.it;
}

const HEADERS: Record<string, { description: string; type: string }> = {
  ETag: { description: 'Names this version; send it as If-None-Match or If-Match.', type: 'string' },
  'RateLimit-Limit': { description: 'Requests a minute.', type: 'integer' },
  'RateLimit-Remaining': { description: 'How many are left of them.', type: 'integer' },
  'RateLimit-Reset': { description: 'Seconds until they are all there again.', type: 'integer' },
};

const headersOf = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const RATE = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

const header = (name: string, description: string, required = false, example?: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
  ...(example && { example }),
});

function parametersOf({ facts, method }: ServedRoute, components: Json): Json[] {
  const of = (schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, { description, ...property }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(typeof description === 'string' && { description }),
      schema: property,
      ...exampleOf(place === 'path' ? facts.example?.params : facts.example?.query, name),
    }));
  };
  return [
    ...of(facts.params, 'path'),
    ...of(facts.query, 'query'),
    header('Accept-Language', 'de (default) or en: language of texts and problems.'),
    ...(facts.etag && method === 'get'
      ? [header('If-None-Match', 'ETag of what the caller has; 304 where it is still the same.')]
      : []),
    ...(facts.ifMatch
      ? [header('If-Match', 'ETag of what the caller has read, or *.', true, '"1.c2FtcGxlLWV0YWc_"')]
      : []),
    ...(facts.idempotent
      ? [header('Idempotency-Key', 'Any text of up to 255 characters; kept for 24 hours: carried out once.')]
      : []),
  ];
}

const exampleOf = (values: Record<string, string> | undefined, name: string): Json =>
  values?.[name] === undefined ? {} : { example: values[name] };

/** Statuses that a route can be refused with, by what it takes. */
function errorsOf({ facts, access }: ServedRoute): number[] {
  const statuses = new Set<number>([400, 429, 500, 503, ...(facts.errors ?? [])]);
  if (access?.kind !== 'public') for (const status of [401, 403]) statuses.add(status);
  if (facts.params) statuses.add(404);
  if (facts.body) for (const status of [413, 415, 422]) statuses.add(status);
  if (facts.ifMatch) for (const status of [412, 428]) statuses.add(status);
  if (facts.idempotent) for (const status of [409, 422]) statuses.add(status);
  return [...statuses].sort((a, b) => a - b);
}

function securityOf(access: ServedRoute['access'], permissions: string[]): Json[] {
  if (access?.kind === 'public') return [];
  const session = { session: [] };
  return access?.kind === 'signed-in' && !access.tokens ? [session] : [{ token: permissions }, session];
}

function operationOf(route: ServedRoute, components: Json): Json {
  const { facts, access, method, name, tag } = route;
  const permissions =
    access?.kind === 'policy' ? access.any.map(({ policy, action }) => `${policy.name}:${action}`) : [];
  const needs = permissions.length ? `Needs ${permissions.join(' or ')}.` : '';
  return {
    operationId: name,
    tags: [tag],
    summary: facts.summary,
    ...((facts.description || needs) && { description: [facts.description, needs].filter(Boolean).join('\n\n') }),
    security: securityOf(access, permissions),
    parameters: parametersOf(route, components),
    ...(facts.body && {
      requestBody: {
        required: !facts.body.safeParse(undefined).success,
        content: {
          'application/json': {
            schema: schemaOf(facts.body, 'input', components),
            ...(facts.example?.body !== undefined && { example: facts.example.body }),
          },
        },
      },
    }),
    ...(facts.form && {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema: schemaOf(facts.form, 'input', components) } },
      },
    }),
    responses: {
      [facts.status ?? 200]: {
        description: STATUS_CODES[facts.status ?? 200],
        headers: headersOf([...(facts.etag ? ['ETag'] : []), ...RATE]),
        content: { 'application/json': { schema: schemaOf(facts.response, 'output', components) } },
      },
      ...(facts.etag &&
        method === 'get' && { 304: { description: 'The caller has it already.', headers: headersOf(['ETag']) } }),
      ...Object.fromEntries(
        errorsOf(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

const problemResponse = (status: number): Json => ({
  description: STATUS_CODES[status],
  ...(status === 429 && {
    headers: { ...headersOf(RATE), 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The OpenAPI 3.1 document of the routes. @param server address under which people reach the service */
export function openApiDocument(routes: readonly ServedRoute[], server: string): Json {
  const schemas: Json = {};
  schemaOf(problemSchema, 'output', schemas);
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route, schemas);
  const statuses = [...new Set(routes.flatMap(errorsOf))].sort((a, b) => a - b);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Verbleib',
      version: '1',
      description:
        'What Verbleib shows and does. Dates are ISO 8601, money is in cents with its currency, shares are between 0 and 1. ' +
        'Callers see what their account may see; what they may not see does not exist for them (404).',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: server }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      headers: Object.fromEntries(
        Object.entries(HEADERS).map(([name, { description, type }]) => [name, { description, schema: { type } }]),
      ),
      responses: Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemResponse(status)])),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token of /account/tokens or `verbleib token create`, with the permissions that a route needs.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-verbleib',
          description:
            'The session of somebody signed in, from our own pages only. Without TLS the cookie is verbleib.',
        },
      },
    },
  };
}
