import type { OparlLimits } from '../../src/exchange/oparl/oparl-limits.js';

/** What a council information system may ask of a test. */
export const LIMITS: OparlLimits = {
  allowPrivate: true,
  ca: '',
  proxy: '',
  maxBytes: 1_000_000,
  maxTotalBytes: 3_000_000,
  maxRequests: 40,
  maxObjects: 500,
  timeoutSeconds: 30,
  totalSeconds: 120,
};
