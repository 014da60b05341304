import type { Day } from '../../kernel/index.js';
import type { CaseStudy, Goal, Offer, Product, Scene, Segment, TouchpointId } from '../../library/index.js';
import type { CitedFact } from '../context/index.js';

export interface MatchQuestion {
  readonly segment: Segment;
  readonly day: Day;
  readonly goal?: Goal | undefined;
  readonly touchpoint?: TouchpointId | undefined;
  /** Only this one, whether it suits or not. */
  readonly product?: Product | undefined;
}

/** A product in a scene at a touchpoint, with what may be told of it there on that day. */
export interface MatchFound {
  readonly segment: Segment;
  readonly product: Product;
  readonly scene: Scene | null;
  readonly touchpoint: TouchpointId;
  readonly facts: readonly CitedFact[];
  readonly offer: Offer | null;
  readonly told: CaseStudy | null;
  /** Needs, pains and words of the segment that the product or its case speaks of. */
  readonly met: readonly string[];
  readonly suits: boolean;
  readonly hasGroup: boolean;
  readonly hasSpeaker: boolean;
}
