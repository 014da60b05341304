import type { KindId, Reference } from '../kinds/kind.js';

/** As much of a record as a reference may lead to. */
export interface Target {
  readonly kind: KindId;
  readonly slug: string;
  readonly body: unknown;
}

/** Where references lead: records by kind and slug, pictures by their file, and named parts within records. */
export class ReferenceTargets {
  private readonly bodies = new Map<string, unknown>();

  constructor(records: Iterable<Target>) {
    for (const record of records) this.bodies.set(addressOf(record), record.body);
  }

  reaches(reference: Pick<Reference, 'kind' | 'id' | 'part'>): boolean {
    const address = `${reference.kind}/${reference.id}`;
    if (!this.bodies.has(address)) return false;
    return reference.part === undefined || partsOf(this.bodies.get(address)).has(reference.part);
  }
}

/** How references call a record: pictures by file (`media/cover.png`), everything else by slug. */
export const addressOf = (record: Target): string =>
  `${record.kind}/${record.kind === 'media' ? ((record.body as { file?: string }).file ?? record.slug) : record.slug}`;

/** Ids of what a record holds within: a product's facts, a tag's values, a segment's scenes, a source's hooks. */
export function partsOf(body: unknown): Set<string> {
  const lists = Object.values(body as Record<string, unknown>).filter((value) => Array.isArray(value));
  const ids = lists.flat().map((element: unknown) => (element as { id?: unknown } | null)?.id);
  return new Set(ids.filter((id) => typeof id === 'string'));
}
