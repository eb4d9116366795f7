import { type Block, type Entry, heading, type MailView, note, paragraph } from '../../reminders/mails/blocks.js';
import type { ContractLine } from '../../reminders/mails/contract-line.js';
import { lineMessages } from '../../reminders/mails/contract-line.messages.js';
import { personLabel, postLabel, unitLabel } from '../../reminders/mails/contract-line.presenter.js';
import { howManyFit } from '../../reminders/mails/fit.js';
import { keepCitation } from '../../shared/keep-together.js';
import { whyTold } from '../../reminders/mails/why-told.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { RESULTS, type TaskKind } from './results.js';
import { taskMailMessages } from './task-mail.messages.js';
import type { TaskLine } from './task-mail.query.js';

export interface TaskMailData {
  name: string;
  /** Address of the overview page. */
  overview: string;
  /** At least one. */
  lines: TaskLine[];
}

const plain = (line: TaskLine): ContractLine => ({ ...line, decision: 'undecided' });

function presentTask(line: TaskLine, locale: Locale): Entry {
  const t = taskMailMessages[locale];
  const due = formatDate(line.due_on, locale);
  return {
    title: personLabel(plain(line), locale),
    details: [
      postLabel(plain(line), locale),
      unitLabel(line, locale),
      t.ends(formatDate(line.ends_on, locale)),
      line.kind === 'permanent_post_request' ? t.asked(formatDate(line.asked_on, locale)) : '',
    ].filter(Boolean),
    state: line.overdue ? t.overdue(due) : t.due(due),
    marks: [],
  };
}

function presentKind(kind: TaskKind, lines: TaskLine[], locale: Locale): Block[] {
  const t = taskMailMessages[locale];
  const ofKind = lines.filter((line) => line.kind === kind);
  if (!ofKind.length) return [];
  return [
    heading(t.kind[kind]),
    paragraph(keepCitation(t.why[kind])),
    { kind: 'entries', entries: ofKind.map((line) => presentTask(line, locale)) },
  ];
}

function subjectOf(lines: TaskLine[], locale: Locale): string {
  const t = taskMailMessages[locale];
  const overdue = lines.filter((line) => line.overdue).length;
  return overdue > 0
    ? t.subjectOverdue(overdue, lines.length - overdue)
    : t.subjectDue(lines.length, formatDate(lines[0]!.due_on, locale));
}

/** The mail about tasks: which, of whom, by when, on which legal ground. */
export function presentTaskMail(data: TaskMailData, locale: Locale): MailView {
  const t = taskMailMessages[locale];
  const lines = data.lines.toSorted((a, b) => a.due_on.localeCompare(b.due_on) || a.contract.localeCompare(b.contract));
  const shown = lines.slice(0, howManyFit(lines.map(plain)));
  const hidden = lines.length - shown.length;
  return {
    locale,
    subject: subjectOf(lines, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      paragraph(t.intro),
      ...(Object.keys(RESULTS) as TaskKind[]).flatMap((kind) => presentKind(kind, shown, locale)),
      ...(hidden ? [note(t.more(hidden))] : []),
      note(t.record),
      note(t.hint),
    ],
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(lines, locale),
  };
}
