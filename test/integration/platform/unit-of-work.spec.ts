import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../../src/kernel/index.js';
import { ENTITIES } from '../../../src/entities.js';
import {
  Database,
  insertRows,
  returnedRows,
  UnitOfWork,
  updateRows,
  type Tx,
} from '../../../src/platform/database/index.js';
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

  describe('together', () => {
    const insert = (key: string) => (tx: Tx) => tx.manager.insert(IdempotencyKeyEntity, row(key));

    const OF = ['own rows', 'rows of many'] as const;
    it.each(OF)('answers each its own, in one transaction where the rows can be shared: %s', async (of) => {
      let readings = 0;
      const names = ['a', 'b', 'c'];
      const answers = await Promise.all(
        names.map((name) =>
          unitOfWork.runTogether(of, async (tx) => {
            await insert(name)(tx);
            await tx.once('count', () => Promise.resolve((readings += 1)));
            return name;
          }),
        ),
      );
      expect(answers).toEqual(names);
      expect(readings).toBe(database.dialect === 'postgres' && of === 'rows of many' ? names.length : 1);
      expect(await keys()).toEqual(names);
    });

    it('keeps what goes well when another one fails or refuses', async () => {
      const seen: string[] = [];
      const outcomes = await Promise.allSettled([
        unitOfWork.runTogether('own rows', async (tx) => {
          tx.afterCommit(() => void seen.push('a'));
          await insert('a')(tx);
        }),
        unitOfWork.runTogether('own rows', async (tx) => {
          tx.afterCommit(() => void seen.push('never'));
          await insert('lost')(tx);
          throw new Error('no');
        }),
        unitOfWork.runTogether('own rows', async (tx) => {
          await insert('refused')(tx);
          return { ok: false as const, error: 'quota' };
        }),
        unitOfWork.runTogether('own rows', insert('b')),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
      expect(await keys()).toEqual(['a', 'b']);
      expect(seen).toEqual(['a']);
    });

    it('undoes a refusal that came alone', async () => {
      const refusal = { ok: false as const, error: 'quota' };
      const outcome = await unitOfWork.runTogether('own rows', async (tx) => {
        await insert('refused')(tx);
        return refusal;
      });
      expect(outcome).toBe(refusal);
      expect(await keys()).toEqual([]);
    });

    it('does not nest either', async () => {
      await expect(unitOfWork.run(() => unitOfWork.runTogether('own rows', insert('a')))).rejects.toThrow(
        'inside another',
      );
    });
  });

  it('inserts, changes and answers rows with what their columns hold', async () => {
    const complete = { ...row('a'), status: 200, response: '园' };
    const stored = await unitOfWork.run(async (tx) => {
      await insertRows(tx, IdempotencyKeyEntity, [complete, row('b')]);
      const changed = await updateRows(tx, IdempotencyKeyEntity, { key: 'b', principal: 'tester' }, { status: 409 });
      const missed = await updateRows(tx, IdempotencyKeyEntity, { key: 'b', principal: 'nobody' }, { status: 500 });
      expect([changed, missed]).toEqual([1, 0]);
      return returnedRows(
        tx,
        IdempotencyKeyEntity,
        (at) => `UPDATE idempotency_key SET fingerprint = ${at('g')} WHERE key = ${at('a')} RETURNING *`,
      );
    });
    expect(stored).toEqual([{ ...complete, fingerprint: 'g' }]);
    expect(await database.reader.findOneBy(IdempotencyKeyEntity, { key: 'b' })).toMatchObject({
      status: 409,
      response: null,
    });
  });
});
