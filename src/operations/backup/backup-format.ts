import { z } from 'zod';

/**
 * A backup is a gzipped text of lines, each a JSON value: the heading, then for each table its name with its columns
 * and one line a row, then the seal. A row's values are in PostgreSQL's own text form, so that nothing is lost
 * between versions or engines; null is null. Tables stand in the order in which their references can be filled.
 */
export const FORMAT = 'verbleib-backup/1';

export const headingSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** When the snapshot was taken, ISO instant. */
  created: z.string(),
  /** Names of the migrations that made the schema, in order. */
  schema: z.array(z.string()).min(1),
});
export type Heading = z.infer<typeof headingSchema>;

export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

export const rowSchema = z.array(z.string().nullable());

export const sealSchema = z.strictObject({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** Of everything before the seal, unpacked. */
  sha256: z.string(),
});
export type Seal = z.infer<typeof sealSchema>;
