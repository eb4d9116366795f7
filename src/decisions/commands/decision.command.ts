import { DataSource } from 'typeorm';
import type { CommandDefinition } from '../../cli/command.js';
import { tableText } from '../../cli/print-rows.js';
import { groundWithCode } from '../../law/grounds.messages.js';
import { personName } from '../../registry/person-name.js';
import { unknownName } from '../../registry/unknown-name.js';
import { Clock } from '../../shared/clock.js';
import { formatDate, formatInstant, type Locale } from '../../shared/locale.js';
import { loginOf } from '../actor.js';
import type { Body } from '../decision-case.js';
import { DecisionHistory, type DecisionEvent, type ListedParticipation } from '../decision-history.query.js';
import { DecisionList, type DecisionWithNext } from '../decision-list.query.js';
import { BODY_NAMES } from '../gates.messages.js';
import { proposalLabel } from '../proposal.presenter.js';
import { stateName, type Step, TRANSITIONS } from '../transitions.js';
import { decideCommandMessages } from './decide-command.messages.js';
import { decisionDocument } from './decisions.command.js';
import { eventContent } from './event-content.js';
import { nextLine } from './next-cells.js';
import { wrong } from './step-input.js';

function head(row: DecisionWithNext, today: Temporal.PlainDate, locale: Locale): string[] {
  const say = decideCommandMessages[locale];
  const proposal = proposalLabel(row.kind, row.new_ends_on, locale);
  return [
    `${say.heading(personName(row), row.contract, formatDate(row.ends_on, locale), stateName(row.state)[locale])} (${say.version(row.version)})`,
    ...(proposal
      ? [`${say.proposal}: ${proposal}${row.new_ground ? `, ${groundWithCode(row.new_ground, locale)}` : ''}`]
      : []),
    ...(row.next ? [nextLine(row.next, today, locale)] : []),
  ];
}

const askedRow = (each: ListedParticipation, locale: Locale): string[] => {
  const answers: Record<string, string> = decideCommandMessages[locale].answer;
  return [
    BODY_NAMES[each.body as Body][locale],
    formatDate(each.requested_on, locale),
    formatDate(each.answer_due, locale),
    each.answer ? `${answers[each.answer]} (${formatDate(each.answered_on!, locale)})` : '–',
    each.void_on ? formatDate(each.void_on, locale) : '–',
  ];
};

function actorWords(actor: string, locale: Locale): string {
  const login = loginOf(actor);
  return login === undefined ? actor : decideCommandMessages[locale].atTerminal(login);
}

const eventRow = (event: DecisionEvent, locale: Locale, zone: string): string[] => [
  formatInstant(event.happened_at, locale, zone),
  actorWords(event.actor, locale),
  TRANSITIONS[event.step as Step].name[locale],
  event.on_date ? formatDate(event.on_date, locale) : '–',
  eventContent(event, locale),
  event.note ?? '',
  event.document ?? '',
];

/** @throws VerbleibError exit 2 for a number that is not known, has no decision yet, or has several */
async function theOne(list: DecisionList, dataSource: DataSource, number: string): Promise<DecisionWithNext> {
  const [row, ...others] = await list.rows({ contracts: [number] });
  if (row && others.length === 0) return row;
  if (row)
    throw wrong('several_decisions', (say) =>
      say.several(
        number,
        [row, ...others].map(({ contract }) => contract),
      ),
    );
  const [known] = await dataSource.query<object[]>(
    `select from contract where number = $1 union all select from employee where number = $1`,
    [number],
  );
  throw known ? wrong('no_decision', (say) => say.unknown(number)) : await unknownName(dataSource, 'number', number);
}

export const decisionCommand: CommandDefinition = (program, action) =>
  void program
    .command('decision')
    .argument('<contract>', 'contract number, or the personnel number of somebody with one decision')
    .description('show one decision: how it stands, who was asked, and what happened so far')
    .action(
      action<[string]>(async (context, number) => {
        await context.withApp(async (app) => {
          const { locale } = context;
          const row = await theOne(app.get(DecisionList), app.get(DataSource), number);
          const { events, participations } = await app.get(DecisionHistory).of(row.id, null);
          const say = decideCommandMessages[locale];
          context.print({ ...decisionDocument(row), participations, events }, () =>
            [
              ...head(row, app.get(Clock).today(context.settings.timeZone), locale),
              ...(participations.length
                ? [
                    '',
                    tableText(
                      say.participation,
                      participations.map((each) => askedRow(each, locale)),
                    ),
                  ]
                : []),
              '',
              tableText(
                say.history,
                events.map((event) => eventRow(event, locale, context.settings.timeZone)),
              ),
            ].join('\n'),
          );
        });
      }),
    );
