import type { ColumnOptions } from 'typeorm';

/**
 * Column types that mean the same on SQLite and PostgreSQL. There is no date type among them: none serves both
 * (a bare `Date` was seen shifted by the server's zone), so moments are ISO text whose order is time order.
 */
type Nullable = { nullable?: boolean };

/** A UUID v7 primary key. */
export const id = (): { type: 'varchar'; length: number } => ({ type: 'varchar', length: 36 });
/** Another row's id, or a slug of a record: anything short that points somewhere. */
export const ref = (options: Nullable = {}): ColumnOptions => ({ type: 'varchar', length: 200, ...options });
export const slug = (options: Nullable = {}): ColumnOptions => ({ type: 'varchar', length: 80, ...options });
/** A moment in UTC, `2026-11-21T12:00:00.000Z`. */
export const instant = (options: Nullable = {}): ColumnOptions => ({ type: 'varchar', length: 24, ...options });
/** A local day, `2026-11-21`. */
export const day = (options: Nullable = {}): ColumnOptions => ({ type: 'varchar', length: 10, ...options });
export const shortText = (options: Nullable = {}): ColumnOptions => ({ type: 'varchar', length: 500, ...options });
export const longText = (options: Nullable = {}): ColumnOptions => ({ type: 'text', ...options });
export const json = (options: Nullable = {}): ColumnOptions => ({ type: 'simple-json', ...options });
export const int = (options: Nullable & { default?: number } = {}): ColumnOptions => ({ type: 'integer', ...options });
/** Money and measures: a double. Sums that must be exact are kept in the smallest unit as `int`. */
export const number = (options: Nullable = {}): ColumnOptions => ({ type: 'double precision', ...options });
export const flag = (options: { default?: boolean } = {}): ColumnOptions => ({ type: 'boolean', ...options });
