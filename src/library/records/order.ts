/** The one order of slugs and titles: no language's rules, so that it is the same in memory and on every database. */
export const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Text in an `ORDER BY` or a comparison, put in that order: PostgreSQL would otherwise follow its server's language. */
export const inPlainOrder = (column: string, dialect: 'sqlite' | 'postgres'): string =>
  dialect === 'postgres' ? `${column} COLLATE "C"` : column;
