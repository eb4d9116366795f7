import { userInfo } from 'node:os';

const TERMINAL = 'cli: ';

/** Who acts at a terminal: as named, else the login of the machine, marked as such: it need not be a person's name. */
export function actorAtTerminal(by: string | undefined): string {
  return by?.trim() || `${TERMINAL}${userInfo().username}`;
}

/** The login of somebody who acted at a terminal without a name; undefined for all others. */
export function loginOf(actor: string): string | undefined {
  return actor.startsWith(TERMINAL) ? actor.slice(TERMINAL.length) : undefined;
}
