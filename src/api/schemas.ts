import { z } from 'zod';
import type { formatWords } from './formats.messages.js';
import { UNFIT_TEXT } from '../shared/unfit-text.js';

const named = (format: keyof typeof formatWords): string => format;

/** A day, e.g. 2026-12-31. */
export const isoDate = z.iso.date(named('isoDate')).meta({ examples: ['2026-12-31'] });

/** The same as the pure core takes it. */
export const plainDate = isoDate.transform((text) => Temporal.PlainDate.from(text));

/** A moment with its offset. */
export const instant = z.iso.datetime({ offset: true }).meta({ examples: ['2026-11-22T04:30:00Z'] });

export const id = z.guid(named('uuid')).meta({ examples: ['01a2048f-0000-7000-8000-000000000001'] });

/** The path of a single thing. */
export const byId = z.strictObject({ id });

/** A share between 0 and 1. */
export const share = z.number().min(0).max(1);

const FIT = new RegExp(`^[^${UNFIT_TEXT}]*$`, 'u');

/** What people write. */
export const text = (most: number) => z.string().trim().min(1).max(most).regex(FIT, named('plainText'));

/** true or false in a query. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A parameter of a query that may be given several times. */
export const severalOf = <Item extends z.ZodType<string>>(item: Item) =>
  z.union([item, z.array(item).max(100)]).transform((value) => [value].flat() as z.output<Item>[]);

/** A number or code of the register, in a query. */
export const code = text(100);

export const money = z
  .strictObject({ cents: z.int(), currency: z.string() })
  .meta({ id: 'Money', description: 'Cents and ISO 4217 currency.' });

/** Which part of a list: the query of every list has these. */
export const paging = {
  cursor: z.string(named('cursor')).max(2000, named('cursor')).optional().describe('nextCursor of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('items a page'),
};

/** A page of a list. `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** A list that is short by nature. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });
