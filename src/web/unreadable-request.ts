import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { LOCALES } from '../shared/locale.js';
import { webMessages } from './web.messages.js';

const STATUS_OF: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Nobody knows yet who asks, for what or in which language: a short page in both. */
function page(status: number): string {
  const parts = LOCALES.map((locale) => {
    const { title, next } = webMessages[locale].error(status);
    return `<div lang="${locale}"><h1>${title}</h1><p>${next}</p></div>`;
  });
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Verbleib</title></head><body>${parts.join('')}</body></html>`;
}

/**
 * Answers on the bare connection what Node's HTTP parser refused before there was a request: an address or a cookie of more than 16 KB,
 * a request that never ends, what is no HTTP.
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = page(status);
  if (!socket.writable) return void socket.destroy();
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: text/html; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options: nosniff',
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
