import type { Bilingual, Locale } from './locale.js';

/** Exit codes of the command line (interfaces: fixed; the numbers are those of sysexits.h). */
export const EXIT = { done: 0, failed: 1, usage: 2, badInput: 65, tryAgain: 75, badConfiguration: 78 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * An error that a person can act on: what happened, and what to do next, in both languages.
 * `code` is stable and may be used by scripts; `exit` is the command line's exit code.
 */
export class VerbleibError extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly text: Bilingual;

  constructor(code: string, exit: ExitCode, text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'VerbleibError';
    this.code = code;
    this.exit = exit;
    this.text = text;
  }

  in(locale: Locale): string {
    return this.text[locale];
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
