import { hashOf, type Day } from '../../kernel/index.js';
import type { Category, TouchpointId } from '../../library/index.js';
import { AB_ARMS, type AbPart, type DraftBrief } from '../context/index.js';
import type { DraftAsk } from './draft-ask.js';
import { mixedCategory } from './mix.js';

/** In which of a mix's categories a named product or case is spoken of. */
const NAMES_PRODUCT = new Set(['product', 'proof', 'expertise']);

/**
 * The pieces of a request, in the order in which they choose from the library: one round over all audiences after the
 * other, so that scarce things (materials, cases) are spread over people before anyone gets a second one.
 */
export function plannedItems(ask: DraftAsk, day: Day): DraftBrief[] {
  const briefs: DraftBrief[] = [];
  for (let n = 0; n < ask.count; n += 1) {
    ask.segments.forEach((segment, row) => {
      ask.touchpoints.forEach((touchpoint, column) => {
        const category = categoryOf(ask, touchpoint, n, row + 3 * column);
        const named = ask.category !== 'mix' || NAMES_PRODUCT.has(category);
        const turn = briefs.length / (ask.differ === undefined ? 1 : 2);
        const product = named ? ask.products?.[turn % ask.products.length] : undefined;
        const told = ask.category !== 'mix' || category === 'proof' ? ask.cases?.[turn % ask.cases.length] : undefined;
        const { persona, offer, material, topic, group, stage, scene, account, hook } = ask;
        const brief: DraftBrief = {
          goal: ask.goal,
          category,
          segment,
          touchpoint,
          words: ask.brief.trim(),
          day,
          variant: n,
          ...(persona === undefined ? {} : { persona }),
          ...(product === undefined ? {} : { product }),
          ...(told === undefined ? {} : { cases: [told] }),
          ...(offer === undefined || !named ? {} : { offer }),
          ...(material === undefined ? {} : { material }),
          ...(topic === undefined ? {} : { topic }),
          ...(group === undefined ? {} : { group }),
          ...(stage === undefined ? {} : { stage }),
          ...(scene === undefined ? {} : { scene }),
          ...(account === undefined ? {} : { account }),
          ...(hook === undefined ? {} : { hook }),
        };
        briefs.push(...sides(brief, ask.differ));
      });
    });
  }
  return briefs;
}

/** A profile tells who somebody is, whatever else is asked for. */
function categoryOf(ask: DraftAsk, touchpoint: TouchpointId, n: number, shift: number): Category {
  if (touchpoint === 'persona_matrix') return 'life';
  if (ask.category !== 'mix') return ask.category;
  return mixedCategory(ask.goal, n, shift, ask.products !== undefined || ask.offer !== undefined);
}

/** One piece, or the two of a pair, one behind the other. */
const sides = (brief: DraftBrief, differ: AbPart | undefined): DraftBrief[] =>
  differ === undefined ? [brief] : AB_ARMS.map((arm) => ({ ...brief, ab: { differ, arm } }));

/** The chance of an item: the same for the same request and place in it, whoever writes it and when. */
export const itemSeed = (requestId: string, ordinal: number): string => String(hashOf(`${requestId}/${ordinal}`));
