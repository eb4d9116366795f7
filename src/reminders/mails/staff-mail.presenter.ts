import type { LawContext } from '../../law/rule.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { keepCitation } from '../../shared/keep-together.js';
import { type SeekBy, seekBy, SHORT_NOTICE } from '../staff-stages.js';
import { type Block, type MailView, heading, list, note, paragraph } from './blocks.js';
import { type CalendarEntry, calendarFile } from './calendar-file.js';
import { lineMessages } from './contract-line.messages.js';
import { unitLabel } from './contract-line.presenter.js';
import { cut } from './plain-words.js';
import { staffMailMessages } from './staff-mail.messages.js';
import type { StaffLine } from './staff-mail.query.js';

/** One contract with the employee's own date. */
export type DatedLine = StaffLine & SeekBy;

/** The lines with their dates; those on which the law has none are left out. */
export function dated(lines: StaffLine[], law: LawContext): DatedLine[] {
  return lines.flatMap((line) => {
    const date = seekBy(Temporal.PlainDate.from(line.ends_on), Temporal.PlainDate.from(line.known_on), law);
    return date ? [{ ...line, ...date }] : [];
  });
}

function reportSentence(day: Temporal.PlainDate, today: Temporal.PlainDate, locale: Locale): string {
  const t = staffMailMessages[locale];
  const left = Temporal.PlainDate.compare(day, today);
  if (left === 0) return t.reportToday;
  return left > 0 ? t.report(formatDate(day, locale)) : t.reportLate(formatDate(day, locale));
}

/** What is known about one contract, and by when its employee reports. */
function aboutContract(line: DatedLine, today: Temporal.PlainDate, locale: Locale): Block[] {
  const t = staffMailMessages[locale];
  return [
    paragraph(t.contract(cut(line.post), unitLabel(line, locale), formatDate(line.ends_on, locale))),
    { kind: 'alert', sentences: [reportSentence(line.by, today, locale)] },
    ...(line.shortNotice ? [paragraph(t.short(formatDate(line.known_on, locale)))] : []),
  ];
}

/** Each text once, in the order in which it first comes. */
const distinct = (texts: string[]): string[] => [...new Set(texts)];

export interface StaffMailData {
  name: string;
  /** At least one, soonest first. */
  lines: DatedLine[];
  /** Lead time of the mail that comes shortly before the date. */
  remindDays: number;
}

/** The mail to an employee about the own contract: what, by when, why, how, and what happens next here. */
export function presentStaffMail(
  { name, lines, remindDays }: StaffMailData,
  today: Temporal.PlainDate,
  locale: Locale,
): MailView {
  const t = staffMailMessages[locale];
  const first = lines.toSorted((a, b) => Temporal.PlainDate.compare(a.by, b.by))[0]!;
  const late = Temporal.PlainDate.compare(first.by, today) < 0;
  const end = formatDate(first.ends_on, locale);
  const again = lines.every(({ stage }) => stage !== SHORT_NOTICE && stage <= remindDays);
  const contacts = distinct(
    lines.map((line) => (line.hr_name && line.hr_email ? t.ask(cut(line.hr_name), cut(line.hr_email)) : t.askHr)),
  );
  return {
    locale,
    subject: late ? t.subjectLate(end) : t.subject(formatDate(first.by, locale), end),
    greeting: lineMessages[locale].greeting(name),
    blocks: [
      paragraph(again && !late ? t.again : t.valued),
      ...lines.flatMap((line) => aboutContract(line, today, locale)),
      paragraph(t.done),
      heading(t.why),
      paragraph(keepCitation(t.because)),
      paragraph(t.free),
      heading(t.how),
      ...list(t.ways),
      paragraph(keepCitation(t.timeOff)),
      heading(t.next),
      ...distinct(lines.map((line) => t.outlook[line.outlook])).map(paragraph),
      ...contacts.map(paragraph),
      ...(late ? [] : [note(t.attached)]),
    ],
    footer: t.footer,
  };
}

/** The employee's dates that are still to come, as a calendar file; undefined where all are past. */
export function staffCalendar(
  lines: DatedLine[],
  recipient: string,
  today: Temporal.PlainDate,
  locale: Locale,
): string | undefined {
  const t = staffMailMessages[locale];
  const entries = lines
    .filter(({ by }) => Temporal.PlainDate.compare(by, today) >= 0)
    .map((line): CalendarEntry => ({
      uid: `job-seeker-${line.ends_on}-${recipient}@verbleib`,
      day: line.by,
      summary: t.calendar,
      description: t.calendarText,
    }));
  return entries.length ? calendarFile(entries, today) : undefined;
}
