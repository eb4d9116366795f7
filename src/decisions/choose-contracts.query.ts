import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinUnitSql } from '../registry/unit-tree.sql.js';
import { knownCodes, unknownName } from '../registry/unknown-name.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { bilingual, type Locale } from '../shared/locale.js';
import { chooseMessages, type EndDay } from './choose-contracts.messages.js';

/**
 * Whose contracts are meant: a programme's or a unit's (with the units below it) with one last day, or named ones. What is
 * given together narrows down.
 */
export interface ContractChoice {
  /** Code, e.g. KIM. */
  programme?: string | undefined;
  /** Code, e.g. 16.0. */
  unit?: string | undefined;
  endsOn?: Temporal.PlainDate | undefined;
  /** Numbers of contracts, or of people: then their contracts that end from today on. */
  contracts?: readonly string[] | undefined;
  /** Numbers of contracts or people that are left out. */
  except?: readonly string[] | undefined;
  /** Of these alone, by contract.id: those that whoever asks may see. Goes before everything else. */
  ids?: readonly string[] | undefined;
}

/** A contract of a choice. */
export interface ChosenContract {
  id: string;
  contract: string;
  /** ISO text; null: permanent. */
  ends_on: string | null;
  /** Whether it is recorded that the person leaves on the last day or before it. */
  leaves: boolean;
}

// $1 programme, $2 unit, $3 numbers, $4 those left out; null: not asked for. $5 the last day. $6 the day on which it is
// looked at: who has left by then is gone, unless the contract itself is named.
const FROM = `from contract c join employee e on e.id = c.employee_id
  where ($1::text is null or c.programme_id = (select id from programme where code = $1))
    and ($2::text is null or ${withinUnitSql('c.unit_id', '$2')})
    and ($3::text[] is null or c.number = any ($3) or e.number = any ($3) and c.ends_on >= $6::date)
    and ($4::text[] is null or not (c.number = any ($4) or e.number = any ($4)))
    and (c.left_on is null or c.left_on >= $6::date or c.number = any ($3))
    and ($7::uuid[] is null or c.id = any ($7))`;

const CHOSEN = `
  select c.id, c.number as contract, c.ends_on, coalesce(c.left_on <= c.ends_on, false) as leaves ${FROM}
    and ($5::date is null or c.ends_on = $5::date)
  order by c.number`;

const RUNNING = `
  select count(*)::int as running ${FROM}
    and (c.starts_on <= $6::date or c.ends_on = $5::date) and coalesce(c.ends_on, 'infinity') >= $6::date`;

const NEAREST = `
  select c.ends_on, count(*)::int as contracts ${FROM} and c.ends_on >= $6::date
  group by c.ends_on order by abs(c.ends_on - $5::date), c.ends_on limit 5`;

function refusal(code: string, text: (say: (typeof chooseMessages)[Locale]) => string): VerbleibError {
  return new VerbleibError(
    code,
    EXIT.usage,
    bilingual((locale) => text(chooseMessages[locale])),
  );
}

/** Finds the contracts that a step or a scenario is meant for. */
@Injectable()
export class ChooseContracts {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param on the day on which it is asked
   * @returns at least one, by number
   * @throws VerbleibError exit 2 for a choice that says too little, a code or number that the register does not have (with
   *   the nearest), and where nothing is left (with the nearest last days)
   */
  async of(choice: ContractChoice, on: Temporal.PlainDate): Promise<ChosenContract[]> {
    await this.check(choice);
    if (!choice.contracts && !choice.ids && !choice.endsOn) {
      const next = await this.read<EndDay>(NEAREST, { ...choice, endsOn: on }, on);
      throw refusal('end_missing', (say) => say.endMissing(next));
    }
    const chosen = await this.read<ChosenContract>(CHOSEN, choice, on);
    if (chosen.length > 0) return chosen;
    const { endsOn } = choice;
    if (!endsOn) throw refusal('nobody_left', (say) => say.nobodyLeft);
    const nearest = await this.read<EndDay>(NEAREST, choice, on);
    throw refusal('nobody_ends', (say) => say.nobodyEnds(endsOn, nearest));
  }

  /**
   * The same for a step: of a cliff, people who leave anyway are left out, as in watch/cliffs.ts.
   * @returns ids, each once
   */
  async ids(choice: ContractChoice, on: Temporal.PlainDate): Promise<string[]> {
    const chosen = await this.of(choice, on);
    const ids = chosen.filter(({ leaves }) => choice.contracts || !leaves).map(({ id }) => id);
    if (ids.length === 0) throw refusal('nobody_left', (say) => say.nobodyLeft);
    return ids;
  }

  /** How many contracts of programme and unit run on a day, with those that are chosen. */
  async running(choice: ContractChoice, on: Temporal.PlainDate): Promise<number> {
    const [row] = await this.read<{ running: number }>(RUNNING, choice, on);
    return row!.running;
  }

  private async check({ programme, unit, contracts, except, ids }: ContractChoice): Promise<void> {
    if (programme === undefined && unit === undefined && !contracts && !ids)
      throw refusal('choice_missing', (say) => say.choiceMissing);
    await knownCodes(this.dataSource, { programme, unit });
    const [unknown] = await this.dataSource.query<{ number: string }[]>(
      `select n.number from unnest($1::text[]) with ordinality n (number, place)
       where not exists (select from contract where number = n.number)
         and not exists (select from employee where number = n.number)
       order by place limit 1`,
      [[...(contracts ?? []), ...(except ?? [])]],
    );
    if (unknown) throw await unknownName(this.dataSource, 'number', unknown.number);
  }

  private read<Row>(sql: string, choice: ContractChoice, on: Temporal.PlainDate): Promise<Row[]> {
    const { programme, unit, contracts, except, endsOn, ids } = choice;
    return this.dataSource.query<Row[]>(
      sql,
      [programme, unit, contracts, except, endsOn?.toString(), on.toString(), ids].map((each) => each ?? null),
    );
  }
}
