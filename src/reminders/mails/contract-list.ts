import { DECISION_NAMES } from '../../registry/decision.messages.js';
import { stringify } from 'csv-stringify/sync';
import { type Locale, formatDate } from '../../shared/locale.js';
import { byEndThenName } from './contract-line.js';
import { groundLabel, personLabel, postLabel } from './contract-line.presenter.js';
import { reminderMailMessages } from './reminder-mail.messages.js';
import { marksOf } from './reminder-mail.presenter.js';
import type { ReminderLine } from './reminder-mail.query.js';

/** All lines of a mail that has room for only some, as CSV that a German Excel opens: semicolons, BOM, no formulas. */
export function contractList(lines: ReminderLine[], locale: Locale): string {
  const rows = lines
    .toSorted(byEndThenName)
    .map((line) => [
      formatDate(line.ends_on, locale),
      personLabel(line, locale),
      postLabel(line, locale),
      line.unit,
      line.programme ?? '',
      groundLabel(line, locale),
      DECISION_NAMES[line.decision][locale],
      marksOf(line, { short: false, escalated: false }, locale).join('; '),
    ]);
  const head = reminderMailMessages[locale].csvHead;
  return stringify([head, ...rows], { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
