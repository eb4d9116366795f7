import type { FastifyReply } from 'fastify';

/** A mail's own HTML comes from here but is shown as a stranger: no scripts, no requests, no access to this site. */
const BODY_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers for a mail's HTML. Not by decorators: those would stand on the error page too, and take its style sheets away. */
export function sendMailBody(reply: FastifyReply, html: string): string {
  void reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', BODY_POLICY)
    .header('cache-control', 'no-store');
  return html;
}
