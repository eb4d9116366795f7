import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../identity/access.js';
import { MetricsQuery } from './metrics.query.js';
import { type Readiness, ReadinessQuery } from './readiness.query.js';

/** What service managers, balancers and monitoring ask; counts and states only, no personal data. */
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessQuery,
    private readonly metricsQuery: MetricsQuery,
  ) {}

  /** The process is alive: restart it where this does not answer. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can serve: send it no requests where this is not 200. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.look();
    if (!readiness.ready) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }

  /** Prometheus text format 0.0.4. */
  @Get('metrics')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.metricsQuery.text();
  }
}
