import type { FastifyRequest } from 'fastify';
import { acceptedLocale } from '../shared/accepted-locale.js';
import type { Locale } from '../shared/locale.js';

/** The language that a program asks for; without a wish German, the language of the source. */
export const localeOf = (request: Pick<FastifyRequest, 'headers'>): Locale =>
  acceptedLocale(request.headers['accept-language']) ?? 'de';
