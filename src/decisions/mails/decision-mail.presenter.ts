import type { Deadline } from '../../law/rule.js';
import { type Block, heading, type MailView, note, paragraph } from '../../reminders/mails/blocks.js';
import { personLabel, postLabel, unitLabel } from '../../reminders/mails/contract-line.presenter.js';
import { lineMessages } from '../../reminders/mails/contract-line.messages.js';
import { byEndThenName } from '../../reminders/mails/contract-line.js';
import { howManyFit } from '../../reminders/mails/fit.js';
import { cut } from '../../reminders/mails/plain-words.js';
import { whyTold } from '../../reminders/mails/why-told.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { keepCitation } from '../../shared/keep-together.js';
import { loginOf } from '../actor.js';
import { isOverdue, type NextDue, nextDue } from '../next-due.js';
import { proposalLabel } from '../proposal.presenter.js';
import { STEP_DONE } from '../transitions.messages.js';
import { stateName, TRANSITIONS } from '../transitions.js';
import { decisionMailMessages } from './decision-mail.messages.js';
import type { DecisionMailLine } from './decision-mail.query.js';

export interface DecisionMailData {
  name: string;
  /** Address of the overview page. */
  overview: string;
  /** At least one. */
  lines: DecisionMailLine[];
}

interface Told {
  line: DecisionMailLine;
  next: NextDue | undefined;
}

/** What several contracts have in common is said once: who did what when, and what comes next by when. */
const groupKey = ({ line, next }: Told): string =>
  JSON.stringify([
    line.step,
    line.actor,
    line.on_date,
    line.note,
    line.document,
    line.voided,
    line.body,
    line.answer,
    line.state,
    next?.step,
    next?.due?.toString(),
  ]);

function nextSentence(next: NextDue | undefined, today: Temporal.PlainDate, locale: Locale): string {
  const t = decisionMailMessages[locale];
  if (!next) return t.nothingNext;
  const source = next.citation ? keepCitation(next.citation[locale]) : '';
  const facts = [TRANSITIONS[next.step].name[locale], next.due ? formatDate(next.due, locale) : ''] as const;
  if (isOverdue(next, today)) return t.nextLate(...facts, next.enables ? t.deadlineFor[next.enables](source) : source);
  return next.enables ? t.nextSoThat[next.enables](...facts, source) : t.next(...facts, source);
}

function whoDid({ step, actor, on_date }: DecisionMailLine, locale: Locale): string {
  const t = decisionMailMessages[locale];
  const on = formatDate(on_date, locale);
  if (TRANSITIONS[step].by === 'look') return t.byLook(on);
  const login = loginOf(actor);
  return login === undefined ? t.done(cut(actor), on) : t.doneAtTerminal(cut(login), on);
}

function presentGroup(
  group: Told[],
  shown: ReadonlySet<DecisionMailLine>,
  today: Temporal.PlainDate,
  locale: Locale,
): Block[] {
  const t = decisionMailMessages[locale];
  const { line, next } = group[0]!;
  const facts = [
    whoDid(line, locale),
    line.body && line.answer && Object.hasOwn(t.answer, line.answer)
      ? t.answer[line.answer as keyof typeof t.answer](line.body)
      : '',
    line.note ? `„${cut(line.note)}“` : '',
    line.document ? t.document(cut(line.document)) : '',
  ];
  return [
    paragraph(facts.filter(Boolean).join(' ')),
    ...(line.voided.length ? [{ kind: 'alert' as const, sentences: [t.voided(line.voided)] }] : []),
    paragraph(nextSentence(next, today, locale)),
    {
      kind: 'entries',
      entries: group
        .filter((each) => shown.has(each.line))
        .map(({ line: each }) => ({
          title: personLabel(each, locale),
          details: [
            postLabel(each, locale),
            unitLabel(each, locale),
            each.programme ? cut(lineMessages[locale].programme(each.programme)) : '',
            t.contract(cut(each.number), formatDate(each.ends_on, locale)),
          ].filter(Boolean),
          state: stateName(each.state)[locale],
          marks: [
            proposalLabel(each.kind, each.new_ends_on, locale),
            each.successor ? t.successor(cut(each.successor)) : '',
          ].filter(Boolean),
        })),
    },
  ];
}

/** How it stands and what is next, without a person's name: it shows on lock screens. */
function subjectOf(groups: Told[][], count: number, today: Temporal.PlainDate, locale: Locale): string {
  const t = decisionMailMessages[locale];
  const [group] = groups;
  const { line, next } = group![0]!;
  if (groups.length > 1 || group!.some((each) => each.line.ends_on !== line.ends_on)) return t.subjectMany(count);
  const subject = t.subject(t.contracts(count), formatDate(line.ends_on, locale), stateName(line.state)[locale]);
  if (!next?.due) return subject;
  const say = isOverdue(next, today) ? t.subjectLate : t.subjectNext;
  return say(subject, TRANSITIONS[next.step].name[locale], formatDate(next.due, locale));
}

/** What was done about ending contracts, and whose turn it is with what by when. */
export function presentDecisionMail(
  data: DecisionMailData,
  planOf: (endsOn: Temporal.PlainDate) => readonly Deadline[],
  today: Temporal.PlainDate,
  locale: Locale,
): MailView {
  const t = decisionMailMessages[locale];
  const lines = data.lines.toSorted((a, b) => byEndThenName(a, b));
  const told = lines.map((line) => ({
    line,
    next: nextDue(line, planOf(Temporal.PlainDate.from(line.ends_on))),
  }));
  const groups = [...Map.groupBy(told, groupKey).values()];
  const shown = new Set(lines.slice(0, howManyFit(lines)));
  const hidden = lines.length - shown.size;
  return {
    locale,
    subject: subjectOf(groups, lines.length, today, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      paragraph(t.intro),
      ...[...Map.groupBy(groups, ([first]) => first!.line.step)].flatMap(([step, same]) => [
        heading(t.heading(STEP_DONE[step][locale], t.contracts(same.flat().length))),
        ...same.flatMap((group) => presentGroup(group, shown, today, locale)),
      ]),
      ...(hidden ? [note(t.more(hidden))] : []),
    ],
    link: { href: data.overview, text: lineMessages[locale].overview },
    footer: whyTold(lines, locale),
  };
}
