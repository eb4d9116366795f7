import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { isSecure, Settings } from '../config/settings.js';
import { viewerOf } from '../identity/request-viewer.js';
import { Assets } from './assets/assets.js';
import { Layout } from './components/layout.js';
import type { Page } from './page/page.js';
import { cookiesFor, resolveView, type View } from './page/view.js';

/**
 * What decides about everything around a page's content: the files' version, scripts of its own, language, theme, and who is signed in with
 * which roles. The browser exchanges the content alone only within the same frame (assets/verbleib.js).
 */
function frameOf({ locale, theme, viewer }: View, version: string, scripts: readonly string[]): string {
  const parts = [
    version,
    ...scripts,
    locale,
    theme,
    viewer?.accountId,
    viewer?.name,
    ...[...(viewer?.roles ?? [])].toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** Turns a page into HTML in the language and theme of its request. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly settings: Settings,
    private readonly assets: Assets,
  ) {}

  view(request: FastifyRequest): View {
    const { cookie, 'accept-language': acceptLanguage } = request.headers;
    return {
      ...resolveView({ url: request.url, cookie, acceptLanguage }, this.settings.locale),
      viewer: viewerOf(request),
    };
  }

  /** Sets status and headers on the reply and returns the document. */
  render(page: Page, request: FastifyRequest, reply: FastifyReply): string {
    const view = this.view(request);
    const content = page.render(view);
    const frame = frameOf(view, this.assets.version, content.scripts ?? []);
    const document = renderToString(
      <Layout {...{ view, frame, content }} assets={this.assets.base} refused={page.status === 422} />,
    );
    const cookies = cookiesFor(view, isSecure(this.settings));
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    void reply
      .status(page.status)
      .type('text/html; charset=utf-8')
      // Pages name people and change with every decision: no cache may keep them.
      .header('cache-control', 'no-store')
      .header('verbleib-frame', frame)
      .header('content-language', view.locale)
      .header('vary', 'Accept-Language, Cookie');
    return `<!doctype html>\n${document}`;
  }
}
