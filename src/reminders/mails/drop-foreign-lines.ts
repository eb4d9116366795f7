import type { EntityManager } from 'typeorm';

/**
 * Strikes out the lines of a mail that are not the recipient's business any more: somebody else is manager, deputy and HR
 * contact of the unit and of all units above it, and the recipient stands in today for none of them. Whoever took over is
 * told by the next look.
 * @param today business date, ISO
 */
export async function dropForeignLines(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `with recursive line as (
       select r.id, r.recipient, case when r.kind = 'year_end' then r.subject_id else c.unit_id end as unit_id
       from reminder r
       join mail m on m.id = r.mail_id and m.recipient_kind = 'employee'
       left join contract c on c.id = r.subject_id
       where r.mail_id = $1 and r.dropped_on is null
       union all
       select n.id, n.recipient, c.unit_id
       from notice n
       join mail m on m.id = n.mail_id and m.recipient_kind = 'employee'
       join contract c on c.id = n.contract_id
       where n.mail_id = $1 and n.dropped_on is null
     ), place as (
       select distinct u.id as unit_id, u.id as above_id, u.parent_id from line join unit u on u.id = line.unit_id
       union
       select p.unit_id, u.id, u.parent_id from place p join unit u on u.id = p.parent_id
     ), duty as (
       select p.unit_id, post.person
       from place p join unit u on u.id = p.above_id
       cross join lateral (values (u.manager_id), (u.deputy_id), (u.hr_contact_id)) post(person)
       where post.person is not null
       union
       select d.unit_id, a.representative_id
       from duty d join absence a on a.employee_id = d.person and $2::date between a.starts_on and a.ends_on
       where a.representative_id is not null
     ), foreign_line as (
       select line.id from line
       where line.unit_id is not null and not exists (
         select from duty d where d.unit_id = line.unit_id and d.person = line.recipient)
     ), notices as (
       update notice set dropped_on = $2::date, dropped_reason = 'not_responsible'
       from foreign_line where notice.id = foreign_line.id
     )
     update reminder set dropped_on = $2::date, dropped_reason = 'not_responsible'
     from foreign_line where reminder.id = foreign_line.id`,
    [mail, today],
  );
}
