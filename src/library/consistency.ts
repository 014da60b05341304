import {
  KINDS,
  nearest,
  type KindId,
  type MediaRecord,
  type Product,
  type Reference,
  type Segment,
  type Tier,
} from './kinds/index.js';
import { ReferenceTargets } from './records/reference-targets.js';

/** A record whose body its kind's schema has accepted. */
export interface ConsistentRecord {
  readonly kind: KindId;
  readonly body: { readonly id: string };
}

/** What no schema of a single record can see. `field` is the dotted path in the body of the record named. */
export interface ConsistencyProblem {
  readonly kind: KindId;
  readonly id: string;
  readonly field: string;
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

type Complaint = Omit<ConsistencyProblem, 'kind' | 'id'>;

/** Records that exist but could not be read: what points at them may be right, so nobody is told off for it. */
export interface Unread {
  readonly kinds: ReadonlySet<KindId>;
  /** As `kind/id`. */
  readonly records: ReadonlySet<string>;
}
const ALL_READ: Unread = { kinds: new Set(), records: new Set() };

/** Everything in which the records of a library disagree with one another. */
export function consistency(records: readonly ConsistentRecord[], unread: Unread = ALL_READ): ConsistencyProblem[] {
  const targets = new ReferenceTargets(records.map(({ kind, body }) => ({ kind, slug: body.id, body })));
  const names = namesByKind(records);
  const scenes = new Set(
    ofKind<Segment>(records, 'segment').flatMap((segment) => segment.scenes.map((scene) => scene.id)),
  );
  const mayExist = ({ kind, id }: Reference) => unread.kinds.has(kind) || unread.records.has(`${kind}/${id}`);
  const allSegments = ![...unread.records, ...unread.kinds].some((name) => name.startsWith('segment'));
  const perRecord = records.flatMap(({ kind, body }) => {
    const broken = KINDS[kind]
      .references(body)
      .filter((reference) => !targets.reaches(reference) && !mayExist(reference));
    const complaints = broken.map((reference) => brokenReference(reference, targets, names));
    if (kind === 'product' && allSegments) complaints.push(...lostScenes(body as Product, scenes));
    return complaints.map((complaint) => ({ kind, id: body.id, ...complaint }));
  });
  return [...perRecord, ...tooMuchEffort(records), ...sharedFiles(records)];
}

function brokenReference(reference: Reference, targets: ReferenceTargets, names: Map<KindId, string[]>): Complaint {
  const { field, kind, id, part } = reference;
  const lacksPart = part !== undefined && targets.reaches({ kind, id });
  const written = kind === 'media' ? `media/${id}` : kind === 'tag' && part !== undefined ? `${id}/${part}` : id;
  const known = names.get(kind) ?? [];
  const guess = lacksPart ? undefined : nearest(id, known);
  const meant = guess === undefined ? undefined : kind === 'media' ? `media/${guess}` : guess;
  return {
    field,
    message: lacksPart
      ? `${kind} "${id}" has no ${PARTS[kind] ?? 'part'} "${part}"`
      : kind === 'media'
        ? `${written} is not listed in media/media.yaml`
        : `there is no ${kind} "${id}"`,
    expected: `a ${kind} of this library${known.length > 0 && known.length <= 12 ? `: ${known.join(', ')}` : ''}`,
    ...(meant === undefined ? {} : { suggestion: `did you mean "${meant}"?` }),
  };
}

const PARTS: Partial<Record<KindId, string>> = { product: 'fact', tag: 'value', segment: 'scene', source: 'hook' };

function lostScenes(product: Product, scenes: ReadonlySet<string>): Complaint[] {
  return (['buy', 'use'] as const).flatMap((moment) =>
    product.scenes[moment].flatMap((scene, index) => {
      if (scenes.has(scene)) return [];
      const meant = nearest(scene, scenes);
      return [
        {
          field: `scenes.${moment}.${index}`,
          message: `no segment has a scene "${scene}"`,
          expected: 'the id of a scene of a segment',
          ...(meant === undefined ? {} : { suggestion: `did you mean "${meant}"?` }),
        },
      ];
    }),
  );
}

/** Shares of effort are parts of one whole; a little is left for rounding. */
function tooMuchEffort(records: readonly ConsistentRecord[]): ConsistencyProblem[] {
  const tiers = ofKind<Tier>(records, 'tier');
  const sum = tiers.reduce((total, tier) => total + tier.effort_share, 0);
  const last = tiers.at(-1);
  if (last === undefined || sum <= 1.001) return [];
  const message = `the shares of all tiers add up to ${Number(sum.toFixed(3))}`;
  return [{ kind: 'tier', id: last.id, field: 'effort_share', message, expected: 'at most 1 together' }];
}

function sharedFiles(records: readonly ConsistentRecord[]): ConsistencyProblem[] {
  const seen = new Map<string, string>();
  return ofKind<MediaRecord>(records, 'media').flatMap(({ id, file }) => {
    const other = seen.get(file);
    seen.set(file, other ?? id);
    if (other === undefined) return [];
    const message = `${file} is described already by "${other}"`;
    return [{ kind: 'media' as const, id, field: 'file', message, expected: 'one description a file' }];
  });
}

const ofKind = <T>(records: readonly ConsistentRecord[], kind: KindId): T[] =>
  records.filter((record) => record.kind === kind).map((record) => record.body as unknown as T);

function namesByKind(records: readonly ConsistentRecord[]): Map<KindId, string[]> {
  const names = new Map<KindId, string[]>();
  for (const { kind, body } of records) {
    const name = kind === 'media' ? (body as unknown as MediaRecord).file : body.id;
    const known = names.get(kind);
    if (known) known.push(name);
    else names.set(kind, [name]);
  }
  return names;
}
