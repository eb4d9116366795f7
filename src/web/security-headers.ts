import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * No inline script or style anywhere, nothing from other hosts. Two defaults of the framework are wrong for us:
 * `upgrade-insecure-requests` breaks plain HTTP on loopback, and `Referrer-Policy: no-referrer` makes browsers send
 * `Origin: null` with forms, which the protection against cross-site requests refuses.
 */
export const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: "'none'",
      scriptSrc: "'self'",
      styleSrc: "'self'",
      imgSrc: ["'self'", 'data:'],
      fontSrc: "'self'",
      connectSrc: "'self'",
      frameSrc: "'self'",
      formAction: "'self'",
      baseUri: "'none'",
      frameAncestors: "'self'",
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // Browsers complain about it wherever a sandboxed page of ours is shown inside another.
  originAgentCluster: false,
};
