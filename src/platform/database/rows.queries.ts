import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './unit-of-work.service.js';

type Column = ReturnType<DataSource['getMetadata']>['columns'][number];

/** Rows an insert carries: SQLite binds at most 32,766 values. */
const AT_ONCE = 100;

/**
 * Inserts complete rows; a column that is left out gets its default. TypeORM's own `insert` reads every row back to learn its
 * defaults, and both it and the query builder spend more on composing a statement than the database on running it.
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const { tableName, columns, driver } = tableOf(tx, entity);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = new Values(driver);
    const lines = rows.slice(from, from + AT_ONCE).map((row) => {
      const places = columns.map((column) => values.place(column, givenOr(column, row)));
      return `(${places.join(', ')})`;
    });
    await runnerOf(tx).query(
      `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${lines.join(', ')}`,
      values.all,
    );
  }
}

/**
 * Changes the rows that have all of these values; answers how many there were. The words of the statement are the same for
 * all values, so that a driver which keeps prepared statements prepares it once; TypeORM writes numbers into them.
 * @throws Error where a part of `where` is no column or has no value: more rows would be changed than are meant
 */
export async function updateRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  where: Partial<T>,
  change: Partial<T>,
): Promise<number> {
  const { tableName, columns, driver } = tableOf(tx, entity);
  const values = new Values(driver);
  const equations = (row: Partial<T>): string[] =>
    columns
      .filter(({ propertyName }) => row[propertyName] !== undefined)
      .map((column) => `${driver.escape(column.databaseName)} = ${values.place(column, row[column.propertyName])}`);
  const set = equations(change).join(', ');
  for (const [key, value] of Object.entries(where))
    if (value === undefined || value === null || !columns.some(({ propertyName }) => propertyName === key))
      throw new Error(`${tableName} cannot be asked for ${key}: it is no column, or has no value.`);
  const sql = `UPDATE ${driver.escape(tableName)} SET ${set} WHERE ${equations(where).join(' AND ')}`;
  const { affected } = await runnerOf(tx).query(sql, values.all, true);
  return affected ?? 0;
}

/**
 * The rows that a statement answers, such as `UPDATE … RETURNING *`, as their table keeps them.
 * @param sql composes the statement; `at` puts a value into it
 */
export async function returnedRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  sql: (at: (value: string | number) => string) => string,
): Promise<T[]> {
  const { columns, driver } = tableOf(tx, entity);
  const values: unknown[] = [];
  const statement = sql((value) => driver.createParameter('value', values.push(value) - 1));
  const { records } = await runnerOf(tx).query(statement, values, true);
  return (records as Record<string, unknown>[]).map(
    (record) =>
      Object.fromEntries(
        columns.map((column) => [
          column.propertyName,
          driver.prepareHydratedValue(record[column.databaseName], column) as unknown,
        ]),
      ) as T,
  );
}

function tableOf<T extends ObjectLiteral>({ manager }: Tx, entity: EntityTarget<T>) {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  return { tableName, columns, driver: manager.dataSource.driver };
}

function runnerOf({ manager }: Tx) {
  if (manager.queryRunner === undefined) throw new Error('A change was made outside of a unit of work.');
  return manager.queryRunner;
}

function givenOr(column: Column, row: object): unknown {
  const given: unknown = column.getEntityValue(row);
  if (given !== undefined) return given;
  if (typeof column.default === 'function')
    throw new Error(`${column.propertyName} must be given: the database makes it.`);
  return column.default ?? null;
}

/** The values of a statement, in the order of their places. */
class Values {
  readonly all: unknown[] = [];

  constructor(private readonly driver: DataSource['driver']) {}

  /** How the statement refers to this value. */
  place(column: Column, value: unknown): string {
    this.all.push(this.driver.preparePersistentValue(value, column));
    return this.driver.createParameter(column.databaseName, this.all.length - 1);
  }
}
