import { type Body, factIsLive, findFact, type Library, type Offer, type Product } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { densely, viewsOf } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { Evidence } from './evidence.js';
import { EvidenceRecord } from './evidence-record.js';

const RECORDS = new WeakMap<object, EvidenceRecord>();
/** A record of the library never changes, so it is read once. */
function recordOf(source: object, make: () => EvidenceRecord): EvidenceRecord {
  let known = RECORDS.get(source);
  if (known === undefined) RECORDS.set(source, (known = make()));
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
    return new EvidenceRecord(product.id, `产品「${name}」`, [name, description], exact, false, name);
  });

/** The steps before and after on the ladder are often named beside a product, by their price. */
const PRICES = new WeakMap<Product, EvidenceRecord>();
function priceRecord(product: Product): EvidenceRecord {
  const known =
    PRICES.get(product) ??
    new EvidenceRecord(
      product.id,
      `产品「${product.name}」`,
      [product.name],
      [exactly('money', product.price.amount)],
      false,
      product.name,
    );
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
function productsOf(body: Body, { library, productIds }: CheckContext): Set<string> {
  const ids = new Set(productIds);
  for (const claim of body.claims) {
    const owner =
      claim.offerId !== undefined ? library.offers.get(claim.offerId) : library.cases.get(claim.caseId ?? '');
    if (owner) ids.add(owner.product);
  }
  const views = viewsOf(body);
  for (const { id, name } of library.products.values()) {
    if (name.length > 2 && views.some(({ dense }) => dense.text.includes(densely(name)))) ids.add(id);
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

/** What a draft may rest on. */
export function evidenceFor(body: Body, context: CheckContext): Evidence {
  const { library, publishOn, personaId, segmentId } = context;
  const about = productsOf(body, context);
  const offers = new Set(body.claims.flatMap(({ offerId }) => (offerId === undefined ? [] : [offerId])));
  const key = [publishOn, personaId, segmentId, ...[...about].sort(), '', ...[...offers].sort()].join('\n');
  let kept = KNOWN.get(library);
  if (kept === undefined) KNOWN.set(library, (kept = new Map<string, Evidence>()));
  let known = kept.get(key);
  if (known === undefined) {
    const { live, stale } = knownOf(about, offers, context);
    known = new Evidence(live, stale);
    if (kept.size < MOST_KEPT) kept.set(key, known);
  }
  return withCited(known, body, context, about);
}

/** By what all drafts of a kind may rest on: the same with the records that one of them cites. */
const CITED = new WeakMap<Evidence, Map<string, Evidence>>();
/** Of one draft it is asked time and again while it is written; where many are kept, it is begun anew. */
const MOST_CITED = 32;

/** Cited records are the library's, so what they are called tells them. */
function withCited(known: Evidence, body: Body, context: CheckContext, about: ReadonlySet<string>): Evidence {
  if (body.claims.length === 0) return known;
  let kept = CITED.get(known);
  if (kept === undefined) CITED.set(known, (kept = new Map<string, Evidence>()));
  const key = body.claims.flatMap(({ factId, caseId, materialId }) => [factId, caseId, materialId]).join('\n');
  let evidence = kept.get(key);
  if (evidence === undefined) {
    evidence = readCited(known, body, context, about);
    if (kept.size >= MOST_CITED) kept.clear();
    kept.set(key, evidence);
  }
  return evidence;
}

function readCited(known: Evidence, body: Body, context: CheckContext, about: ReadonlySet<string>): Evidence {
  const { library, publishOn } = context;
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
