import { In, type EntityManager } from 'typeorm';
import { Absence } from '../absence.entity.js';
import { CommitteeMember } from '../committee-member.entity.js';
import { CommitteeSession } from '../committee-session.entity.js';
import { Committee } from '../committee.entity.js';
import { Employee } from '../employee.entity.js';
import { Grant } from '../grant.entity.js';
import { Position } from '../position.entity.js';
import { Programme } from '../programme.entity.js';
import { ReminderRule } from '../reminder-rule.entity.js';
import { Unit } from '../unit.entity.js';
import type { Organisation } from './organisation.schema.js';
import { Upserts } from './upserts.js';

/** Personnel numbers that differ only in leading zeros name the same person to a reader. */
export const withoutZeros = (number: string): string => number.replace(/^0+(?=.)/, '');

/** Natural keys of rows without a number or code of their own. */
export const keyOf = (...parts: (string | Temporal.PlainDate | null)[]): string => JSON.stringify(parts.map(String));

function personnelNumbers(file: Organisation): string[] {
  const references = [
    ...file.people.map((person) => person.number),
    ...file.units.flatMap((unit) => [unit.manager, unit.deputy, unit.hrContact]),
    ...file.absences.flatMap((absence) => [absence.employee, absence.representative]),
  ];
  return [...new Set(references.filter((number) => typeof number === 'string'))];
}

/** What the register knows of everything that the file names. Units, programmes and committees are few: all of them. */
export async function loadRegister(manager: EntityManager, file: Organisation) {
  const numbers = [...new Set(personnelNumbers(file).map(withoutZeros))];
  const people =
    numbers.length === 0
      ? []
      : await manager
          .createQueryBuilder(Employee, 'employee')
          .where(`ltrim(employee.number, '0') = any(:numbers)`, { numbers })
          .getMany();
  const ids = people.map((person) => person.id);
  const units = await manager.find(Unit);
  const programmes = await manager.find(Programme);
  const committees = await manager.find(Committee);
  const absences = await manager.find(Absence, { where: { employeeId: In(ids) } });
  const grants = await manager.find(Grant);
  const members = await manager.find(CommitteeMember);
  const sessions = await manager.find(CommitteeSession);
  const positions = await manager.find(Position, {
    where: { number: In(file.positions.map((entry) => entry.number)) },
  });
  const rules = await manager.find(ReminderRule);
  return {
    people: new Upserts(Employee, people, (row) => row.number),
    units: new Upserts(Unit, units, (row) => row.code),
    programmes: new Upserts(Programme, programmes, (row) => row.code),
    committees: new Upserts(Committee, committees, (row) => row.code),
    absences: new Upserts(Absence, absences, (row) => keyOf(row.employeeId, row.startsOn)),
    grants: new Upserts(Grant, grants, (row) => keyOf(row.programmeId, row.title, row.startsOn)),
    members: new Upserts(CommitteeMember, members, (row) => keyOf(row.committeeId, row.name, row.startsOn)),
    sessions: new Upserts(CommitteeSession, sessions, (row) => keyOf(row.committeeId, row.heldOn, row.title)),
    positions: new Upserts(Position, positions, (row) => row.number),
    rules: new Upserts(ReminderRule, rules, (row) => keyOf(row.unitId, row.ground)),
  };
}

export type Register = Awaited<ReturnType<typeof loadRegister>>;
