import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { ladderFor, type Ladder, type ReminderRule, type UnitNode } from './ladder.js';
import { decidedJoins } from '../registry/decision.sql.js';
import { NO_COMMITTEE, writeHungStages } from './hung-stages.js';
import { stageDueSql } from './stage.js';

const LADDER = 'unit_id uuid, ground text, stages int[], hung text[], recipients text[], mailboxes text[]';

/** The chart of units and what is set for them: few rows. */
export async function loadReminderRules(
  manager: EntityManager,
): Promise<{ units: Map<string, UnitNode>; rules: ReminderRule[] }> {
  const units = await manager.query<UnitNode[]>(`select id, parent_id as "parentId" from unit`);
  const rules = await manager.query<ReminderRule[]>(
    `select unit_id as "unitId", ground, stages, deadline_stages as "deadlineStages", recipients, mailboxes from reminder_rule`,
  );
  return { units: new Map(units.map((unit) => [unit.id, unit])), rules };
}

/**
 * Which ladder applies to which unit and ground, as the temporary table
 * `ladder (unit_id, ground, stages, hung, recipients, mailboxes, largest, smallest)`; ground '' stands for none.
 * @returns the longest lead time of all, in days
 */
export async function writeLadders(
  manager: EntityManager,
  defaults: Pick<Settings['reminders'], 'stages' | 'deadlineStages'>,
): Promise<number> {
  const { units, rules } = await loadReminderRules(manager);
  const grounds = await manager.query<{ ground: string | null }[]>(
    `select distinct ground from contract where ends_on is not null`,
  );
  const rows: ({ unit_id: string; ground: string } & Ladder)[] = [...units.values()].flatMap((unit) =>
    grounds.map(({ ground }) => ({
      unit_id: unit.id,
      ground: ground ?? '',
      ...ladderFor(unit.id, ground, units, rules, defaults),
    })),
  );
  await scratchTable(manager, 'ladder', `${LADDER}, largest int, smallest int`);
  await manager.query(
    `insert into ladder
     select l.*, (select max(stage) from unnest(stages) stage), (select min(stage) from unnest(stages) stage)
     from jsonb_to_recordset($1::jsonb) as l(${LADDER})`,
    [JSON.stringify(rows)],
  );
  return Math.max(0, ...rows.flatMap((row) => row.stages));
}

/**
 * Everything that is in a window on the date, as the temporary table `due`: running fixed-term contracts of people who
 * have not left and are not recorded as leaving before the end, with the stage; `decided` by a signed follow-on or a closed
 * decision (`decidedJoins`);
 * `late` where the contract, or its present end date, came into the register after its first lead time had begun;
 * `smallest` is the last stage of its ladder.
 */
export async function writeDueContracts(
  manager: EntityManager,
  date: Temporal.PlainDate,
  { reminders, timeZone }: Pick<Settings, 'reminders' | 'timeZone'>,
): Promise<void> {
  const longest = Math.max(await writeLadders(manager, reminders), await writeHungStages(manager));
  await scratchTable(
    manager,
    'due',
    `contract_id uuid, employee_id uuid, unit_id uuid, ends_on date, stage int, recipients text[], mailboxes text[],
     decided boolean, late boolean, smallest int`,
  );
  const { joins, decided } = decidedJoins('c', '$1::date');
  await fillScratch(
    manager,
    'due',
    // offset 0: otherwise the stage is worked out twice a row, to look at it and to keep it.
    `insert into due
     select * from (
       select c.id, c.employee_id, c.unit_id, c.ends_on,
         ${stageDueSql('(c.ends_on - $1::date)', `l.stages || coalesce(h.stages, '{}')`)} as stage, l.recipients, l.mailboxes,
         ${decided},
         (greatest(c.created_at, moved.at) at time zone $3)::date between c.ends_on - greatest(l.largest, h.largest) + 1
           and $1::date, least(l.smallest, h.smallest)
       from contract c
       join ladder l on l.unit_id = c.unit_id and l.ground = coalesce(c.ground, '')
       left join programme p on p.id = c.programme_id
       left join hung_stage h on h.hung = l.hung and h.ends_on = c.ends_on and h.committee_id = coalesce(p.committee_id, '${NO_COMMITTEE}')
       left join (select entity_id, max(happened_at) as at from change where field = 'ends_on' group by entity_id) moved
         on moved.entity_id = c.id
       ${joins}
       where c.ends_on between $1::date and $1::date + $2::int and c.starts_on <= $1::date
         and (c.left_on is null or c.left_on > c.ends_on)
       offset 0
     ) in_reach where stage is not null`,
    [date.toString(), longest, timeZone],
  );
}
