/**
 * The floor of the nightly look: one hand-written statement that does the same inserts for a register in which every
 * unit has a manager and an HR contact of its own, every stage is the default and every recipient takes digests. It knows
 * no ladders, routes, absences, representation or escalation levels beyond the parent's manager; it takes it as known how
 * many days before their end staff are told; and it is given the backward plans (`$2`, JSON rows of `plan_deadline`).
 */
export const WATCH_FLOOR = `
with stages(stage) as (select unnest(array[365, 180, 120, 90, 60, 30, 14, 7])),
due as materialized (
  select c.id, c.employee_id, c.unit_id, c.programme_id, c.ends_on,
    (select min(stage) from stages where stage >= c.ends_on - $1::date) as stage, n.id as successor_id, n.id is not null as signed
  from contract c
  left join contract n on n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $1::date
  where c.ends_on between $1::date and $1::date + 365 and c.starts_on <= $1::date and c.left_on is null
),
ending as materialized (
  select c.id, s.scope, s.scope_id, c.ends_on, c.employee_id, c.fte,
    exists (select from contract n where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $1::date) as decided
  from contract c cross join lateral (values ('programme', c.programme_id), ('unit', c.unit_id)) s(scope, scope_id)
  where c.ends_on between $1::date and $1::date + 548 and c.starts_on <= $1::date and c.left_on is null and s.scope_id is not null
),
cohort as (
  select scope, scope_id, ends_on, count(*) as contracts, count(distinct employee_id) as people, sum(fte) as fte,
    count(*) filter (where decided) as decided from ending group by 1, 2, 3
),
strength as (
  select s.scope, s.scope_id, count(*) as running, count(distinct employee_id) as headcount,
    count(distinct employee_id) filter (where ends_on is not null) as fixed_term, sum(fte) as fte_total
  from contract c cross join lateral (values ('programme', c.programme_id), ('unit', c.unit_id)) s(scope, scope_id)
  where c.starts_on <= $1::date and (c.ends_on is null or c.ends_on >= $1::date) and s.scope_id is not null group by 1, 2
),
cliffs as (
  insert into cliff (scope, scope_id, ends_on, opened_on, contracts, running, people, headcount, fixed_term, fte, fte_total, decided)
  select scope, scope_id, ends_on, $1::date, contracts, running, people, headcount, fixed_term, fte, fte_total, decided
  from cohort join strength using (scope, scope_id)
  where contracts >= 3 and (people >= 0.3 * fixed_term or people >= 0.3 * headcount) and decided < contracts
  on conflict do nothing returning id, scope, scope_id, ends_on
),
members as (
  insert into cliff_member (cliff_id, contract_id, joined_on)
  select cliffs.id, ending.id, $1::date from cliffs join ending using (scope, scope_id, ends_on) on conflict do nothing
),
flags as (
  insert into flag (rule, scope, scope_id, opened_on)
  select 'ends_undecided', 'contract', id, $1::date from due where not signed
  union all select 'cliff', 'cliff', id, $1::date from cliffs
  on conflict (rule, scope_id) where resolved_on is null do nothing
),
owed as (
  select distinct on (d.id, r.recipient) d.id, d.ends_on, d.stage, r.role, r.recipient
  from due d join unit u on u.id = d.unit_id left join unit p on p.id = u.parent_id
  cross join lateral (values ('hr', u.hr_contact_id),
    ('manager', case when u.manager_id = d.employee_id then p.manager_id else u.manager_id end),
    ('escalation', case when d.stage in (14, 7) then p.manager_id end)) r(role, recipient)
  where not d.signed and r.recipient is not null order by d.id, r.recipient, r.role = 'escalation'
),
told as (
  select distinct on (c.scope_id, c.ends_on, m.id) c.scope_id, c.ends_on, m.id as recipient,
    (select min(stage) from stages where stage >= c.ends_on - $1::date) as stage
  from cohort c join programme p on p.id = c.scope_id join committee_member m on m.committee_id = p.committee_id
  where c.scope = 'programme' and c.people >= 5 and c.decided < c.contracts
),
decisions as (
  insert into decision (contract_id, ends_on, state, successor_id, opened_on, closed_on)
  select id, ends_on, case when signed then 'done' else 'undecided' end, successor_id, $1::date, case when signed then $1::date end
  from due on conflict (contract_id) do nothing returning id, state
),
decision_events as (
  insert into decision_event (decision_id, step, to_state, on_date)
  select id, 'register_signed', state, $1::date from decisions where state = 'done'
),
tasks as (
  insert into task (kind, contract_id, asked_on, due_on)
  select 'further_employment_check', id, ends_on, ends_on from due where not signed
  on conflict (kind, contract_id, asked_on) do nothing
),
plans as (
  insert into plan_deadline (ends_on, committee_id, rule, variant, due)
  select * from jsonb_to_recordset($2::jsonb) as r(ends_on date, committee_id uuid, rule text, variant text, due date)
  on conflict (ends_on, committee_id, rule, variant) do nothing
),
soon as (
  select d.id, r.role, r.recipient
  from due d join unit u on u.id = d.unit_id left join unit p on p.id = u.parent_id
  cross join lateral (values ('hr', u.hr_contact_id),
    ('manager', case when u.manager_id = d.employee_id then p.manager_id else u.manager_id end)) r(role, recipient)
  where not d.signed and d.ends_on <= $1::date + 7 and r.recipient is not null
),
staff as (
  select id, employee_id, ends_on from due where not signed and ends_on <= $1::date + 104
),
mails as (
  insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
  select 'reminder', 'digest', e.id, 'employee', e.email, e.given_name || ' ' || e.family_name, 'de', $1::date
  from employee e where e.id in (select recipient from owed)
  union all
  select 'committee', 'digest', m.id, 'committee_member', m.email, m.name, 'de', $1::date
  from committee_member m where m.id in (select recipient from told where stage is not null)
  union all
  select 'staff', 'digest', e.id, 'employee', e.email, e.given_name || ' ' || e.family_name, 'de', $1::date
  from employee e where e.id in (select employee_id from staff)
  union all
  select 'task', 'digest', e.id, 'employee', e.email, e.given_name || ' ' || e.family_name, 'de', $1::date
  from employee e where e.id in (select recipient from soon)
  on conflict (recipient, purpose) where state = 'pending' and form = 'digest' and attempts = 0
    do update set run_date = excluded.run_date
  returning id, recipient, purpose
),
notices as (
  insert into notice (purpose, contract_id, cause_id, role, recipient, responsible, run_date, mail_id)
  select distinct on (soon.id, recipient) 'task', soon.id, soon.id, role, recipient, recipient, $1::date, mails.id
  from soon join mails using (recipient) where mails.purpose = 'task'
  on conflict (purpose, cause_id, contract_id, recipient) do nothing
)
insert into reminder (kind, subject_id, ends_on, stage, recipient, responsible, role, run_date, mail_id)
select case role when 'escalation' then 'escalation' else 'contract' end, owed.id, ends_on, stage, recipient, recipient, role, $1::date, mails.id
from owed join mails using (recipient) where mails.purpose = 'reminder'
union all
select 'committee', scope_id, ends_on, stage, recipient, recipient, 'member', $1::date, mails.id
from told join mails using (recipient) where stage is not null
union all
select 'staff', staff.id, ends_on, 0, employee_id, employee_id, 'employee', $1::date, mails.id
from staff join mails on mails.recipient = staff.employee_id and mails.purpose = 'staff'
on conflict (subject_id, ends_on, stage, recipient) where (dropped_on is null or dropped_reason = 'superseded') do nothing`;
