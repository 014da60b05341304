import { findFact, type Body, type Library } from '../../library/index.js';
import { citationOf } from './citations.js';
import type { CitedKind } from './draft-citation.entity.js';
import type { EvidenceView } from './drafts.schema.js';

type Said = Pick<EvidenceView, 'says' | 'proof' | 'until'>;
const GONE: Said = { says: null, proof: null, until: null };

/** What each record says today, beside the words that rest on it. */
export function evidenceOf(body: Body, library: Library): EvidenceView[] {
  const found = new Map<string, EvidenceView>();
  for (const claim of body.claims) {
    const { kind, record } = citationOf(claim);
    const key = `${kind}:${record}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { kind, record, quotes: [claim.quote], ...SAID[kind](record, library) });
    else known.quotes.push(claim.quote);
  }
  return [...found.values()];
}

const money = ({ amount, currency, unit }: { amount: number; currency: string; unit?: string | undefined }): string =>
  `${amount} ${currency}${unit === undefined ? '' : `/${unit}`}`;

const SAID: Record<CitedKind, (record: string, library: Library) => Said> = {
  fact: (record, library) => {
    const fact = findFact(library, record);
    return fact === undefined ? GONE : { says: fact.claim, proof: fact.evidence, until: fact.valid_until ?? null };
  },
  case: (record, library) => {
    const told = library.cases.get(record);
    if (told === undefined) return GONE;
    return {
      says: `${told.alias}：${told.before} → ${told.after}`,
      proof: told.consent?.proof ?? null,
      until: told.consent?.expires ?? null,
    };
  },
  offer: (record, library) => {
    const offer = library.offers.get(record);
    if (offer === undefined) return GONE;
    return {
      says: offer.price === undefined ? offer.kind : money(offer.price),
      proof: offer.evidence,
      until: offer.ends,
    };
  },
  material: (record, library) => {
    const material = library.materials.get(record);
    return material === undefined
      ? GONE
      : { says: material.what, proof: material.happened_on, until: material.use_until ?? null };
  },
};
