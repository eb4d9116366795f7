/** A person as lists name them; `e` is the employee's alias. */
const PERSON = `concat_ws(', ', e.family_name, nullif(e.given_name, ''))`;

/** Number or code, and name, of every record that a contract list can write. */
export const NAMED = `
  select 'unit' as entity, u.id, u.code as key, u.name as label from unit u
  union all select 'programme', p.id, p.code, p.name from programme p
  union all select 'employee', e.id, e.number, ${PERSON} from employee e
  union all select 'position', po.id, po.number, po.title from position po
  union all select 'contract', c.id, c.number, ${PERSON} from contract c join employee e on e.id = c.employee_id`;
