import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { inWords } from '../constraint-errors.js';
import { parseOrganisation } from './parse-organisation.js';
import { planOrganisation } from './plan-organisation.js';
import type { Problem } from './problems.js';
import { loadRegister, type Register } from './register-snapshot.js';
import { parentsFirst } from './unit-tree.js';
import type { Counts, Upserts } from './upserts.js';

/** What an organisation file did, or would do; where there are problems it did nothing. */
export interface OrganisationResult extends Counts {
  /** Entries in the file, those inside programmes and committees included. */
  rows: number;
  rejected: number;
  problems: Problem[];
}

/** Enters what the payroll export does not know. One file, one transaction: all of it or nothing. */
@Injectable()
export class ImportOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param dryRun tells what the real run would do, and undoes it
   * @throws VerbleibError exit 65 for a file without readable entries, or one that the database refuses
   */
  async run(file: { name: string; bytes: Uint8Array }, dryRun = false): Promise<OrganisationResult> {
    const { organisation, problems } = parseOrganisation(file.bytes);
    if (!organisation) return refused(problems.list);
    const work = async (manager: EntityManager): Promise<OrganisationResult> => {
      const register = await loadRegister(manager, organisation);
      planOrganisation(organisation, register, problems);
      if (problems.list.length > 0) return refused(problems.list);
      await save(manager, register);
      const result = summary(register);
      await manager.query('insert into import_run (kind, file_name, sha256, counts) values ($1, $2, $3, $4)', [
        'organisation',
        file.name,
        createHash('sha256').update(file.bytes).digest('hex'),
        { rows: result.rows, created: result.created, updated: result.updated, unchanged: result.unchanged },
      ]);
      return result;
    };
    const actor = `import: ${file.name}`;
    return inWords(() => (dryRun ? this.unitOfWork.rehearse(actor, work) : this.unitOfWork.run(actor, work)));
  }
}

function refused(problems: Problem[]): OrganisationResult {
  const rejected = new Set(problems.map((problem) => problem.row)).size;
  return { rows: 0, created: 0, updated: 0, unchanged: 0, rejected, problems };
}

type Table = Pick<Upserts<{ id: string }>, 'type' | 'changed' | 'counts'>;

/** Tables in the order in which they refer to each other. */
function tables(register: Register): Table[] {
  const { people, units, absences, committees, members, sessions, programmes, grants, positions, rules } = register;
  const tree: Table = {
    type: units.type,
    changed: parentsFirst(units.changed, units.all),
    counts: units.counts,
  };
  return [people, tree, absences, committees, members, sessions, programmes, grants, positions, rules];
}

async function save(manager: EntityManager, register: Register): Promise<void> {
  for (const { type, changed } of tables(register)) await manager.save(type, changed);
}

function summary(register: Register): OrganisationResult {
  const total: OrganisationResult = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, problems: [] };
  for (const { counts } of tables(register)) {
    total.created += counts.created;
    total.updated += counts.updated;
    total.unchanged += counts.unchanged;
    total.rows += counts.created + counts.updated + counts.unchanged;
  }
  return total;
}
