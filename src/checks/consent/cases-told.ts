import { attachments, type Body, type CaseStudy, type Claim, type Library } from '../../library/light.js';
import { firstLine, type Place } from '../finding.js';
import { placeOf } from '../grounding/references.js';
import { densely, viewsOf } from '../text/part-view.js';

/** Words of a customer this long are theirs, cited or not. */
const QUOTE_LENGTH = 6;

export interface CaseTold {
  readonly told: CaseStudy;
  readonly place: Place;
  /** The words that tell it; empty where one of its pictures does. */
  readonly words: string;
}

/**
 * Pictures that show a case. One that the brand shows with the case's own product as well is the thing on the shelf; what
 * stands with any other product stays the case's.
 */
export function ownPictures({ pictures, product }: CaseStudy, library: Library): string[] {
  const ofProduct = library.products.get(product)?.pictures ?? [];
  return pictures.filter((picture) => !ofProduct.includes(picture));
}

/** Cases a text tells: cited, quoted at length, or shown by one of their own pictures. Each once, cited ones first. */
export function casesTold(body: Body, library: Library): CaseTold[] {
  const views = viewsOf(body);
  const found = new Map<string, CaseTold>();
  body.claims.forEach((claim, index) => {
    const told = claim.caseId === undefined ? undefined : library.cases.get(claim.caseId);
    if (told && !found.has(told.id))
      found.set(told.id, { told, place: placeOf(claim, index, views), words: claim.quote });
  });
  const shown = new Set(
    attachments(body).flatMap(({ mediaId }) => {
      const media = mediaId === undefined ? undefined : library.media.get(mediaId);
      return media === undefined ? [] : [`media/${media.file}`];
    }),
  );
  const [first] = views;
  for (const told of library.cases.values()) {
    if (found.has(told.id)) continue;
    const quoted = densely(told.quote ?? '').length >= QUOTE_LENGTH ? told.quote : undefined;
    const said = quoted === undefined ? undefined : views.map((view) => view.find(quoted)[0]).find(Boolean);
    if (said) found.set(told.id, { told, place: said, words: said.text.slice(said.start, said.end) });
    else if (first !== undefined && shown.size > 0 && ownPictures(told, library).some((picture) => shown.has(picture)))
      found.set(told.id, { told, place: firstLine(first), words: '' });
  }
  return [...found.values()];
}

/**
 * What a text rests on, cited or not: its claims, and one for each case that it tells without citing it. Calendar and
 * dispatch judge by these, so that a customer whose consent has ended is not shown because nobody wrote the case down.
 */
export function claimsMade(body: Body, library: Library): Claim[] {
  const cited = new Set(body.claims.map(({ caseId }) => caseId));
  const uncited = casesTold(body, library).filter(({ told }) => !cited.has(told.id));
  return [...body.claims, ...uncited.map(({ told, words }): Claim => ({ quote: words, caseId: told.id }))];
}

/** The same of a text that is known to tell cases, though the library that is without them, or their pictures, cannot say so any more. */
export function claimsTelling(claims: readonly Claim[], cases: readonly string[]): readonly Claim[] {
  const cited = new Set(claims.map(({ caseId }) => caseId));
  const uncited = cases.filter((caseId) => !cited.has(caseId));
  return uncited.length === 0 ? claims : [...claims, ...uncited.map((caseId) => ({ quote: '', caseId }))];
}
