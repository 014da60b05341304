import pg from 'pg';

/** Apart from the server: its package listens to the process that loads it, and a test's worker would not end. */
export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
