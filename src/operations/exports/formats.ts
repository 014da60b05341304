import type { CalendarDocument } from './calendar-document.js';
import { toCsv } from './csv.js';
import { toHtml } from './html.adapter.js';
import { documentToIcs } from './ics.js';
import { toJson } from './json.js';
import { toXlsx } from './xlsx.adapter.js';

interface ExportFormat {
  readonly contentType: string;
  /** @param stamp when it was made */
  readonly write: (document: CalendarDocument, stamp: string) => string | Promise<Buffer>;
}

/** Every form a calendar goes out in. */
export const EXPORT_FORMATS = {
  ics: { contentType: 'text/calendar; charset=utf-8', write: documentToIcs },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: toXlsx },
  csv: { contentType: 'text/csv; charset=utf-8', write: toCsv },
  json: { contentType: 'application/json; charset=utf-8', write: toJson },
  html: { contentType: 'text/html; charset=utf-8', write: toHtml },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as [ExportFormatId, ...ExportFormatId[]];

/** The page runs nothing and loads nothing; only its own style sheet, which stands in it. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** RFC 6266: a name every program can read, and the real one for those that can (RFC 8187). */
export function contentDisposition(ascii: string, name: string, how: 'attachment' | 'inline'): string {
  const safe = ascii.replace(/[^\w.-]+/g, '-');
  const encoded = encodeURIComponent(name.replace(/[\p{Cc}/\\]/gu, ' ')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${safe}"; filename*=UTF-8''${encoded}`;
}
