import { z } from 'zod';
import { id, isoDate, money, text } from '../../api/schemas.js';
import { type FactField, type FactKind, type FactRow, type FactValues, tableOf } from '../facts/kinds.js';

const LARGEST = 1e11;

/** What a field is called by programs: amounts carry their currency. */
const nameOf = ({ name, type }: FactField): string => (type === 'money' ? name.replace(/_cents$/, '') : name);

/** A field as programs read it. */
function read(field: FactField): z.ZodType {
  switch (field.type) {
    case 'day':
      return field.optional ? isoDate.nullable() : isoDate;
    case 'choice':
      return z.enum(field.values);
    case 'number':
      return field.optional ? z.number().nullable() : z.number();
    case 'money':
      return money.nullable();
    case 'tick':
      return z.boolean();
    case 'work-item':
      return id;
    default:
      return z.string();
  }
}

/** A field as programs write it; what may be left empty may be left out. */
function written(field: FactField): z.ZodType {
  switch (field.type) {
    case 'line':
    case 'text':
      return field.optional ? text(field.max).or(z.literal('')).default('') : text(field.max);
    case 'number':
      return z.number().min(-LARGEST).max(LARGEST).nullable().default(null);
    case 'money':
      return money
        .extend({ cents: z.int().min(0), currency: z.literal('EUR') })
        .nullable()
        .default(null);
    case 'tick':
      return z.boolean().default(false);
    default:
      return field.optional ? read(field).default(null) : read(field);
  }
}

/** One fact as the API answers it. */
export const factSchema = (kind: FactKind, name: string) =>
  z
    .strictObject({
      id,
      ...Object.fromEntries(tableOf(kind).fields.map((field) => [nameOf(field), read(field)])),
      version: z.int(),
    })
    .meta({ id: name });

/** The body of a new fact; a change names all fields too, as the version says what it was made from. */
export const factBody = (kind: FactKind) =>
  z.strictObject(Object.fromEntries(tableOf(kind).fields.map((field) => [nameOf(field), written(field)])));

export const valuesOf = (kind: FactKind, body: Record<string, unknown>): FactValues =>
  Object.fromEntries(
    tableOf(kind).fields.map((field) => {
      const value = body[nameOf(field)];
      return [field.name, field.type === 'money' ? ((value as { cents: number } | null)?.cents ?? null) : value];
    }),
  ) as FactValues;

export const factItem = (kind: FactKind, row: FactRow): Record<string, unknown> => ({
  id: row.id,
  ...Object.fromEntries(
    tableOf(kind).fields.map((field) => {
      const value = row[field.name] ?? null;
      if (field.type !== 'money') return [field.name, value];
      return [nameOf(field), value === null ? null : { cents: value, currency: 'EUR' }];
    }),
  ),
  version: row.version,
});
