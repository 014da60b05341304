import { type Body, factIsLive, findFact, type Library, type Offer, type Product } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { densely } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { type Known, type Pairs, pairsOf } from './assertions/claim-signs.js';
import { type WordKind } from './assertions/word-kinds.js';
import { EvidenceRecord } from './evidence-record.js';
import { wordsOf } from './shared-words.js';

/** An amount, and the record that states it. */
export interface StatedAmount {
  readonly amount: Amount;
  readonly record: EvidenceRecord;
}

/** What a draft may rest on, and what it might have rested on once. */
export class Evidence implements Known {
  readonly live: readonly EvidenceRecord[];
  /** Facts and offers that have ended. */
  readonly stale: readonly EvidenceRecord[];
  readonly #amounts = new Map<string, StatedAmount[]>();
  readonly #byValue = new Map<string, StatedAmount[]>();
  /** By measure and word: live amounts in the measure whose record has the word. */
  readonly #beside = new Map<string, Map<string, StatedAmount[]>>();
  readonly #concepts = new Map<string, EvidenceRecord[]>();
  #ended: Map<string, EvidenceRecord[]> | undefined;
  #measures: ReadonlySet<string> | undefined;
  #pairs: Pairs | undefined;
  #kinds: ReadonlySet<WordKind> | undefined;
  #isRead = false;

  /** @param base what is known beside: read once, however many drafts add records of their own to it */
  constructor(
    private readonly ownLive: readonly EvidenceRecord[],
    private readonly ownStale: readonly EvidenceRecord[],
    private readonly base?: Evidence,
  ) {
    this.live = base === undefined ? ownLive : [...base.live, ...ownLive];
    this.stale = base === undefined ? ownStale : [...base.stale, ...ownStale];
  }

