import { IsNull, type EntityManager } from 'typeorm';
import type { FieldError, Instant } from '../../kernel/index.js';
import { consistency, type ConsistencyProblem, type ConsistentRecord } from '../consistency.js';
import { KINDS, type MediaRecord } from '../kinds/index.js';
import { MediaFileEntity } from '../media/media-file.entity.js';
import { notYetWritten } from '../not-yet-written.js';
import { doesNotFit, stillInUse } from './record-errors.js';
import type { PlannedChange } from './record-plan.js';
import { RecordEntity, type RecordRow } from './record.entity.js';

/**
 * After the changes the library must be one that could be exported and imported again: no reference of a changed
 * record leads nowhere, and no other record lost what it rests on; nor was any written down on a day still to come.
 * Call with the library's lock held.
 * @throws AppError unknown_reference, in_future, does_not_fit (422) · in_use (409)
 */
export async function assertConsistent(
  manager: EntityManager,
  workspaceId: string,
  changes: readonly PlannedChange[],
  now: Instant,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = await manager.find(RecordEntity, {
    where: { workspaceId, archivedAt: IsNull() },
    select: { id: true, kind: true, slug: true, body: true },
  });
  const changed = new Map(changes.map(({ record }) => [record.id, record]));
  const living = [...changed.values()].filter((record) => record.archivedAt === null);
  const records = [...rows.filter((row) => !changed.has(row.id)), ...living].map(asConsistent);
  const after = consistency(records);
  const early = notYetWritten(records, now).filter((problem) => living.some((record) => isOf(problem, record)));
  if (early.length > 0) throw doesNotFit(early.map(({ field, message }) => ({ field, message, code: 'in_future' })));
  await assertBytes(manager, workspaceId, living);
  if (after.length === 0) return;
  const own = after.filter((problem) => living.some((record) => isOf(problem, record)));
  if (own.length > 0) throw doesNotFit(own.map((problem) => asFieldError(problem, living)));
  const before = new Set(consistency(rows.map(asConsistent)).map(nameOf));
  const caused = after.filter((problem) => !before.has(nameOf(problem)));
  if (caused.length > 0) throw stillInUse(caused.map(asForeignError));
}

/** A media record written by hand would describe a picture nobody brought in. */
async function assertBytes(manager: EntityManager, workspaceId: string, living: readonly RecordRow[]): Promise<void> {
  for (const { kind, body } of living) {
    if (kind !== 'media') continue;
    const { file } = body as MediaRecord;
    if (await manager.existsBy(MediaFileEntity, { workspaceId, file })) continue;
    const message = `there is no file media/${file}; upload it through POST …/library/media`;
    throw doesNotFit([{ field: 'file', message, code: 'unknown_reference' }]);
  }
}

type Body = ConsistentRecord['body'];
const asConsistent = ({ kind, body }: Pick<RecordRow, 'kind' | 'body'>): ConsistentRecord => ({
  kind,
  body: body as Body,
});
const isOf = (problem: ConsistencyProblem, record: RecordRow): boolean =>
  problem.kind === record.kind && problem.id === record.slug;
const nameOf = ({ kind, id, field, message }: ConsistencyProblem): string => `${kind}/${id}/${field}/${message}`;

function asFieldError(problem: ConsistencyProblem, living: readonly RecordRow[]): FieldError {
  const { field, message, expected, suggestion } = problem;
  const record = living.find((one) => isOf(problem, one));
  const refers =
    record !== undefined && KINDS[record.kind].references(record.body as Body).some((one) => one.field === field);
  return {
    field,
    message: suggestion === undefined ? message : `${message}; ${suggestion}`,
    code: refers ? 'unknown_reference' : 'does_not_fit',
    ...(expected === undefined ? {} : { expected }),
  };
}

/** A complaint about a record that is not the one in hand: no field of the request is wrong. */
const asForeignError = ({ kind, id, field, message }: ConsistencyProblem): FieldError => ({
  field: '',
  message: `${kind} "${id}", ${field}: ${message}`,
  code: 'in_use',
});
