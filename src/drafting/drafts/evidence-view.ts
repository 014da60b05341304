import { findFact, KINDS, type Body, type Library } from '../../library/index.js';
import { citationOf } from './citations.js';
import { toConsentView } from './consent-view.js';
import type { CitedKind } from './draft-citation.entity.js';
import type { EvidenceView } from './drafts.schema.js';
import { caseState, factState, materialState, offerState, type GoingOut } from './evidence-state.js';

type Said = Omit<EvidenceView, 'kind' | 'record' | 'quotes'>;
const GONE: Said = { says: null, proof: null, until: null, title: null, state: 'gone', url: null, consent: null };
const LINKLESS = { url: null, consent: null };

/** What each record says today, beside the words that rest on it, and whether it may be used where and when they go out. */
export function evidenceOf(body: Body, library: Library, out: GoingOut): EvidenceView[] {
  const found = new Map<string, EvidenceView>();
  for (const claim of body.claims) {
    const { kind, record } = citationOf(claim);
    const key = `${kind}:${record}`;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, { kind, record, quotes: [claim.quote], ...SAID[kind](record, library, out) });
    else known.quotes.push(claim.quote);
  }
  return [...found.values()];
}

const money = ({ amount, currency, unit }: { amount: number; currency: string; unit?: string | undefined }): string =>
  `${amount} ${currency}${unit === undefined ? '' : `/${unit}`}`;

const SAID: Record<CitedKind, (record: string, library: Library, out: GoingOut) => Said> = {
  fact: (record, library, out) => {
    const fact = findFact(library, record);
    if (fact === undefined) return GONE;
    return {
      says: fact.claim,
      proof: fact.evidence,
      until: fact.valid_until ?? null,
      title: library.products.get(record.split('#')[0] ?? '')?.name ?? null,
      state: factState(fact, out),
      url: fact.url ?? null,
      consent: null,
    };
  },
  case: (record, library, out) => {
    const told = library.cases.get(record);
    if (told === undefined) return GONE;
    return {
      says: `${told.alias}：${[told.before, told.after].filter(Boolean).join(' → ') || (told.process ?? told.quote ?? '')}`,
      proof: told.consent?.proof ?? null,
      until: told.consent?.expires ?? null,
      title: told.alias,
      state: caseState(told, out),
      url: null,
      consent: toConsentView(told, out),
    };
  },
  offer: (record, library, out) => {
    const offer = library.offers.get(record);
    if (offer === undefined) return GONE;
    return {
      says: offer.price === undefined ? offer.kind : money(offer.price),
      proof: offer.evidence,
      until: offer.ends,
      title: offer.name ?? offer.id,
      state: offerState(offer, out),
      ...LINKLESS,
    };
  },
  material: (record, library, out) => {
    const material = library.materials.get(record);
    if (material === undefined) return GONE;
    return {
      says: material.what,
      proof: material.happened_on,
      until: material.use_until ?? null,
      title: KINDS.material.title(material),
      state: materialState(material, out),
      ...LINKLESS,
    };
  },
};
