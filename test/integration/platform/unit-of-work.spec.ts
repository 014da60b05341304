import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../../src/kernel/index.js';
import { ENTITIES } from '../../../src/entities.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { IdempotencyKeyEntity } from '../../../src/platform/http/index.js';
import { freshDatabase, type TestDatabase } from '../../support/test-database.js';

const row = (key: string) => ({
  id: newId<string>(),
  principal: 'tester',
  key,
  fingerprint: 'f',
  status: null,
  response: null,
  createdAt: '2026-11-21T00:00:00.000Z',
});

describe('unit of work', () => {
  let place: TestDatabase;
  let database: Database;
  let unitOfWork: UnitOfWork;
  const keys = async (): Promise<string[]> =>
    (await database.reader.find(IdempotencyKeyEntity, { order: { key: 'ASC' } })).map(({ key }) => key);

  beforeEach(async () => {
    place = await freshDatabase();
    database = await Database.open(place.settings, ENTITIES);
    unitOfWork = new UnitOfWork(database);
  });
  afterEach(async () => {
    await database.close();
    await place.drop();
  });

  it('keeps a write made beside a transaction that rolls back', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const failing = unitOfWork.run(async (tx) => {
      await tx.manager.insert(IdempotencyKeyEntity, row('rolled-back'));
      await held;
      throw new Error('no');
    });
    const beside = unitOfWork.run((tx) => tx.manager.insert(IdempotencyKeyEntity, row('beside')));
    letGo();
    await expect(failing).rejects.toThrow('no');
    await beside;
    expect(await keys()).toEqual(['beside']);
  });

  it('undoes what was written when the work returns a refusal', async () => {
    const outcome = await unitOfWork.run(async (tx) => {
      await tx.manager.insert(IdempotencyKeyEntity, row('refused'));
      return { ok: false as const, error: 'quota' };
    });
    expect(outcome).toEqual({ ok: false, error: 'quota' });
    expect(await keys()).toEqual([]);
  });

  it('refuses to nest', async () => {
    await expect(unitOfWork.run(() => unitOfWork.run(() => Promise.resolve(1)))).rejects.toThrow('inside another');
  });

  it('runs effects after the commit and none after a rollback; a failing effect changes nothing', async () => {
    const seen: string[] = [];
    await unitOfWork.run(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('effect');
      });
      tx.afterCommit(async () => void seen.push(`committed ${(await keys()).join()}`));
      await tx.manager.insert(IdempotencyKeyEntity, row('a'));
    });
    await expect(
      unitOfWork.run((tx) => {
        tx.afterCommit(() => void seen.push('never'));
        return Promise.reject(new Error('no'));
      }),
    ).rejects.toThrow('no');
    expect(seen).toEqual(['committed a']);
  });

  it('refuses a write through the reader', async () => {
    await expect(database.reader.insert(IdempotencyKeyEntity, row('stray'))).rejects.toThrow(/read-?only/i);
    expect(await keys()).toEqual([]);
  });

  it('lets two processes share the database: reads before writes never fail as busy', async () => {
    const second = await Database.open(place.settings, ENTITIES);
    const other = new UnitOfWork(second);
    const add = (unit: UnitOfWork, name: string) =>
      unit.run(async (tx) => {
        await tx.lock('workspace', 'count');
        const count = await tx.manager.count(IdempotencyKeyEntity);
        await tx.manager.insert(IdempotencyKeyEntity, row(`${name}-${String(count)}`));
      });
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => add(index % 2 ? unitOfWork : other, index % 2 ? 'a' : 'b')),
    );
    await second.close();
    const numbers = (await keys()).map((key) => Number(key.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it('does work again that the database undid because two transactions blocked each other', async () => {
    await unitOfWork.run((tx) => tx.manager.insert(IdempotencyKeyEntity, [row('left'), row('right')]));
    const change = (first: string, second: string) =>
      unitOfWork.run(async (tx) => {
        const touch = (key: string) => tx.manager.update(IdempotencyKeyEntity, { key }, { fingerprint: first });
        await touch(first);
        await sleep(50);
        await touch(second);
      });
    await Promise.all([change('left', 'right'), change('right', 'left')]);
    const prints = (await database.reader.find(IdempotencyKeyEntity)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(1);
  });
});
