import type { Organisation } from './organisation.schema.js';
import { PlanContext } from './plan-context.js';
import { planCommittees, planProgrammes } from './plan-programmes.js';
import type { Path, Problems } from './problems.js';
import { withoutZeros, type Register } from './register-snapshot.js';
import { findLoop } from './unit-tree.js';

/**
 * Puts the file's entries into the register's rows in memory and reports what does not fit; writes nothing. The
 * sections come in the order in which they refer to each other.
 */
export function planOrganisation(file: Organisation, register: Register, problems: Problems): void {
  const plan = new PlanContext(register, problems);
  planPeople(plan, file.people);
  planUnits(plan, file.units);
  planAbsences(plan, file.absences);
  planCommittees(plan, file.committees);
  planProgrammes(plan, file.programmes);
  planPositions(plan, file.positions);
  planRules(plan, file.reminderRules);
  problems.list.sort((a, b) => a.row - b.row);
}

function planPeople(plan: PlanContext, people: Organisation['people']): void {
  const { register, problems } = plan;
  const written = new Map(register.people.all.map(({ number }) => [withoutZeros(number), number]));
  people.forEach((person, index) => {
    const path = ['people', index];
    if (plan.twice(path, person.number)) return;
    const known = register.people.get(person.number);
    const near = written.get(withoutZeros(person.number));
    if (!known && near) problems.add([...path, 'number'], 'leading_zeros', person.number, () => [near]);
    else if (!plan.lacks(path, known, 'familyName', person.familyName)) register.people.put(person);
  });
}

function planUnits(plan: PlanContext, units: Organisation['units']): void {
  const rows = plan.register.units;
  // All codes first: a unit may stand above its parent in the file.
  for (const unit of units) rows.reserve({ code: unit.code });
  units.forEach((unit, index) => {
    const at = (field: string): Path => ['units', index, field];
    if (plan.twice(['units', index], unit.code)) return;
    rows.put({
      code: unit.code,
      name: unit.name,
      parentId: plan.refer.unit(at('parent'), unit.parent),
      managerId: plan.refer.person(at('manager'), unit.manager),
      deputyId: plan.refer.person(at('deputy'), unit.deputy),
      hrContactId: plan.refer.person(at('hrContact'), unit.hrContact),
    });
  });
  const codes = findLoop(rows.all)?.map(({ code }) => code);
  if (!codes) return;
  const index = units.findIndex((unit) => codes.includes(unit.code));
  plan.problems.add(['units', index, 'parent'], 'unit_loop', codes.join(', '), () => [[...codes, codes[0]!]]);
}

function planAbsences(plan: PlanContext, absences: Organisation['absences']): void {
  absences.forEach(({ employee, from, to, representative }, index) => {
    const at = (field: string): Path => ['absences', index, field];
    const employeeId = plan.refer.person(at('employee'), employee);
    const representativeId = plan.refer.person(at('representative'), representative);
    if (plan.twice(['absences', index], employee, from) || plan.backwards(at('to'), from, to) || !employeeId) return;
    if (representativeId === employeeId)
      plan.problems.add(at('representative'), 'represents_self', representative, () => []);
    else plan.register.absences.put({ employeeId, startsOn: from, endsOn: to, representativeId });
  });
}

function planPositions(plan: PlanContext, positions: Organisation['positions']): void {
  positions.forEach(({ unit, programme, ...position }, index) => {
    const path = ['positions', index];
    if (plan.twice(path, position.number)) return;
    plan.register.positions.put({
      ...position,
      unitId: plan.refer.unit([...path, 'unit'], unit),
      programmeId: plan.refer.programme([...path, 'programme'], programme),
    });
  });
}

function planRules(plan: PlanContext, rules: Organisation['reminderRules']): void {
  rules.forEach(({ unit = null, ground = null, ...rule }, index) => {
    const unitId = plan.refer.unit(['reminderRules', index, 'unit'], unit);
    if (unitId === undefined || plan.twice(['reminderRules', index], unit, ground)) return;
    plan.register.rules.put({ ...rule, unitId, ground });
  });
}
