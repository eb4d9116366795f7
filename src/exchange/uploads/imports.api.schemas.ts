import { z } from 'zod';
import { id, instant } from '../../api/schemas.js';
import type { Locale } from '../../shared/locale.js';
import type { UploadRun } from './upload-run.js';

export const importRun = z
  .strictObject({
    id,
    kind: z.string(),
    file_name: z.string(),
    file_bytes: z.int().nullable(),
    sha256: z.string(),
    state: z.enum(['checking', 'unmapped', 'checked', 'failed', 'applied', 'undone', 'discarded']),
    sample: z.boolean(),
    profile: z.string().nullable(),
    happened_at: instant,
    actor: z.string(),
    counts: z.record(z.string(), z.unknown()),
    outdated: z.boolean().describe('The register had changed when it was to be applied: this is the new dry run.'),
    failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    undone_at: instant.nullable(),
    undone_by: z.string().nullable(),
  })
  .meta({ id: 'ImportRun' });

export const itemOf =
  (locale: Locale) =>
  (found: UploadRun): z.input<typeof importRun> => ({
    id: found.id,
    kind: found.kind,
    file_name: found.file_name,
    file_bytes: found.file_bytes,
    sha256: found.sha256,
    state: found.state,
    sample: found.sample,
    profile: found.profile,
    happened_at: found.happened_at,
    actor: found.actor,
    counts: found.counts,
    outdated: found.outdated,
    failure: found.failure && { code: found.failure.code, message: found.failure.text[locale] },
    undone_at: found.undone_at,
    undone_by: found.undone_by,
  });
