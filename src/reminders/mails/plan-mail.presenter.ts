import { keyOf } from '../../law/plan/deadline.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { type Block, type MailView, heading, list, note, paragraph } from './blocks.js';
import { lineMessages } from './contract-line.messages.js';
import { unitLabel } from './contract-line.presenter.js';
import { keyDateMessages } from './key-dates.messages.js';
import { cut } from './plain-words.js';
import { planMailMessages } from './plan-mail.messages.js';
import type { EndChange, MovedDeadline, MoveGroup } from './plan-mail.query.js';
import { type Told, whyTold } from './why-told.js';

/** Contracts whose end was changed in the same way, with what that does to the plan. */
export interface EndChangeGroup {
  old_end: string | null;
  new_end: string | null;
  people: Pick<EndChange, 'family_name' | 'given_name' | 'unit' | 'unit_name'>[];
  moves: MovedDeadline[];
}

export interface PlanMailData {
  name: string;
  /** Address of the overview page. */
  overview: string;
  groups: MoveGroup[];
  changes: EndChangeGroup[];
  told: Told[];
}

const MAX_GROUPS = 20;
const MAX_PEOPLE = 20;
const MAX_UNITS = 5;

/** What probably made the deadlines move: the signature depends on working days alone, sessions on the committee. */
function reasonsOf(moves: MovedDeadline[], locale: Locale): string[] {
  const t = planMailMessages[locale];
  const moved = new Set<string>(moves.map(({ rule }) => rule));
  const workingDays = moved.has('T6') || moved.has('T7');
  const session = moved.has('C1') || moved.has('C2');
  const other = [...moved].some((rule) => !['T6', 'T7', 'C1', 'C2'].includes(rule));
  return [
    ...(session ? [t.reason.session] : []),
    ...(workingDays ? [t.reason.workingDays] : []),
    ...(other && !workingDays ? [t.reason.setting] : []),
  ];
}

/** "08.12.2026 – bisher 10.12.2026: Letzte Sitzung": one line each, which a phone does not tear apart like a table. */
function presentDates(moves: MovedDeadline[], locale: Locale): Block {
  const t = planMailMessages[locale];
  const none = ({ rule }: MovedDeadline): string => (rule === 'C1' || rule === 'C2' ? t.noneRecorded : t.none);
  return {
    kind: 'dates',
    dates: moves.map((move) => ({
      day: move.new_due === null ? none(move) : formatDate(move.new_due, locale),
      state: t.before(move.old_due === null ? none(move) : formatDate(move.old_due, locale)),
      past: false,
      title: keyDateMessages[locale].short[keyOf(move)],
    })),
  };
}

function presentMoves({ ends_on, committee, contracts, units, moves }: MoveGroup, locale: Locale): Block[] {
  const t = planMailMessages[locale];
  const rest = units.length - MAX_UNITS;
  const shown = units.slice(0, MAX_UNITS).map(cut).join(', ') + (rest > 0 ? ' …' : '');
  return [
    heading(t.group(formatDate(ends_on, locale), contracts), 2),
    note([shown, ...(committee === null ? [] : [cut(committee)])].join(' · ')),
    presentDates(moves, locale),
    paragraph(t.because(reasonsOf(moves, locale))),
  ];
}

function presentChange({ old_end, new_end, people, moves }: EndChangeGroup, locale: Locale): Block[] {
  const t = planMailMessages[locale];
  const day = (text: string | null): string | null => (text === null ? null : formatDate(text, locale));
  const rest = people.length - MAX_PEOPLE;
  const named = people
    .slice(0, MAX_PEOPLE)
    .map((each) =>
      t.person(cut(lineMessages[locale].nameOrder(each.family_name, each.given_name)), unitLabel(each, locale)),
    );
  const table = new_end === null ? [note(t.allGone)] : [note(t.changed), presentDates(moves, locale)];
  return [
    heading(t.changeHeading(day(old_end), day(new_end)), 2),
    ...list([...named, ...(rest > 0 ? [t.morePeople(rest)] : [])]),
    ...(moves.length || new_end === null ? table : []),
    ...(old_end === null ? [] : [paragraph(t.consent)]),
  ];
}

function subjectOf({ groups, changes }: PlanMailData, locale: Locale): string {
  const t = planMailMessages[locale];
  if (!groups.length) return t.subjectChange(changes.reduce((sum, { people }) => sum + people.length, 0));
  const ends = new Set([...groups.map((group) => group.ends_on), ...changes.map(({ old_end }) => old_end)]);
  return ends.size === 1 ? t.subjectOne(formatDate(groups[0]!.ends_on, locale)) : t.subjectMany(ends.size);
}

/** What moved, for HR contacts and managers: changed ends with the people, then deadlines by last day. */
export function presentPlanMail(data: PlanMailData, locale: Locale): MailView {
  const t = planMailMessages[locale];
  const sections = [
    ...data.changes.map((change) => presentChange(change, locale)),
    ...data.groups.map((group) => presentMoves(group, locale)),
  ];
  const rest = sections.length - MAX_GROUPS;
  return {
    locale,
    subject: subjectOf(data, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      paragraph(t.intro),
      ...sections.slice(0, MAX_GROUPS).flat(),
      ...(rest > 0 ? [note(t.moreGroups(rest))] : []),
      note(t.hint),
    ],
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(data.told, locale),
  };
}
