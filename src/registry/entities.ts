import { Employee } from './employee.entity.js';
import { Absence } from './absence.entity.js';
import { Unit } from './unit.entity.js';
import { Programme } from './programme.entity.js';
import { Grant } from './grant.entity.js';
import { Position } from './position.entity.js';
import { Committee } from './committee.entity.js';
import { CommitteeSession } from './committee-session.entity.js';
import { CommitteeMember } from './committee-member.entity.js';
import { Contract } from './contract.entity.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** The register's tables as TypeORM entities. */
export const registryEntities = [
  Employee,
  Absence,
  Unit,
  Programme,
  Grant,
  Position,
  Committee,
  CommitteeMember,
  CommitteeSession,
  Contract,
  ReminderRule,
];
