import type { Role } from './roles.js';

/** Somebody who is signed in, or whose API token was shown, with all that policies ask about them. */
export interface Viewer {
  accountId: string;
  /** The person of the register behind the account, where there is one. */
  employeeId: string | null;
  name: string;
  /** Their e-mail address; what the history writes down as the one who acts. */
  login: string;
  roles: ReadonlySet<Role>;
  /** unit.id of what they lead today, with all units below; of no meaning without the role `manager`. */
  units: readonly string[];
  /** committee.id as clerk or member; `all`: every committee. */
  committees: readonly string[] | 'all';
  /** committee.id as clerk: a member of one and clerk of another keeps the minutes of that one alone. */
  clerkships: readonly string[] | 'all';
  /** committee.id to which a programme of theirs reports, as a member of its steering group. */
  steered: readonly string[] | 'all';
  /** programme.id as a member of a steering group; `all`: every programme. */
  programmes: readonly string[] | 'all';
  /** The session this request belongs to; undefined for API tokens and feeds. */
  sessionId?: string;
  /** The API token that was shown. */
  tokenId?: string;
  /** What an API token is limited to, as `policy:action`; undefined: all that the account may. */
  scopes?: readonly string[];
}
