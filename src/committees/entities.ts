import { PromiseEntry } from './promises/promise-entry.entity.js';
import { SessionOutcome } from './sessions/session-outcome.entity.js';

/** The tables of committees beside those of the register as TypeORM entities. */
export const committeeEntities = [SessionOutcome, PromiseEntry];
