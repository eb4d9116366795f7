import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { PageRenderer } from './page-renderer.js';
import { Page } from './page/page.js';
import { Redirect } from './page/redirect.js';

/** Renders what controllers return as `Page`, sends on with `Redirect`; everything else passes untouched. */
@Injectable()
export class RenderPagesInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result) => {
        if (result instanceof Page) return this.renderer.render(result, http.getRequest<FastifyRequest>(), reply);
        if (!(result instanceof Redirect)) return result;
        void reply.status(303).header('location', result.to).header('cache-control', 'no-store');
        return '';
      }),
    );
  }
}