  /** Live amounts in one measure. */
  amountsIn(measure: string): readonly StatedAmount[] {
    this.#read();
    return beside(this.base?.amountsIn(measure), this.#amounts.get(measure));
  }

  /** Live amounts in one measure that have this value, there or as it was written, or one that differs from it by no more than the arithmetic's error. */
  amountsOf(measure: string, value: number): readonly StatedAmount[] {
    this.#read();
    return beside(this.base?.amountsOf(measure, value), this.#byValue.get(valueKey(measure, value)));
  }

  /** Whether a live record that counts in this measure has one of these words. */
  countsBeside(measure: string, words: ReadonlySet<string>): boolean {
    this.#read();
    const known = this.#besideIn(measure);
    for (const word of words) if (known.has(word)) return true;
    return this.base?.countsBeside(measure, words) ?? false;
  }

  /** Live amounts in one measure whose record has one of these words. */
  amountsBeside(measure: string, words: ReadonlySet<string>): readonly StatedAmount[] {
    this.#read();
    const known = this.#besideIn(measure);
    const met = new Set<StatedAmount>();
    for (const word of words) for (const stated of known.get(word) ?? []) met.add(stated);
    const own = met.size === 0 ? [] : (this.#amounts.get(measure) ?? []).filter((stated) => met.has(stated));
    return beside(this.base?.amountsBeside(measure, words), own);
  }

  #besideIn(measure: string): ReadonlyMap<string, readonly StatedAmount[]> {
    let known = this.#beside.get(measure);
    if (known === undefined) {
      known = new Map();
      for (const stated of this.#amounts.get(measure) ?? [])
        for (const word of wordsOf(stated.record)) listed(known, word).push(stated);
      this.#beside.set(measure, known);
    }
    return known;
  }

  get measures(): Iterable<string> {
    this.#read();
    return (this.#measures ??= new Set([...(this.base?.measures ?? []), ...this.#amounts.keys()]));
  }

  /** Live records that speak of a concept. */
  speakingOf(concept: string): readonly EvidenceRecord[] {
    this.#read();
    return beside(this.base?.speakingOf(concept), this.#concepts.get(concept));
  }

  /** Pairs of signs that stand in live records: what they say in these words is not claimed without them. */
  get pairs(): Pairs {
    return (this.#pairs ??= this.#readPairs());
  }

  /** Kinds of words that stand in live records. */
  get kinds(): ReadonlySet<WordKind> {
    return (this.#kinds ??= new Set([...(this.base?.kinds ?? []), ...this.ownLive.flatMap(({ kinds }) => [...kinds])]));
  }

  /** Ended records in whose words a pair of signs stands, where no live record has it. */
  endedSaying(pair: string): readonly EvidenceRecord[] {
    return this.pairs.has(pair) ? [] : this.endedWith(pair);
  }

  #readPairs(): Pairs {
    const own = new Set<string>();
    for (const { pairs } of this.ownLive) for (const pair of pairs) own.add(pair);
    const known = this.base?.pairs;
    return known === undefined ? own : { has: (pair) => own.has(pair) || known.has(pair) };
  }

  private endedWith(pair: string): readonly EvidenceRecord[] {
    if (this.#ended === undefined) {
      this.#ended = new Map();
      for (const record of this.ownStale)
        for (const each of pairsOf(record.text)) listed(this.#ended, each).push(record);
    }
    return beside(this.base?.endedWith(pair), this.#ended.get(pair));
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const record of this.ownLive) {
      for (const amount of record.amounts) {
        const stated = { amount, record };
        listed(this.#amounts, amount.measure).push(stated);
        for (const value of new Set([...amount.values, amount.count]))
          listed(this.#byValue, valueKey(amount.measure, value)).push(stated);
      }
      for (const concept of record.concepts) listed(this.#concepts, concept).push(record);
    }
  }
}

const valueKey = (measure: string, value: number): string => `${measure} ${value.toPrecision(9)}`;

/** Two lists as one, without a new one where either is empty. */
const beside = <T>(left: readonly T[] = [], right: readonly T[] = []): readonly T[] =>
  left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const RECORDS = new WeakMap<object, EvidenceRecord>();
/** A record of the library never changes, so it is read once. */
function recordOf(source: object, make: () => EvidenceRecord): EvidenceRecord {
  const known = RECORDS.get(source) ?? make();
  RECORDS.set(source, known);
  return known;
}

const exactly = (measure: string, ...values: number[]): Amount => ({
  start: 0,
  end: 0,
  measure,
  values,
  count: NaN,
  unit: '',
  written: 'arabic',
  bound: 'exact',
});

const dayAmount = (day: string): Amount => exactly('date', ...day.slice(0, 10).split('-').map(Number));

const offerRecord = (offer: Offer): EvidenceRecord =>
  recordOf(offer, () => {
    const { price, was, limit } = offer;
    const exact = [
      ...[price, was].flatMap((money) => (money === undefined ? [] : [exactly('money', money.amount)])),
      ...(price && was && was.amount > 0 ? [exactly('discount', price.amount / was.amount)] : []),
      ...[limit.per_customer, limit.total].flatMap((count) => (count === undefined ? [] : [exactly('', count)])),
      dayAmount(offer.starts),
      dayAmount(offer.ends),
    ];
    return new EvidenceRecord(offer.id, `优惠「${offer.name ?? offer.id}」`, [offer.name, ...offer.terms], exact, true);
  });

const productRecord = (product: Product): EvidenceRecord =>
  recordOf(product, () => {
    const { name, description, price, cycle } = product;
    const days = [cycle.use_days, cycle.buy_again_days].flatMap((count) => (count === undefined ? [] : [count]));
    const exact = [
      ...(price.amount > 0 ? [exactly('money', price.amount)] : []),
      ...days.map((count) => exactly('minutes', count * 1_440)),
    ];
    return new EvidenceRecord(product.id, `产品「${name}」`, [name, description], exact);
  });

/** The steps before and after on the ladder are often named beside a product, by their price. */
const PRICES = new WeakMap<Product, EvidenceRecord>();
function priceRecord(product: Product): EvidenceRecord {
  const known =
    PRICES.get(product) ??
    new EvidenceRecord(product.id, `产品「${product.name}」`, [product.name], [exactly('money', product.price.amount)]);
  PRICES.set(product, known);
  return known;
}

/** Cases and materials the draft cites. */
function toldRecords({ claims }: Body, library: Library): EvidenceRecord[] {
  return claims.flatMap(({ caseId, materialId }) => {
    const told = caseId === undefined ? undefined : library.cases.get(caseId);
    const material = materialId === undefined ? undefined : library.materials.get(materialId);
    return [
      ...(told === undefined
        ? []
        : [
            recordOf(told, () => {
              const measures = told.measures.map(({ name, value, unit = '' }) => `${name} ${value} ${unit}`);
              const days = told.happened_on === undefined ? [] : [dayAmount(told.happened_on)];
              const texts = [told.before, told.process, told.after, told.quote, ...measures];
              return new EvidenceRecord(told.id, `案例「${told.alias}」`, texts, days);
            }),
          ]),
      ...(material === undefined
        ? []
        : [
            recordOf(material, () => {
              const texts = [material.what, material.where, material.feeling];
              return new EvidenceRecord(material.id, '素材', texts, [dayAmount(material.happened_on)]);
            }),
          ]),
    ];
  });
}

/** What the brand, the persona and the people written to are known by. */
function surroundings({ library, personaId, segmentId }: CheckContext): EvidenceRecord[] {
  const persona = library.personas.get(personaId ?? '');
  const segment = library.segments.get(segmentId ?? '');
  const { brand } = library;
  return [
    ...(persona === undefined
      ? []
      : [
          recordOf(
            persona,
            () =>
              new EvidenceRecord(persona.id, `人物「${persona.name}」`, [
                persona.story,
                persona.role,
                persona.matrix.signature,
              ]),
          ),
        ]),
    ...(segment === undefined
      ? []
      : [
          recordOf(
            segment,
            () =>
              new EvidenceRecord(segment.id, '人群', [
                segment.description,
                segment.who,
                ...segment.needs,
                ...segment.pains,
              ]),
          ),
        ]),
    recordOf(brand, () => new EvidenceRecord('brand', '品牌', [brand.story, brand.signature, brand.name])),
  ];
}

const DAYS = new Map<string, EvidenceRecord>();
function dayRecord(day: string): EvidenceRecord {
  const known = DAYS.get(day) ?? new EvidenceRecord('day', '发布日', [], [dayAmount(day)]);
  if (DAYS.size < 1_000) DAYS.set(day, known);
  return known;
}

/** Products the draft is about: given, named in it, or those of the records it cites. */
function productsOf(body: Body, { library, productIds }: CheckContext, denseText: string): Set<string> {
  const ids = new Set(productIds);
  for (const claim of body.claims) {
    const owner =
      claim.offerId !== undefined ? library.offers.get(claim.offerId) : library.cases.get(claim.caseId ?? '');
    if (owner) ids.add(owner.product);
  }
  for (const { id, name } of library.products.values()) {
    if (name.length > 2 && denseText.includes(densely(name))) ids.add(id);
  }
  return ids;
}

/** All that is known of these products on a day, for these people. */
function knownOf(about: ReadonlySet<string>, citedOffers: ReadonlySet<string>, context: CheckContext) {
  const { library, publishOn, segmentId } = context;
  const live: EvidenceRecord[] = [dayRecord(publishOn)];
  const stale: EvidenceRecord[] = [];
  const products = [...library.products.values()];
  const meant = products.filter(({ id }) => about.has(id));
  for (const product of meant) {
    for (const fact of product.facts) {
      const record = factRecord(product.id, fact);
      (factIsLive(fact, publishOn) ? live : stale).push(record);
    }
    live.push(productRecord(product));
  }
  for (const product of products) {
    const beside =
      product.leads_to.some((next) => about.has(next)) || meant.some(({ leads_to }) => leads_to.includes(product.id));
    if (beside && product.price.amount > 0) live.push(priceRecord(product));
  }
  for (const offer of library.offers.values()) {
    if (!about.has(offer.product) && !citedOffers.has(offer.id)) continue;
    const { segments } = offer.for;
    if (offer.ends.slice(0, 10) < publishOn) stale.push(offerRecord(offer));
    // An offer that opens later may be announced; one for other people may not.
    else if (segmentId === null || segments.length === 0 || segments.includes(segmentId)) live.push(offerRecord(offer));
  }
  return { live: [...live, ...surroundings(context)], stale };
}

const factRecord = (product: string, fact: Product['facts'][number]): EvidenceRecord =>
  recordOf(fact, () => {
    // 到 9 月 15 号为止: until when it holds is part of what is known.
    const lastDay = fact.valid_until ? [dayAmount(fact.valid_until)] : [];
    return new EvidenceRecord(`${product}#${fact.id}`, `「${fact.claim}」`, [fact.claim], lastDay);
  });

const KNOWN = new WeakMap<Library, Map<string, Evidence>>();
/** Sets of products, days and people kept for one revision of a library: enough for a month of drafting. */
const MOST_KEPT = 500;

/** @param denseText all parts of the draft, condensed */
export function evidenceFor(body: Body, context: CheckContext, denseText: string): Evidence {
  const { library, publishOn, personaId, segmentId } = context;
  const about = productsOf(body, context, denseText);
  const offers = new Set(body.claims.flatMap(({ offerId }) => (offerId === undefined ? [] : [offerId])));
  const key = JSON.stringify([publishOn, personaId, segmentId, [...about].sort(), [...offers].sort()]);
  const kept = KNOWN.get(library) ?? new Map<string, Evidence>();
  KNOWN.set(library, kept);
  let known = kept.get(key);
  if (known === undefined) {
    const { live, stale } = knownOf(about, offers, context);
    known = new Evidence(live, stale);
    if (kept.size < MOST_KEPT) kept.set(key, known);
  }
  const own = toldRecords(body, library);
  const cited = body.claims.flatMap(({ factId }) => {
    const [product = ''] = factId?.split('#') ?? [];
    const fact = factId === undefined || about.has(product) ? undefined : findFact(library, factId);
    return fact === undefined ? [] : [{ record: factRecord(product, fact), live: factIsLive(fact, publishOn) }];
  });
  if (own.length + cited.length === 0) return known;
  return new Evidence(
    [...own, ...cited.flatMap(({ record, live }) => (live ? [record] : []))],
    cited.flatMap(({ record, live }) => (live ? [] : [record])),
    known,
  );
}
