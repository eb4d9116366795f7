import { HttpCode, SetMetadata, applyDecorators } from '@nestjs/common';
import type { z } from 'zod';
import type { Locale } from '../shared/locale.js';

/** A call that the tests make and that the description shows. Values are as they travel: text in paths and queries. */
export interface ApiExample {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Of a route that takes a file. */
  file?: { name: string; text: string };
}

/** What one route takes and gives: the description, the checks and the tests are all made of this. */
export interface ApiFacts {
  summary: string;
  description?: string;
  /** In the path. What does not fit is not there (404). */
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** What a form (multipart/form-data) brings instead of JSON, for the description: its controller reads and checks it. */
  form?: z.ZodType;
  response: z.ZodType;
  /** Default: 200. */
  status?: 200 | 201;
  /** A single thing: answered with an ETag, and with 304 where the caller has it already. */
  etag?: boolean;
  /** A write to one version of a thing, which the caller names by `If-Match`; `tag`: of a thing that counts no versions. */
  ifMatch?: boolean | 'tag';
  /** A write that takes an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Statuses of problems beside those that every route can have. */
  errors?: readonly number[];
  /** Left out only where a call would undo what other examples need. */
  example?: ApiExample;
}

export const API_ROUTE = 'verbleib:api-route';

/** Keeps the exact types of the schemas. */
export const apiRoute = <const Facts extends ApiFacts>(facts: Facts): Facts => facts;

/** Makes a method of a controller a route of the API. */
export const ApiRoute = (facts: ApiFacts) =>
  applyDecorators(SetMetadata(API_ROUTE, facts), HttpCode(facts.status ?? 200));

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A request after all checks. */
export interface AskedOf<Facts extends ApiFacts> {
  params: Output<Facts['params']>;
  query: Output<Facts['query']>;
  body: Output<Facts['body']>;
  /** Language of the texts in the answer, from `Accept-Language`. */
  locale: Locale;
  /** The version that `If-Match` names; undefined: any (`*`). */
  version: number | undefined;
  /** The whole of `If-Match`, for things that count no versions; undefined: any (`*`). */
  tag: string | undefined;
}

/** What a route of these facts answers with, before it is written as JSON. */
export type Answer<Facts extends ApiFacts> = z.input<Facts['response']>;
