/** How much a council information system may ask of us. */
export interface OparlLimits {
  /** Whether private, loopback and link-local addresses may be asked. */
  allowPrivate: boolean;
  /** File with certificates of authorities that are trusted beside the well-known ones; empty: none. */
  ca: string;
  /** Proxy for addresses with TLS; empty: none. */
  proxy: string;
  /** Bytes of one answer or file. */
  maxBytes: number;
  /** Bytes of all answers or files together. */
  maxTotalBytes: number;
  /** Answers or files. */
  maxRequests: number;
  /** Objects, embedded ones included. */
  maxObjects: number;
  /** Seconds for one answer, from asking to its last byte. */
  timeoutSeconds: number;
  /** Seconds for everything that is asked of a server. */
  totalSeconds: number;
}

/** Redirects that one question follows. */
export const MOST_REDIRECTS = 3;

/** How deep objects and lists may lie in each other; the deepest that OParl knows is six. */
export const DEEPEST = 64;
