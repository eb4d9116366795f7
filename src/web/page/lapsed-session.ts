import type { Page } from './page.js';

/** What answers a form that was sent without a session; `identity/pages` has it, because it knows how to sign in. */
export abstract class LapsedSession {
  /** @param request where the form was sent to, and what of it was read; undefined for an upload */
  abstract page(request: { url: string; body: unknown }): Page;
}
