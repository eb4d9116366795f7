import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { FIELDS, NEEDED, type Field } from '../profile/fields.js';
import { loadProfile } from '../profile/load-profile.js';
import { NOT_READ, OwnProfiles, PROFILE_NAME } from '../profile/own-profiles.js';
import { plain } from '../profile/profile.js';
import { importPages } from './pages/import-pages.messages.js';
import { StageUpload } from './stage-upload.service.js';
import type { FileColumn, UploadRun } from './upload-run.js';

/** What somebody took the columns of a file for: the field of each column that is to be read, by its place. */
export interface AssignedColumns {
  /** The name under which it is kept. */
  profile: string;
  fields: ReadonlyMap<number, Field>;
}

/** Why columns cannot be assigned so: needed fields that no column has, one taken twice, a name that is none. */
export type ColumnsProblem = { text: Bilingual } & ({ at: 'columns' | 'profile' } | { at: 'column'; index: number });

/** A run whose columns can be assigned. */
type OpenRun = UploadRun & { columns: NonNullable<UploadRun['columns']> };

export const takesColumns = (run: UploadRun): run is OpenRun =>
  run.columns !== null && ['unmapped', 'checked'].includes(run.state);

function problemsOf({ profile, fields }: AssignedColumns): ColumnsProblem[] {
  const problems: ColumnsProblem[] = [];
  const used = new Set<Field>();
  for (const [index, field] of fields) {
    const text = bilingual((locale) => importPages[locale].usedTwice(importPages[locale].fieldNames[field]));
    if (used.has(field)) problems.push({ at: 'column', index, text });
    used.add(field);
  }
  const missing = NEEDED.filter((field) => !used.has(field));
  if (missing.length > 0)
    problems.unshift({
      at: 'columns',
      text: bilingual((locale) => {
        const { fieldNames, neededMissing } = importPages[locale];
        return neededMissing(missing.map((field) => fieldNames[field]));
      }),
    });
  if (!PROFILE_NAME.test(profile) || profile === 'default')
    problems.push({ at: 'profile', text: bilingual((locale) => importPages[locale].profileNameWrong) });
  return problems;
}

/** Headings as a profile has them. What the shipped profile would read though nobody wants it is named too. */
function headingsOf(
  columns: readonly FileColumn[],
  known: Record<Field, string[]>,
  fields: AssignedColumns['fields'],
): Partial<Record<Field, string[]>> {
  const chosen = new Map(
    columns.flatMap(({ index, heading }) => {
      const field = fields.get(index);
      return field ? [[field, [heading]] as const] : [];
    }),
  );
  const unwanted = FIELDS.filter(
    (field) =>
      !chosen.has(field) && columns.some(({ heading }) => known[field].some((each) => plain(each) === plain(heading))),
  );
  return Object.fromEntries([...chosen, ...unwanted.map((field) => [field, [NOT_READ]] as const)]);
}

/** Says by hand what each column of an uploaded file holds: kept as a profile, and the file is tried again with it. */
@Injectable()
export class AssignColumns {
  constructor(
    private readonly profiles: OwnProfiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly stageUpload: StageUpload,
    private readonly settings: Settings,
  ) {}

  /** Headings that the shipped profile knows, per field. */
  async known(): Promise<Record<Field, string[]>> {
    return (await loadProfile(undefined, this.settings.dataDir)).headings;
  }

  /** @returns why it cannot be so; nothing is kept then */
  async run(run: OpenRun, actor: string, assigned: AssignedColumns): Promise<ColumnsProblem[]> {
    const problems = problemsOf(assigned);
    if (problems.length > 0) return problems;
    const { profile, fields } = assigned;
    await this.profiles.saveHeadings(profile, headingsOf(run.columns.columns, await this.known(), fields));
    await this.unitOfWork.run(actor, (manager) =>
      this.auditLog.record(manager, { action: 'import.columns_assigned', facts: { profile } }),
    );
    await this.stageUpload.again(run.id, actor, profile);
    return [];
  }
}
