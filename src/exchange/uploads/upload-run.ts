import type { Bilingual } from '../../shared/locale.js';
import type { Imported } from '../../registry/import-contracts/effects.js';
import type { ImportCounts } from '../../registry/import-contracts/merge-lines.js';
import type { PreviewField } from '../../registry/import-contracts/preview.query.js';
import type { Kept, Severity } from '../../registry/import-contracts/problem-list.js';
import type { ProblemCode } from '../../registry/import-contracts/problem.messages.js';
import type { Field } from '../profile/fields.js';

/**
 * checking: the dry run is under way. unmapped: its columns have to be assigned first. checked: can be applied. failed: of
 * no use as a whole. discarded: given up, or not applied in time.
 */
export type RunState = 'checking' | 'unmapped' | 'checked' | 'failed' | 'applied' | 'undone' | 'discarded';

/** A column of an uploaded file. */
export interface FileColumn {
  /** Its place in the file, 0-based. */
  index: number;
  heading: string;
  /** What it is read as; null: not at all. */
  field: Field | null;
  /** First values that stand in it. */
  samples: string[];
}

/** An import from upload to undoing, as pages ask for it. */
export interface UploadRun {
  id: string;
  kind: string;
  file_name: string;
  file_bytes: number | null;
  sha256: string;
  state: RunState;
  sample: boolean;
  profile: string | null;
  /** Since it is applied: when and by whom; before: when and by whom it was uploaded. ISO. */
  happened_at: string;
  actor: string;
  counts: Partial<ImportCounts> & { problems?: Partial<Record<ProblemCode, number>> };
  digest: string | null;
  /** The register had changed when it was to be applied: this is what a new dry run gave. */
  outdated: boolean;
  failure: { code: string; text: Bilingual } | null;
  columns: { row: number; columns: FileColumn[] } | null;
  applied_no: number | null;
  undone_at: string | null;
  undone_by: string | null;
  details_deleted_at: string | null;
}

/** A line of the file with what was found in it, beside its cells. */
export interface ProblemLine {
  line: number;
  cells: string[] | null;
  problems: { code: ProblemCode; severity: Severity; column_index: number | null; facts: Kept }[];
}

export interface ShownPreview {
  entity: Imported;
  kind: 'created' | 'updated';
  key: string;
  label: string;
  line: number | null;
  fields: PreviewField[];
}
