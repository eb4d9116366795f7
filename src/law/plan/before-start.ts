import type { HouseCalendar } from '../../calendar/house-calendar.js';
import type { Deadline } from '../rule.js';
import { RECEIPT_TEXT } from './backward-plan.messages.js';
import { deadline } from './deadline.js';

/**
 * T6: the last working day on which the signed contract can reach the employee before its term begins; nothing cures it
 * once work has begun (BAG 7 AZR 797/14). Belongs to a contract that is still to begin, not to the plan of its end.
 */
export function receiptBeforeStart(startsOn: Temporal.PlainDate, calendar: HouseCalendar): Deadline {
  const due = calendar.rollBack(startsOn.subtract({ days: 1 }));
  return { ...deadline('T6', due, { startsOn }), variant: 'receipt', ...RECEIPT_TEXT };
}
