import type { ShownDecision } from '../../registry/decision.sql.js';
import type { BoardRow } from './cohort-board.query.js';

/** The columns of the board, in the order in which a decision walks, with the states that stand in each. */
export const LANES = {
  open: ['undecided', 'waiting_for_funding'],
  proposed: ['proposed'],
  funded: ['funded'],
  participation: ['in_participation', 'consented'],
  signature: ['signed', 'received'],
  closed: ['done', 'ended', 'leaving'],
} as const satisfies Record<string, readonly ShownDecision[]>;

export type Lane = keyof typeof LANES;
export const LANE_NAMES = Object.keys(LANES) as Lane[];

/** In which column a contract stands. What the register has decided by itself, without a decision here, is decided. */
export function laneOf({ shown, state }: Pick<BoardRow, 'shown' | 'state'>): Lane {
  if (shown === 'signed' && state !== 'signed') return 'closed';
  return LANE_NAMES.find((lane) => (LANES[lane] as readonly string[]).includes(shown))!;
}

/** Full-time equivalents of some; shares have four decimals, their sum as well. */
export const fteOf = (rows: readonly Pick<BoardRow, 'fte'>[]): number =>
  rows.reduce((sum, { fte }) => sum + Math.round(fte * 10_000), 0) / 10_000;
