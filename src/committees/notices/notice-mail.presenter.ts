import { type Block, heading, type MailView, note, paragraph } from '../../reminders/mails/blocks.js';
import { lineMessages } from '../../reminders/mails/contract-line.messages.js';
import type { KeyDates } from '../../reminders/mails/key-dates.js';
import { presentKeyDates } from '../../reminders/mails/key-dates.presenter.js';
import { cut } from '../../reminders/mails/plain-words.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { briefingMessages } from '../briefing/briefing.messages.js';
import { countInSentence, nobody, thresholdWord } from '../briefing/count-words.js';
import { said, type StaffOfProgramme } from '../briefing/staff-figures.js';
import { cliffSentences, toldRows } from '../briefing/staff-words.js';
import { noticeMailMessages } from './notice-mail.messages.js';
import type { ToldNotice } from './notice-mail.query.js';

export interface NoticeMailData {
  name: string;
  /** At least one; the soonest last day first. */
  notices: ToldNotice[];
}

/** The programme of a notice as its mail calls it. */
function programmeOf({ figures }: ToldNotice): StaffOfProgramme {
  const [programme] = figures.programmes;
  return { ...programme!, code: cut(programme!.code), name: cut(programme!.name) };
}

/** The days that the member is reminded of and that the notice names: those on which many end. */
const namedDays = ({ figures, days }: ToldNotice) =>
  figures.programmes[0]!.staff.years.flatMap((year) =>
    year.days.filter(({ day }) => days.includes(day)).map((each) => ({ ...each, year })),
  );

function presentNotice(notice: ToldNotice, locale: Locale): Block[] {
  const t = noticeMailMessages[locale];
  const words = briefingMessages[locale];
  const programme = programmeOf(notice);
  const stated = { figures: notice.figures, locale };
  const rows = toldRows(stated, programme).map(({ label, value }) => [label, value]);
  return [
    heading(t.programme(programme.code, programme.name)),
    { kind: 'alert', sentences: [cliffSentences(stated, programme).join(' ')] },
    ...(rows.length > 0
      ? [
          {
            kind: 'table' as const,
            table: {
              caption: t.figures(programme.code, formatDate(notice.figures.as_of, locale)),
              head: [words.columns.what, words.columns.people],
              rows,
              words: 1,
            },
          },
        ]
      : []),
  ];
}

/** "Programm KIM: Verträge von 12 Beschäftigten enden am 31.12.2026, 0 entschieden": the first of what is told. */
function subjectOf(notices: ToldNotice[], locale: Locale): string {
  const t = noticeMailMessages[locale];
  const [first] = notices;
  const { figures } = first!;
  const { threshold } = figures.released;
  const { code } = programmeOf(first!);
  const counted = (cell: string) => countInSentence(said(figures, cell), threshold, locale);
  const named = namedDays(first!).find(({ cell }) => counted(cell) !== undefined);
  const points = notices.reduce((sum, notice) => sum + Math.max(1, namedDays(notice).length), 0);
  const others = points > 1 ? t.others(points - 1) : '';
  if (!named) return t.subjectWithheld(code) + others;
  const { decisions } = named.year;
  const open = decisions && counted(decisions.undecided);
  const state = decisions && nobody(said(figures, decisions.decided)) ? t.noneDecided : open ? t.undecided(open) : '';
  const subject = t.subject(code, counted(named.cell)!, formatDate(named.day, locale));
  return [subject, state].filter(Boolean).join(', ') + others;
}

/** The reminder to committee members and the clerk: aggregates only, nothing from which a person could be derived. */
export function presentNoticeMail(
  { name, notices }: NoticeMailData,
  keyDates: KeyDates,
  today: Temporal.PlainDate,
  locale: Locale,
): MailView {
  const t = noticeMailMessages[locale];
  const { committee, role, figures } = notices[0]!;
  const words = briefingMessages[locale];
  const body = cut(committee);
  const lastDays = notices.flatMap((notice) => namedDays(notice).map(({ day }) => day));
  return {
    locale,
    subject: subjectOf(notices, locale),
    greeting: lineMessages[locale].greeting(name),
    blocks: [
      paragraph(t.intro(body)),
      ...notices.flatMap((notice) => presentNotice(notice, locale)),
      note([words.counted, words.protection(thresholdWord(figures.released.threshold, locale)), t.missing].join(' ')),
      ...(lastDays.length > 0 ? presentKeyDates(lastDays, keyDates, today, locale) : []),
      ...(role === 'clerk' ? [note(t.clerk)] : []),
    ],
    footer: [role === 'clerk' ? t.whyClerk(body) : t.why(body)],
  };
}
