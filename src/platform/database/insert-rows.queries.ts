import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './unit-of-work.service.js';

/** Rows an insert carries: SQLite binds at most 32,766 values. */
const AT_ONCE = 100;

/**
 * Inserts complete rows. TypeORM's own `insert` reads every row back to learn its defaults, which costs more than the
 * insert itself; rows given here lack none.
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + AT_ONCE))
      .updateEntity(false)
      .execute();
  }
}
