import { z } from 'zod';
import { invalidField, type AppError } from '../../kernel/index.js';

/** A page of a list: what `cursor` continues, and how much at once. */
export const PageQuery = z.object({
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe('`nextCursor` of the page before')
    .meta({ example: 'WyIyMDI2LTExLTIxIiwiMDE5YSJd' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items a page, 1 to 200').meta({ example: 50 }),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).describe('What is on this page'),
    nextCursor: z
      .string()
      .nullable()
      .describe('Send as `cursor` for the next page; null at the end')
      .meta({ example: null }),
  });

export type CursorValue = string | number | null;

/** Sort values of a page's last item, opaque to clients. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/** What a row can hold: no number beyond a column's, and no NUL, which PostgreSQL refuses. */
const CursorText = z
  .string()
  .max(400)
  .refine((text) => !text.includes('\u0000'));
const CursorValues = z.array(z.union([CursorText, z.int32(), z.null()])).max(8);

/** @throws AppError 400 when the text is not a cursor of `length` values */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  try {
    const values = CursorValues.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (values.length === length) return values;
  } catch {
    // told below, in the same words
  }
  throw notACursor();
}

/** A cursor's value where the row has a number. @throws AppError 400 when it is none, before a database compares it */
export function cursorNumber(value: CursorValue | undefined): number {
  if (typeof value !== 'number') throw notACursor();
  return value;
}

const notACursor = (): AppError =>
  invalidField('cursor', 'is not a cursor of this list; leave it out to start at the first page');

/** Cuts `limit` items from `limit + 1` fetched ones. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly CursorValue[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
