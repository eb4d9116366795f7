import type { EntityManager } from 'typeorm';
import { rejectChains } from './reject-chains.js';

/** Lines that are still to be applied. */
const GOOD = 'not l.rejected and not l.duplicate';

/**
 * The same contract number more than once: lines that say the same are one line (duplicates), lines that differ are all
 * refused, for nobody knows which is right.
 */
const NUMBER_TWICE = `
  with twice as (select number from contract_line where not rejected group by number having count(*) > 1),
  said as (
    select line, number, md5((to_jsonb(l) - 'line')::text) as content
    from contract_line l join twice using (number) where not rejected
  ), compared as (
    select line, number, min(line) over same_number as first_line,
      lag(line) over (partition by number order by line) as previous_line,
      lead(line) over (partition by number order by line) as next_line,
      min(content) over same_number = max(content) over same_number as same
    from said window same_number as (partition by number)
  )
  insert into line_fault
    select line, case when same then 'duplicate_line' else 'contract_number_twice' end, 'number', number,
      case when same then first_line else coalesce(previous_line, next_line) end
    from compared where not same or line <> first_line`;

const SET_ASIDE = `
  update contract_line l set duplicate = f.code = 'duplicate_line', rejected = f.code = 'contract_number_twice'
    from line_fault f where f.line = l.line`;

const OF_ANOTHER_PERSON = `
  insert into line_fault
    select l.line, 'contract_of_another_person', 'number', l.number, e.number
    from contract_line l join contract c on c.number = l.number join employee e on e.id = c.employee_id
    where ${GOOD} and e.number <> l.employee_number`;

/** The latest end of the lines before, with its contract, tells whether a line begins too early. */
const OVERLAP_IN_FILE = `
  insert into line_fault
    select line, 'overlap', 'starts_on', number, before[2] from (
      select l.line, l.number, l.starts_on,
        max(array[coalesce(least(l.ends_on, l.left_on), 'infinity')::text, l.number] collate "C") over (
          partition by l.employee_number, l.position_number order by l.starts_on, l.line
          rows between unbounded preceding and 1 preceding) as before
      from contract_line l where ${GOOD} and l.position_number is not null
    ) as ordered where before[1]::date >= starts_on`;

const OVERLAP_WITH_REGISTER = `
  insert into line_fault
    select distinct on (l.line) l.line, 'overlap_with_register', 'starts_on', l.number, c.number
    from contract_line l
      join employee e on e.number = l.employee_number
      join position p on p.number = l.position_number
      join contract c on c.employee_id = e.id and c.position_id = p.id
    where ${GOOD} and c.starts_on <= coalesce(least(l.ends_on, l.left_on), 'infinity')
      and l.starts_on <= coalesce(least(c.ends_on, c.left_on), 'infinity')
      and not exists (select from contract_line o where o.number = c.number)
    order by l.line`;

/** What a line names as its predecessor: the file's word goes before the register's. */
const PREDECESSORS = `
  select l.line, l.number, l.employee_number, l.starts_on, l.predecessor_number,
    coalesce(f.employee_number, e.number) as owner,
    case when f.line is null then p.ends_on else f.ends_on end as ends_on,
    f.line is not null or p.id is not null as found, coalesce(f.rejected, false) as rejected
  from contract_line l
    left join contract_line f on f.number = l.predecessor_number and not f.duplicate
    left join contract p on p.number = l.predecessor_number and f.line is null
    left join employee e on e.id = p.employee_id
  where ${GOOD} and l.predecessor_number is not null`;

const PREDECESSOR_FAULTS = `
  insert into line_fault
    select line, code, 'predecessor_number', predecessor_number, other from (
      select line, predecessor_number,
        case
          when predecessor_number = number then 'predecessor_is_itself'
          when not found then 'predecessor_not_found'
          when owner <> employee_number then 'predecessor_of_another_person'
          when rejected then null
          when ends_on is null or ends_on >= starts_on then 'predecessor_not_before'
        end as code,
        case when owner <> employee_number then owner else ends_on::text end as other
      from (${PREDECESSORS}) as named
    ) as judged where code is not null`;

const PREDECESSOR_TWICE = `
  insert into line_fault
    select line, 'predecessor_twice', 'predecessor_number', predecessor_number, first_number from (
      select l.line, l.predecessor_number,
        first_value(l.number) over same_predecessor as first_number, row_number() over same_predecessor as place
      from contract_line l where ${GOOD} and l.predecessor_number is not null
      window same_predecessor as (partition by l.predecessor_number order by l.line)
    ) as named where place > 1
    union all
    select l.line, 'predecessor_twice', 'predecessor_number', l.predecessor_number, s.number
    from contract_line l join contract p on p.number = l.predecessor_number join contract s on s.predecessor_id = p.id
    where ${GOOD} and not exists (select from contract_line o where o.number = s.number)`;

const SUCCESSOR_FAULTS = `
  insert into line_fault
    select l.line, 'successor_not_after', 'ends_on', l.number, s.number
    from contract_line l join contract c on c.number = l.number join contract s on s.predecessor_id = c.id
    where ${GOOD} and (l.ends_on is null or l.ends_on >= s.starts_on)
      and not exists (select from contract_line o where o.number = s.number)`;

/**
 * Judges the lines in the light of each other and of the register, set-based, and rejects the chains whose lines do not
 * all pass. A loop of predecessors needs no check of its own: one of its steps goes forward in time.
 */
export async function checkLines(manager: EntityManager): Promise<void> {
  for (const check of [
    NUMBER_TWICE,
    SET_ASIDE,
    OF_ANOTHER_PERSON,
    OVERLAP_IN_FILE,
    OVERLAP_WITH_REGISTER,
    PREDECESSOR_FAULTS,
    PREDECESSOR_TWICE,
    SUCCESSOR_FAULTS,
  ])
    await manager.query(check);
  await rejectChains(manager);
}
