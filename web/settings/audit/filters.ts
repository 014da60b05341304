import type { AuditFilter } from '../queries';

const FILTERS = ['actor', 'action', 'subjectType', 'subjectId', 'from', 'to'] as const;

export const filterOf = (search: URLSearchParams): AuditFilter =>
  Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
