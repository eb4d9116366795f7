import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { CONSTRAINT_TEXTS, OTHER_CONSTRAINT } from './constraint-errors.messages.js';

/** SQLSTATE class 23, integrity constraint violation (PostgreSQL, appendix A). */
const KINDS: Record<string, keyof typeof OTHER_CONSTRAINT> = {
  '23502': 'missing',
  '23503': 'reference',
  '23505': 'unique',
  '23514': 'check',
  '23P01': 'unique',
};

/** The database's refusal as an error that a person can act on; undefined for anything else that was thrown. */
export function constraintError(error: unknown): VerbleibError | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof DatabaseError)) return undefined;
  const kind = KINDS[cause.code ?? ''];
  if (!kind) return undefined;
  const name = cause.constraint ?? [cause.table, cause.column].filter(Boolean).join('.');
  return new VerbleibError(name, EXIT.badInput, CONSTRAINT_TEXTS[name] ?? OTHER_CONSTRAINT[kind](name), {
    cause: error,
  });
}

/** Runs work on the register; what its constraints refuse is thrown in words (exit 65). */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw constraintError(error) ?? error;
  }
}
