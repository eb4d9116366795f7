import { keyOf } from '../../law/plan/deadline.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { type Block, type MailView, heading, note, paragraph } from './blocks.js';
import { type CliffOfMail, byUrgency, cliffInFull, cliffSentence } from './cliff.presenter.js';
import { lineMessages } from './contract-line.messages.js';
import { presentByEnd } from './contract-line.presenter.js';
import { byEndThenName } from './contract-line.js';
import { deadlineNameMessages } from './deadline-names.messages.js';
import type { DeadlineReason } from './deadline-reasons.query.js';
import { howManyFit } from './fit.js';
import type { KeyDates } from './key-dates.js';
import { presentKeyDates } from './key-dates.presenter.js';
import { reminderMailMessages } from './reminder-mail.messages.js';
import type { ReminderLine } from './reminder-mail.query.js';
import { whyTold } from './why-told.js';

export interface ReminderMailData {
  name: string;
  /** Address of the overview page. */
  overview: string;
  form: 'digest' | 'single';
  /** At least one. */
  lines: ReminderLine[];
  cliffs: CliffOfMail[];
}

/** The most urgent fact, without a person's name: it shows on lock screens. */
function subjectOf(data: ReminderMailData, sorted: ReminderLine[], locale: Locale): string {
  const t = reminderMailMessages[locale];
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const cliff = data.form === 'digest' ? data.cliffs.find((each) => each.decided < each.contracts) : undefined;
  if (cliff) return cliffSentence(cliff, locale);
  const next = formatDate(first.ends_on, locale);
  if (sorted.length === 1) return t.subjectOne(first.unit, next);
  if (first.ends_on === last.ends_on) return t.subjectSameDay(sorted.length, next);
  return t.subject(sorted.length, formatDate(last.ends_on, locale), next);
}

function introOf(lines: ReminderLine[], escalated: boolean, locale: Locale): string {
  const t = reminderMailMessages[locale];
  if (escalated) return t.introEscalated(lines.length, Math.max(...lines.map((line) => line.stage)));
  return lines.length === 1 ? t.introOne : t.intro(lines.length);
}

/** "14 Tage vor dem letzten Antrag an den Personalrat (15.12.2026)": why a stage that hangs on a deadline comes now. */
function beforeOf(reason: DeadlineReason, key: 'before' | 'allBefore', locale: Locale): string {
  return reminderMailMessages[locale][key](
    reason.days,
    deadlineNameMessages[locale][keyOf(reason)],
    formatDate(reason.due, locale),
  );
}

/** The one deadline that the stage of every line hangs on; undefined where they differ. */
function commonReason(lines: ReminderLine[]): DeadlineReason | undefined {
  const texts = new Set(lines.map((line) => JSON.stringify(line.before ?? null)));
  return texts.size === 1 ? lines[0]?.before : undefined;
}

/** What stands out about a line; `said` is what one sentence above has said about all lines. */
export function marksOf(
  line: ReminderLine,
  said: { short: boolean; escalated: boolean; before?: boolean },
  locale: Locale,
): string[] {
  const t = reminderMailMessages[locale];
  return [
    ...(line.kind === 'escalation' && !said.escalated ? [t.escalation(line.stage)] : []),
    ...(line.short_notice && !said.short ? [t.shortNotice] : []),
    ...(line.before && !said.before ? [beforeOf(line.before, 'before', locale)] : []),
  ];
}

/** The reminder to HR contacts, managers and the next level up: cliffs, contracts by last day, what is needed by when. */
export function presentReminderMail(
  data: ReminderMailData,
  keyDates: KeyDates,
  today: Temporal.PlainDate,
  locale: Locale,
): MailView {
  const t = reminderMailMessages[locale];
  const lines = data.lines.toSorted(byEndThenName);
  const cliffs = data.cliffs.toSorted(byUrgency);
  const reason = commonReason(lines);
  const said = {
    before: reason !== undefined,
    short: lines.every((line) => line.short_notice),
    escalated: lines.every((line) => line.kind === 'escalation'),
  };
  const shown = lines.slice(0, howManyFit(lines));
  const hidden = lines.length - shown.length;
  const blocks: Block[] = [
    paragraph(introOf(lines, said.escalated, locale)),
    ...(cliffs.length
      ? [{ kind: 'alert' as const, sentences: cliffs.map((cliff) => cliffInFull(cliff, locale)) }]
      : []),
    ...(reason ? [paragraph(beforeOf(reason, 'allBefore', locale))] : []),
    ...(said.short ? [paragraph(t.allShortNotice(lines.length))] : []),
    heading(lines.length === 1 ? t.linesHeadingOne : t.linesHeading),
    ...presentByEnd(shown, lines, (line) => marksOf(line, said, locale), today, locale),
    ...(hidden ? [note(t.more(hidden, formatDate(lines.at(-1)!.ends_on, locale)))] : []),
    ...presentKeyDates(
      lines.map((line) => line.ends_on),
      keyDates,
      today,
      locale,
    ),
    note(t.calendar),
    note(t.ends),
  ];
  return {
    locale,
    subject: subjectOf({ ...data, cliffs }, lines, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks,
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(lines, locale),
  };
}
