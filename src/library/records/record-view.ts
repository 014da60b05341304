import type { RecordRow } from './record.entity.js';

type Header = Omit<RecordRow, 'body' | 'searchText'>;

/** A record without its body, as lists show it. */
export const recordHeader = (row: Header) => ({
  kind: row.kind,
  slug: row.slug,
  title: row.title,
  version: row.version,
  archivedAt: row.archivedAt,
  updatedAt: row.updatedAt,
  updatedBy: row.updatedByName,
});

export const recordView = (row: Header & { body: unknown }) => ({ ...recordHeader(row), body: row.body });
