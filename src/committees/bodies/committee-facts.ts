import type { BudgetDate } from '../sessions/budget-dates.js';
import type { SessionRow } from '../sessions/sessions.query.js';
import type { CommitteeRow } from './committees.query.js';
import type { MemberRow } from './members.query.js';

/** What a committee's page is made of. */
export interface CommitteeFacts {
  committee: CommitteeRow;
  sessions: readonly SessionRow[];
  members: readonly MemberRow[];
  budget: { year: number; dates: readonly BudgetDate[] };
  today: string;
  /** May change it: sees addresses too. */
  keeps: boolean;
  /** Sees addresses and mails without changing them. */
  audits: boolean;
  done?: string | undefined;
}
