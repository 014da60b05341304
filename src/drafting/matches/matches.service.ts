import { Inject, Injectable } from '@nestjs/common';
import { dayOf, seeded, unknownReference, type Clock, type Day } from '../../kernel/index.js';
import { Libraries, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { buildContext, nothingUsed, type MissingMaterial } from '../context/index.js';
import type { MatchQuestion } from './match-found.js';
import { findMatches, type Match } from './match.js';
import type { MatchesQuery, MatchesView } from './matches.schema.js';

/** People × product × scene: what to write about for whom, before anything is asked for. */
@Injectable()
export class Matches {
  constructor(
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError when the segment or the product is not in the library */
  async find(workspaceId: string, query: MatchesQuery): Promise<MatchesView> {
    const library = await this.libraries.snapshot(workspaceId);
    const segment = library.segments.get(query.segment);
    if (segment === undefined) throw unknownReference('segment', 'segment', query.segment);
    const product = query.product === undefined ? undefined : library.products.get(query.product);
    if (query.product !== undefined && product === undefined)
      throw unknownReference('product', 'product', query.product);
    const day = (query.day ?? dayOf(this.clock.now(), library.brand.time_zone)) as Day;
    const question = { segment, day, goal: query.goal, touchpoint: query.touchpoint, product };
    const matches = findMatches(library, question);
    return {
      segment: segment.id,
      goal: query.goal ?? null,
      day,
      items: matches.map(toMatchView),
      missing: matches.length > 0 ? null : missingFor(library, question),
    };
  }
}

/** As a request for a product piece would say it. */
function missingFor(library: Library, { segment, day, goal, touchpoint }: MatchQuestion): MissingMaterial | null {
  const brief = {
    ...{ segment: segment.id, day, goal: goal ?? 'convert', touchpoint: touchpoint ?? 'moments' },
    ...{ category: 'product' as const, words: '', variant: 0 },
  };
  const context = buildContext(library, brief, nothingUsed, seeded(segment.id));
  return context.ok ? null : context.error;
}

const toMatchView = (match: Match): MatchesView['items'][number] => ({
  product: match.product.id,
  productName: match.product.name,
  ladder: match.product.ladder,
  scene:
    match.scene === null
      ? null
      : {
          id: match.scene.id,
          name: match.scene.name ?? match.scene.id,
          days: match.scene.days,
          from: match.scene.from,
          to: match.scene.to,
        },
  touchpoint: match.touchpoint,
  score: match.score,
  facts: match.facts.map(({ id }) => id),
  case: match.told?.id ?? null,
  offer: match.offer?.id ?? null,
  words: [...match.met],
  reasons: match.reasons.map((reason) => ({ ...reason, params: { ...reason.params } })),
});
