import type { Day } from '../../kernel/index.js';
import {
  type Body,
  buildLibrary,
  type Category,
  emptyLibrary,
  KINDS,
  type KindId,
  type Library,
} from '../../library/light.js';
import type { CheckContext, Finding } from '../finding.js';
import { factKindOf } from '../lines/line-library.js';

/** A brand in a few lines, against which labelled texts are judged. */
export interface World {
  readonly industry: string;
  readonly brand: Readonly<Record<string, unknown>>;
  readonly persona: Readonly<Record<string, unknown>>;
  readonly product: { readonly name: string; readonly price: unknown; readonly facts: readonly object[] };
  readonly offers: readonly { readonly id: string; readonly price?: number; readonly was?: number }[];
  readonly cases: readonly { readonly id: string }[];
  readonly materials: readonly { readonly id: string }[];
}

/** A text, and the rules it breaks: none for one that only looks guilty. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly guilty: readonly string[];
  readonly world?: string;
  readonly industry?: string;
  readonly category?: Category;
  /** What is known, given with the text itself: facts of the one product it is about. */
  readonly facts?: readonly (object & { readonly kind?: string })[];
  /** The day on which it is published, YYYY-MM-DD; `GOLDEN_DAY` where none is given. What it rests on must not have ended by then. */
  readonly publish_on?: string;
  /** Ids of records the draft rests on; `quote` is what the first of them is said to prove. */
  readonly cites?: readonly string[];
  readonly quote?: string;
  /** Names of private persons as they stand in the text; marked where it gives one away. */
  readonly names?: readonly string[];
}

export const GOLDEN_DAY = '2026-11-25' as Day;
const PRODUCT = 'product';
const consent = { granted_on: '2026-01-01', scope: ['moments', 'private_chat', 'group'] };

const parsed = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });

/** The library a world stands for. Its one product, persona and segment have fixed ids. */
export function libraryOf(world: World): Library {
  const money = (amount: number | undefined) => (amount === undefined ? undefined : { amount, currency: 'CNY' });
  return buildLibrary(
    [
      parsed('brand', { ...world.brand, industry: world.industry }),
      parsed('persona', { id: 'persona', ...world.persona }),
      parsed('product', {
        id: PRODUCT,
        ladder: 'hit',
        ...world.product,
        facts: world.product.facts.map((fact) => ({ evidence: '登记', ...fact })),
      }),
      ...world.offers.map(({ price, was, ...offer }) =>
        parsed('offer', {
          product: PRODUCT,
          kind: 'trial',
          evidence: '审批',
          ...(price === undefined ? {} : { price: money(price) }),
          ...(was === undefined ? {} : { was: money(was) }),
          ...offer,
        }),
      ),
      ...world.cases.map((told) => parsed('case', { product: PRODUCT, consent, ...told })),
      ...world.materials.map((told) => parsed('material', { persona: 'persona', happened_on: '2026-11-20', ...told })),
    ],
    1,
  );
}

const NO_WORLD: World = {
  industry: 'other',
  brand: { name: '未命名品牌' },
  persona: { name: '店主' },
  // A price of nothing is no evidence of any price.
  product: { name: '给定事实的产品', price: { amount: 0 }, facts: [] },
  offers: [],
  cases: [],
  materials: [],
};

/** A library of nothing but a brand in this industry: for a text that has neither a world nor facts. */
const bareLibraryOf = (industry: string): Library => buildLibrary([parsed('brand', { name: '样例', industry })], 1);

/** What a text is judged against: its world, with the facts given beside the text added to the world's product. */
export function libraryFor(entry: Labelled, worlds: Readonly<Record<string, World>>): Library {
  const world = worlds[entry.world ?? ''];
  if (world === undefined && entry.facts === undefined)
    return entry.industry === undefined ? emptyLibrary() : bareLibraryOf(entry.industry);
  const { product, ...rest } = world ?? NO_WORLD;
  const given = (entry.facts ?? []).map((fact) =>
    fact.kind === undefined ? fact : { ...fact, kind: factKindOf(fact.kind) },
  );
  const facts = [...product.facts, ...given];
  return libraryOf({ ...rest, industry: world?.industry ?? entry.industry ?? 'other', product: { ...product, facts } });
}

function claimOf(library: Library, id: string, quote: string): Body['claims'][number] {
  if (library.products.get(PRODUCT)?.facts.some((fact) => fact.id === id)) return { quote, factId: `${PRODUCT}#${id}` };
  if (id.includes('#')) return { quote, factId: `${PRODUCT}#${id.split('#')[1] ?? ''}` };
  if (library.offers.has(id)) return { quote, offerId: id };
  if (library.materials.has(id)) return { quote, materialId: id };
  return { quote, caseId: id };
}

/**
 * A labelled text as a Moments draft, and what it is judged against.
 * @param library as `libraryFor` gives it
 */
export function draftOf(entry: Labelled, library: Library): { body: Body; context: CheckContext } {
  const firstWords = entry.text.split(/[，。\n]/u)[0] ?? entry.text;
  const body: Body = {
    touchpoint: 'moments',
    text: entry.text,
    attachments: [],
    claims: (entry.cites ?? []).map((id) => claimOf(library, id, entry.quote ?? firstWords)),
  };
  const context: CheckContext = {
    library,
    personaId: library.personas.has('persona') ? 'persona' : null,
    segmentId: null,
    productIds: library.products.has(PRODUCT) ? [PRODUCT] : [],
    goal: 'build_trust',
    category: entry.category ?? 'expertise',
    publishOn: (entry.publish_on as Day | undefined) ?? GOLDEN_DAY,
    timeZone: 'Asia/Shanghai',
  };
  return { body, context };
}

export interface Figures {
  readonly guilty: number;
  readonly innocent: number;
  readonly precision: number;
  readonly recall: number;
  readonly misses: readonly {
    readonly id: string;
    readonly text: string;
    readonly missed: string[];
    readonly wrong: string[];
  }[];
}

/**
 * Compares what was found with the labels, rule by rule. Findings that only inform are not counted.
 * @param judge the findings of the checks under evaluation
 */
export function evaluate(entries: readonly Labelled[], judge: (entry: Labelled) => readonly Finding[]): Figures {
  let hits = 0;
  let missed = 0;
  let wrong = 0;
  const misses: Figures['misses'][number][] = [];
  for (const entry of entries) {
    const found = new Set(judge(entry).flatMap(({ rule, severity }) => (severity === 'info' ? [] : [rule])));
    const unfound = entry.guilty.filter((rule) => !found.has(rule));
    const unfounded = [...found].filter((rule) => !entry.guilty.includes(rule));
    hits += entry.guilty.length - unfound.length;
    missed += unfound.length;
    wrong += unfounded.length;
    if (unfound.length + unfounded.length > 0) {
      misses.push({ id: entry.id, text: entry.text, missed: unfound, wrong: unfounded });
    }
  }
  const guilty = entries.filter((entry) => entry.guilty.length > 0).length;
  return {
    guilty,
    innocent: entries.length - guilty,
    precision: hits / Math.max(1, hits + wrong),
    recall: hits / Math.max(1, hits + missed),
    misses,
  };
}
