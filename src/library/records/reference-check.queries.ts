import { IsNull, type EntityManager } from 'typeorm';
import type { FieldError } from '../../kernel/index.js';
import { KINDS } from '../kinds/index.js';
import type { Reference } from '../kinds/kind.js';
import { stillInUse, unknownReferences } from './record-errors.js';
import { RecordEntity, type RecordRow } from './record.entity.js';
import { ReferenceTargets, addressOf, partsOf } from './reference-targets.js';

interface Changed {
  readonly record: RecordRow;
  readonly change: string;
  readonly before: unknown;
}

/**
 * After the changes, every reference of theirs must lead to a live record, and none of the others' may have lost what
 * it led to. So the library can always be exported and imported again. Call with the library's lock held.
 */
export async function assertReferences(
  manager: EntityManager,
  workspaceId: string,
  changes: readonly Changed[],
): Promise<void> {
  const living = changes.filter(({ record }) => record.archivedAt === null);
  const loses = changes.some(losesSomething);
  if (!loses && living.every(({ record }) => referencesOf(record).length === 0)) return;
  const rows = await manager.find(RecordEntity, {
    where: { workspaceId, archivedAt: IsNull() },
    select: { id: true, kind: true, slug: true, body: true },
  });
  const changed = new Set(changes.map(({ record }) => record.id));
  const others = rows.filter((row) => !changed.has(row.id));
  const targets = new ReferenceTargets([...others, ...living.map(({ record }) => record)]);
  assertOwn(living, targets);
  if (loses) assertOthers(changes, others, targets);
}

function assertOwn(living: readonly Changed[], targets: ReferenceTargets): void {
  const errors = living.flatMap(({ record }) =>
    referencesOf(record)
      .filter((reference) => !targets.reaches(reference))
      .map((reference): FieldError => {
        const name = reference.part === undefined ? reference.id : `${reference.id}#${reference.part}`;
        const message = `there is no ${reference.kind} "${name}" in this library`;
        return { field: reference.field, message, code: 'unknown_reference', expected: `a live ${reference.kind}` };
      }),
  );
  if (errors.length > 0) throw unknownReferences(errors);
}

function assertOthers(changes: readonly Changed[], others: readonly RecordRow[], targets: ReferenceTargets): void {
  for (const { record, before } of changes.filter(losesSomething)) {
    const was = addressOf({ ...record, body: before });
    const errors = others.flatMap((other) =>
      referencesOf(other)
        .filter((reference) => `${reference.kind}/${reference.id}` === was && !targets.reaches(reference))
        .map((reference): FieldError => ({
          field: '',
          message: `${other.kind} "${other.slug}" (${reference.field})`,
          code: 'in_use',
        })),
    );
    if (errors.length > 0) throw stillInUse(record.kind, record.slug, errors);
  }
}

/** It is gone, or a part of it that others may point at is, or a picture got another name. */
function losesSomething({ record, change, before }: Changed): boolean {
  if (change === 'archived') return true;
  if (change === 'created' || change === 'restored') return false;
  const has = partsOf(record.body);
  return (
    [...partsOf(before)].some((part) => !has.has(part)) || addressOf(record) !== addressOf({ ...record, body: before })
  );
}

const referencesOf = (record: Pick<RecordRow, 'kind' | 'body'>): Reference[] =>
  KINDS[record.kind].references(record.body as { id: string });
