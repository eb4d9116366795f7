import { day } from '../../../test/support/dates.js';
import { LOCALES } from '../../shared/locale.js';
import { DEADLINE_TEXTS } from '../plan/backward-plan.messages.js';
import { deadline, type DeadlineKey } from '../plan/deadline.js';
import { RULES } from './rule-table.js';

/** Rules that say more than their deadline needs: the first section that both name is enough. */
const WIDER = new Set(['T6', 'T7', 'V3']);
const section = (citation: string): string => /§+ ?(\d+)/.exec(citation)?.[1] ?? citation;

it.each(Object.keys(DEADLINE_TEXTS) as DeadlineKey[])(
  'the deadline %s stands where its rule stands, and is as sure',
  (key) => {
    const { rule, citation, confidence } = deadline(key, day('2026-12-31'), {});
    const its = RULES.find(({ id }) => id === rule);
    expect(its?.confidence).toBe(confidence);
    for (const locale of LOCALES) {
      const cited = WIDER.has(key) ? section(citation[locale]) : citation[locale];
      expect(its?.citation[locale].toLowerCase()).toContain(cited.toLowerCase());
    }
  },
);
