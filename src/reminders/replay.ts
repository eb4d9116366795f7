import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { shadowTable } from '../database/shadow-table.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LookSteps } from '../watch/look-steps.js';
import { schedules, slotsBetween } from '../jobs/schedules.js';
import { NightlyLook } from './nightly-look.js';
import { YearEndLook } from './year-end-look.js';

/** One message, or one flag, of one day. */
export interface ReplayEntry {
  /** ISO date of the run. */
  date: string;
  /** contract, escalation, committee, year_end, staff; the purpose of a notice; or flag. */
  kind: string;
  /** Lead time in days: before the last day, of staff mails before the job-seeker date; null for notices and flags. */
  stage: number | null;
  /** Address that is told; null for flags. */
  recipient: string | null;
  /** The rule of a flag; null for messages. */
  rule: string | null;
  /** Numbers of the contracts that it is about, sorted. */
  contracts: string[];
}

/** The contracts behind a reminder or flag, by what its subject is. */
const CONTRACTS_OF = {
  contract: `select number from contract where id = subject_id`,
  unit: `select number from contract where unit_id = subject_id and ends_on between found.ends_on - 30 and found.ends_on + 31
    and (left_on is null or left_on >= found.ends_on - 30)`,
  programme: `select number from contract where programme_id = subject_id and contract.ends_on = found.ends_on
    and (left_on is null or left_on > contract.ends_on)`,
  cliff: `select number from contract join cliff_member m on m.contract_id = contract.id where m.cliff_id = subject_id`,
} as const;

/**
 * What would be flagged and sent on each day of a period, past or coming, with the register as it stands. The looks of the
 * jobs run themselves, on temporary tables that stand in front of the real ones: nothing is written, nobody waits.
 */
@Injectable()
export class Replay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly nightlyLook: NightlyLook,
    private readonly yearEndLook: YearEndLook,
    private readonly steps: LookSteps,
  ) {}

  /**
   * @param from first day, @param to last day, both included
   * @param onDay called after each day, for a progress bar
   */
  async run(
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
    onDay: (done: number) => void = () => {},
  ): Promise<ReplayEntry[]> {
    return this.work.rehearse('replay', async (manager) => {
      await shadowWrittenTables(manager, from);
      // Several steps may write one table.
      const writes = new Map(this.steps.all.flatMap((step) => step.writes).map(({ table, since }) => [table, since]));
      writes.delete('notice');
      for (const [table, since] of writes)
        await shadowTable(manager, table, since ? `${since} < '${from.toString()}'::date` : 'true');
      const entries: ReplayEntry[] = [];
      let day = from;
      for (let done = 1; Temporal.PlainDate.compare(day, to) <= 0; done += 1) {
        for (const look of this.looksOn(day)) await look.look(manager, day);
        entries.push(...(await entriesOf(manager, day)));
        onDay(done);
        day = day.add({ days: 1 });
      }
      return entries;
    });
  }

  /** The looks whose schedules have a slot on the day, in the order of their slots. */
  private looksOn(day: Temporal.PlainDate): (NightlyLook | YearEndLook)[] {
    const zone = this.settings.timeZone;
    const start = day.toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 });
    const end = day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 });
    const looks: Record<string, NightlyLook | YearEndLook> = { watch: this.nightlyLook, 'year-end': this.yearEndLook };
    return schedules(zone)
      .flatMap((schedule) =>
        looks[schedule.id]
          ? slotsBetween(schedule, start, end).map((slot) => ({ slot, look: looks[schedule.id]! }))
          : [],
      )
      .toSorted((a, b) => Temporal.Instant.compare(a.slot, b.slot))
      .map(({ look }) => look);
  }
}

/** What stood before the first day stays: looks that lie before the period happened as they are recorded. */
async function shadowWrittenTables(manager: EntityManager, from: Temporal.PlainDate): Promise<void> {
  const first = `'${from.toString()}'::date`;
  // Of the mails only those that came back say who can be told.
  await shadowTable(manager, 'mail', `state = 'bounced' and run_date < ${first}`);
  await shadowTable(manager, 'reminder', `run_date < ${first}`);
  await shadowTable(manager, 'notice', `run_date < ${first}`);
  await shadowTable(manager, 'cliff', `opened_on < ${first}`);
  await shadowTable(manager, 'cliff_member', `joined_on < ${first}`);
  await shadowTable(manager, 'flag', `opened_on < ${first}`);
  await manager.query(`update cliff set closed_on = null where closed_on >= ${first}`);
  await manager.query(`update cliff_member set gone_on = null where gone_on >= ${first}`);
  await manager.query(`update flag set resolved_on = null where resolved_on >= ${first}`);
}

async function entriesOf(manager: EntityManager, day: Temporal.PlainDate): Promise<ReplayEntry[]> {
  return manager.query<ReplayEntry[]>(
    `with found as (
       select r.kind, r.stage, m.address as recipient, null as rule, r.subject_id, r.ends_on,
         case r.kind when 'committee' then 'programme' when 'year_end' then 'unit' else 'contract' end as scope
       from reminder r join mail m on m.id = r.mail_id where r.run_date = $1::date
       union all
       select n.purpose, null, m.address, null, n.contract_id, null, 'contract'
       from notice n join mail m on m.id = n.mail_id where n.run_date = $1::date
       union all
       select 'flag', null, null, rule, scope_id, null, scope from flag where opened_on = $1::date
     )
     select $1::date as date, found.kind, found.stage, found.recipient, found.rule,
       coalesce(array_agg(distinct c.number order by c.number) filter (where c.number is not null), '{}') as contracts
     from found left join lateral (
       ${Object.entries(CONTRACTS_OF)
         .map(([scope, sql]) => `select number from (${sql}) ${scope}_contracts where found.scope = '${scope}'`)
         .join('\n       union all ')}
     ) c on true
     group by found.kind, found.stage, found.recipient, found.rule
     order by found.kind, found.rule nulls first, found.stage, found.recipient`,
    [day.toString()],
  );
}
