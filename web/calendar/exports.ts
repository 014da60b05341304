import type { Range } from './periods';

export const EXPORTS = ['ics', 'xlsx', 'csv', 'json', 'html'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

const calendar = (workspace: string): string => `/api/v1/workspaces/${encodeURIComponent(workspace)}/calendar`;

/** Files are fetched by the browser itself, so they have addresses of their own. */
export const exportOfPeriod = (workspace: string, { from, to }: Range, format: ExportFormat): string =>
  `${calendar(workspace)}/export.${format}?from=${from}&to=${to}`;
export const exportOfRelease = (workspace: string, number: number, format: ExportFormat): string =>
  `${calendar(workspace)}/releases/${String(number)}/export.${format}`;
