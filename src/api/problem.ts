import { HttpException } from '@nestjs/common';
import { EXIT, type ExitCode, VerbleibError } from '../shared/errors.js';
import type { Bilingual, Locale } from '../shared/locale.js';
import { problemMessages } from './problem.messages.js';

/** One thing that is wrong with a request: where, and what was expected. */
export type Fault = { detail: Bilingual } & (
  | { /** JSON pointer into the body (RFC 6901), as a fragment. */ pointer: string }
  | { /** Of the query or the path. */ parameter: string }
  | { /** Contract number, of a step that was refused. */ contract: string; code: string }
);

/** A refusal with a code that scripts can rely on, and its words in both languages. */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly detail: Bilingual,
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail.en, status);
  }
}

/** Statuses of errors for people, by the exit code that the command line would end with. */
const STATUS_OF_EXIT: Record<ExitCode, number> = {
  [EXIT.done]: 500,
  [EXIT.failed]: 500,
  [EXIT.usage]: 422,
  [EXIT.badInput]: 422,
  [EXIT.tryAgain]: 503,
  [EXIT.badConfiguration]: 500,
};

/** Codes that say more than their exit code. */
const STATUS_OF_CODE: Record<string, number> = { stale_version: 412 };

/** The status of whatever was thrown: ours, Nest's exceptions, Fastify's errors; anything else is our fault. */
export function statusOf(exception: unknown): number {
  if (exception instanceof VerbleibError) return STATUS_OF_CODE[exception.code] ?? STATUS_OF_EXIT[exception.exit];
  const status =
    exception instanceof HttpException
      ? exception.getStatus()
      : (exception as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** Errors that bring their own list of what is wrong, such as a refused bulk step. */
interface WithFaults {
  faults: readonly Fault[];
}
const faultsOf = (exception: unknown): readonly Fault[] =>
  Array.isArray((exception as Partial<WithFaults> | undefined)?.faults) ? (exception as WithFaults).faults : [];

/**
 * An RFC 9457 problem document. `type` is `about:blank` where the status says it all, else names the code.
 * @param reference under which the cause stands in the log, for faults of ours
 */
export function problemDocument(exception: unknown, locale: Locale, reference?: string): Record<string, unknown> {
  const status = statusOf(exception);
  const text = problemMessages[locale].status(status);
  const own = exception instanceof Problem || (exception instanceof VerbleibError && status !== 500);
  const faults = faultsOf(exception).map((fault) => ({ ...fault, detail: fault.detail[locale] }));
  const words = exception instanceof VerbleibError ? exception.in(locale) : undefined;
  return {
    type: own ? `urn:verbleib:problem:${exception.code}` : 'about:blank',
    title: text.title,
    status,
    detail: own ? (words ?? (exception as Problem).detail[locale]) : text.next,
    ...(own && { code: exception.code }),
    ...(faults.length && { errors: faults }),
    ...(reference && { reference }),
  };
}
