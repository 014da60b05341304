import { brand } from './brand.js';
import { caseStudy } from './case.js';
import { exemplar } from './exemplar.js';
import { group } from './group.js';
import { journey } from './journey.js';
import type { Kind, KindId } from './kind.js';
import { lexicon } from './lexicon.js';
import { material } from './material.js';
import { media } from './media.js';
import { objective } from './objective.js';
import { offer } from './offer.js';
import { persona } from './persona.js';
import { product } from './product.js';
import { programme } from './programme.js';
import { script } from './script.js';
import { segment } from './segment.js';
import { source } from './source.js';
import { stage } from './stage.js';
import { tagRule } from './tag-rule.js';
import { tag } from './tag.js';
import { tier } from './tier.js';
import { topic } from './topic.js';
import { touchpoint } from './touchpoint.js';

export * from './brand.js';
export * from './case.js';
export * from './event-match.js';
export * from './exemplar.js';
export * from './explain.js';
export { beginningOf, type Money } from './fields.js';
export * from './group.js';
export * from './journey.js';
export * from './kind.js';
export * from './lexicon.js';
export * from './material.js';
export * from './media.js';
export * from './nearest.js';
export * from './objective.js';
export * from './offer.js';
export * from './persona.js';
export * from './product.js';
export * from './programme.js';
export * from './scene.js';
export * from './script.js';
export * from './segment-rule.js';
export * from './segment.js';
export * from './source.js';
export * from './stage.js';
export * from './tag-rule.js';
export * from './tag.js';
export * from './tier.js';
export * from './topic.js';
export * from './touchpoint.js';

/** Every kind of record, by id. */
export const KINDS: Readonly<Record<KindId, Kind>> = {
  brand,
  persona,
  product,
  offer,
  case: caseStudy,
  material,
  segment,
  stage,
  tier,
  tag,
  tag_rule: tagRule,
  source,
  group,
  topic,
  objective,
  touchpoint,
  script,
  exemplar,
  lexicon,
  journey,
  programme,
  media,
};
