import multipart from '@fastify/multipart';
import { BadRequestException, HttpException, UnsupportedMediaTypeException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { limitRates } from '../api/rate-limit.js';
import { AppModule } from '../app.module.js';
import { HouseSettings } from '../config/house-settings.service.js';
import type { Settings } from '../config/settings.js';
import type { Clock } from '../shared/clock.js';
import { Authenticate } from '../identity/authenticate.service.js';
import { setViewer } from '../identity/request-viewer.js';
import { parseFormBody } from './page/form-body.js';
import { demandSecondFactor } from './demand-second-factor.js';
import { isAllowedHost } from './allowed-hosts.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { answerUnreadable } from './unreadable-request.js';

const MISDIRECTED_REQUEST = 421;

/** Whether the path's percent-encoding can be read. */
function isReadable(url: string): boolean {
  try {
    return decodeURI(url.split('?')[0]!) !== '';
  } catch {
    return false;
  }
}

/**
 * Fastify's router answers what it cannot decode, and parameters that are too long for it, by itself: as JSON,
 * before any of our hooks. So unreadable addresses are routed under a readable name, and no parameter is too long
 * (the length of the request line is limited by Node).
 */
const UNREADABLE = 'unreadable-address';
const fastifyOptions = {
  rewriteUrl: ({ url = '/' }: { url?: string }) =>
    isReadable(url) ? url : `${url.startsWith('/api/') ? '/api' : ''}/${UNREADABLE}`,
  clientErrorHandler: answerUnreadable,
  routerOptions: { ignoreTrailingSlash: true, maxParamLength: 65_536 },
};

/** What our pages send; only the API reads anything else. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Whether the body, if there is one, is of a kind that is read here at all. */
function isOfOurKind({ url, headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  return !type || url.startsWith('/api/') || FORM.test(type);
}

/** Refuses, before anything else looks at it, what is not addressed to us. */
function refusal(request: FastifyRequest, settings: Settings): HttpException | undefined {
  if (!isAllowedHost(request.headers.host, settings))
    return new HttpException('Misdirected Request', MISDIRECTED_REQUEST);
  if (!isReadable(request.originalUrl)) return new BadRequestException();
  return isOfOurKind(request) ? undefined : new UnsupportedMediaTypeException();
}

/** Before routing is answered, so that the pages of errors know the viewer too. Files and probes need nobody. */
async function recogniseViewer(app: NestFastifyApplication, request: FastifyRequest): Promise<void> {
  if (/^\/(assets\/|healthz|readyz|metrics)/.test(request.url)) return;
  const viewer = await app.get(Authenticate).viewer(request.headers, request.url);
  if (viewer) setViewer(request, viewer);
}

/**
 * The whole application with its web server, ready but not listening. The caller listens and closes it.
 * @throws VerbleibError when the database cannot be opened
 */
export async function createWebApp(settings: Settings, clock?: Clock): Promise<NestFastifyApplication> {
  const { trustProxy } = settings.http;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, clock),
    new FastifyAdapter({ ...fastifyOptions, ...(trustProxy.length > 0 && { trustProxy }) }),
    { logger: false, abortOnError: false },
  );
  try {
    app.useSecurityHeaders(SECURITY_HEADERS).enableCsrfProtection();
    app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, body: Buffer, done) =>
      done(null, parseFormBody(body.toString())),
    );
    // Files of at most the size that is read at all, each route taking them as they arrive.
    await app.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: settings.import.maxBytes, files: 1, fields: 20, fieldSize: 10_000 },
    });
    const limitRate = await limitRates(app, settings);
    // After the framework's own hooks, so that the refusal carries the security headers too.
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (request, _reply, done) => done(refusal(request, settings)))
      .addHook('onRequest', () => app.get(HouseSettings).refreshSometimes())
      .addHook('onRequest', (request) => recogniseViewer(app, request))
      .addHook('onRequest', (request, reply) => demandSecondFactor(app, request, reply))
      .addHook('onRequest', limitRate);
    await app.init();
    app.useLogger(['error', 'warn']);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
