import {
  brandSchema,
  type Brand,
  type CaseStudy,
  type Exemplar,
  type Group,
  type Journey,
  type KindId,
  type Lexicon,
  type Material,
  type MediaRecord,
  type Objective,
  type Offer,
  type Persona,
  type Product,
  type Programme,
  type Script,
  type Segment,
  type Source,
  type Stage,
  type Tag,
  type TagRule,
  type Tier,
  type Topic,
  type TouchpointSetting,
} from './kinds/index.js';

type BySlug<T> = ReadonlyMap<string, T>;

/** Everything a workspace knows at one revision: live records only, in the order they were given. Rules read only this. */
export interface Library {
  readonly revision: number;
  readonly brand: Brand;
  readonly personas: BySlug<Persona>;
  readonly products: BySlug<Product>;
  readonly offers: BySlug<Offer>;
  readonly cases: BySlug<CaseStudy>;
  readonly materials: BySlug<Material>;
  readonly segments: BySlug<Segment>;
  readonly stages: BySlug<Stage>;
  readonly tiers: BySlug<Tier>;
  readonly tags: BySlug<Tag>;
  readonly tagRules: BySlug<TagRule>;
  readonly sources: BySlug<Source>;
  readonly groups: BySlug<Group>;
  readonly topics: BySlug<Topic>;
  readonly objectives: BySlug<Objective>;
  readonly touchpoints: BySlug<TouchpointSetting>;
  readonly scripts: BySlug<Script>;
  readonly exemplars: BySlug<Exemplar>;
  readonly lexicons: BySlug<Lexicon>;
  readonly journeys: BySlug<Journey>;
  readonly programmes: BySlug<Programme>;
  readonly media: BySlug<MediaRecord>;
}

/** A record as rules see it: its kind, and a body that its kind's schema has accepted. */
export interface LibraryRecord {
  readonly kind: KindId;
  readonly body: unknown;
}

const DEFAULT_BRAND: Brand = brandSchema.parse({ name: '未命名品牌' });

/** @param records live ones, their bodies already parsed by their kind's schema */
export function buildLibrary(records: Iterable<LibraryRecord>, revision: number): Library {
  const byKind = new Map<KindId, Map<string, unknown>>();
  for (const { kind, body } of records) {
    const bySlug = byKind.get(kind) ?? new Map<string, unknown>();
    bySlug.set((body as { id: string }).id, body);
    byKind.set(kind, bySlug);
  }
  const of = <T>(kind: KindId): BySlug<T> => (byKind.get(kind) ?? new Map()) as BySlug<T>;
  return {
    revision,
    brand: of<Brand>('brand').get('brand') ?? DEFAULT_BRAND,
    personas: of('persona'),
    products: of('product'),
    offers: of('offer'),
    cases: of('case'),
    materials: of('material'),
    segments: of('segment'),
    stages: of('stage'),
    tiers: of('tier'),
    tags: of('tag'),
    tagRules: of('tag_rule'),
    sources: of('source'),
    groups: of('group'),
    topics: of('topic'),
    objectives: of('objective'),
    touchpoints: of('touchpoint'),
    scripts: of('script'),
    exemplars: of('exemplar'),
    lexicons: of('lexicon'),
    journeys: of('journey'),
    programmes: of('programme'),
    media: of('media'),
  };
}

export const emptyLibrary = (): Library => buildLibrary([], 0);
