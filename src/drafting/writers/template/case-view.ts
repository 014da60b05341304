import type { CaseStudy, Persona } from '../../../library/index.js';
import { cited, opening, sentences, type Cited } from './cited.js';
import { inOwnWords } from './voice.js';

/** What frameworks may say of a case, each part with the case as its record. */
export function caseView(told: CaseStudy, persona: Persona) {
  const claim = (text: string): Cited => cited(text, 'caseId', told.id);
  const part = (text: string | undefined, limit?: number): Cited | null => {
    if (text === undefined) return null;
    const flat = sentences(inOwnWords(text, persona)).join('');
    return claim(limit === undefined ? flat : opening(flat, limit));
  };
  const steps = sentences(inOwnWords(told.process ?? '', persona)).map(claim);
  return {
    alias: told.alias,
    before: part(told.before),
    beforeShort: part(told.before, 60),
    process: part(told.process),
    processShort: part(told.process, 70),
    turn: steps.at(-1) ?? null,
    after: part(told.after),
    afterShort: part(told.after, 70),
    quote: told.quote === undefined ? null : claim(told.quote.trim()),
    measure:
      told.measures[0] === undefined
        ? null
        : claim(`${told.measures[0].name} ${told.measures[0].value} ${told.measures[0].unit ?? ''}`.trim()),
    measures: told.measures.map((measure) => claim(`${measure.name} ${measure.value} ${measure.unit ?? ''}`.trim())),
  };
}
