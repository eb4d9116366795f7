import type { DataSource } from 'typeorm';
import { parsePlainDate } from '../../cli/arguments.js';
import type { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import { outcomeMessages } from '../../committees/outcomes/outcome.messages.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { unknownName } from '../../registry/unknown-name.js';
import { parseGround } from '../../watch/plan/plan-question.js';
import type { Answer, Body, Proposal, ProposalKind, SignatureForm, StepInput } from '../decision-case.js';
import { decideCommandMessages } from './decide-command.messages.js';

/** The options of `verbleib decide`, as commander gives them. */
export interface StepOptions {
  programme?: string;
  unit?: string;
  end?: string;
  except?: string[];
  onlyPossible?: boolean;
  on?: string;
  extendTo?: string;
  permanent?: boolean;
  changePost?: boolean;
  letEnd?: boolean;
  ground?: string;
  position?: string;
  newUnit?: string;
  hours?: string;
  fte?: string;
  payGroup?: string;
  payStep?: string;
  reason?: string;
  outcome?: string;
  note?: string;
  document?: string;
  until?: string;
  body?: Body[];
  withDiscussion?: boolean;
  answerDue?: string;
  answer?: Answer;
  form?: SignatureForm;
  number?: string;
  version?: string;
  by?: string;
}

type Say = (typeof decideCommandMessages)['de'];

/** What was typed cannot be: why, and what to do. */
export function wrong(code: string, text: (say: Say) => string): VerbleibError {
  return new VerbleibError(
    code,
    EXIT.usage,
    bilingual((locale) => text(decideCommandMessages[locale])),
  );
}

/** A number as people type it: 19.5 or 19,5. */
function parseAmount(option: string, text: string, most: number): number {
  const amount = /^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (amount > 0 && amount <= most) return amount;
  throw wrong('bad_amount', (say) => say.badAmount(option, text, most));
}

/** The one thing that is meant to follow; undefined where no option names any. */
function kindOf(options: StepOptions): ProposalKind | undefined {
  const kinds: ProposalKind[] = [
    ...(options.changePost ? ['change_post' as const] : []),
    ...(options.permanent && !options.changePost ? ['permanent' as const] : []),
    ...(options.letEnd ? ['let_end' as const] : []),
  ];
  if (kinds.length > 1) throw wrong('one_kind', (say) => say.oneKind);
  return kinds[0] ?? (options.extendTo === undefined ? undefined : 'extend');
}

async function idOf(dataSource: DataSource, table: 'position' | 'unit', key: string): Promise<string> {
  const column = table === 'position' ? 'number' : 'code';
  const [row] = await dataSource.query<{ id: string }[]>(`select id from ${table} where ${column} = $1`, [key]);
  if (row) return row.id;
  throw await unknownName(dataSource, table, key);
}

/** What is proposed, as it was typed; undefined where nothing is. */
async function proposalOf(options: StepOptions, dataSource: DataSource): Promise<Proposal | undefined> {
  const kind = kindOf(options);
  if (!kind) return undefined;
  return {
    kind,
    ...(options.extendTo === undefined ? {} : { endsOn: parsePlainDate('--extend-to', options.extendTo) }),
    ...(options.ground === undefined ? {} : { ground: parseGround(options.ground) }),
    ...(options.position === undefined ? {} : { positionId: await idOf(dataSource, 'position', options.position) }),
    ...(options.newUnit === undefined ? {} : { unitId: await idOf(dataSource, 'unit', options.newUnit) }),
    ...(options.hours === undefined ? {} : { weeklyHours: parseAmount('--hours', options.hours, 60) }),
    ...(options.fte === undefined ? {} : { fte: parseAmount('--fte', options.fte, 1.5) }),
    ...(options.payGroup === undefined ? {} : { payGroup: options.payGroup }),
    ...(options.payStep === undefined ? {} : { payStep: parseAmount('--pay-step', options.payStep, 9) }),
    ...(options.reason === undefined ? {} : { riskReason: options.reason }),
  };
}

const date = (option: string, text: string | undefined): Temporal.PlainDate | undefined =>
  text === undefined ? undefined : parsePlainDate(option, text);

/** The input of a step from what was typed. */
export async function stepInput(
  options: StepOptions,
  dataSource: DataSource,
  outcomes: NameableOutcomes,
  today: Temporal.PlainDate,
): Promise<StepInput> {
  const proposal = await proposalOf(options, dataSource);
  const outcome = options.outcome === undefined ? undefined : await outcomes.one(null, options.outcome, today);
  if (options.outcome !== undefined && !outcome)
    throw new VerbleibError(
      'unknown_outcome',
      EXIT.usage,
      bilingual((locale) => outcomeMessages[locale].unknown(options.outcome!)),
    );
  const [until, answerDue] = [date('--until', options.until), date('--answer-due', options.answerDue)];
  return {
    on: date('--on', options.on) ?? today,
    ...(proposal ? { proposal } : {}),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(outcome ? { outcome } : {}),
    ...(options.note === undefined ? {} : { note: options.note }),
    ...(options.document === undefined ? {} : { document: options.document }),
    ...(until ? { until } : {}),
    ...(answerDue ? { answerDue } : {}),
    ...(options.body ? { bodies: options.body, body: options.body[0]! } : {}),
    ...(options.withDiscussion ? { withDiscussion: true } : {}),
    ...(options.answer ? { answer: options.answer } : {}),
    ...(options.form ? { form: options.form } : {}),
    ...(options.number === undefined ? {} : { number: options.number }),
  };
}
