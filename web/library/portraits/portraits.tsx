import type { ComponentType, ReactNode } from 'react';
import type { Bodies, Kind, RecordView } from './bodies';
import { BrandPortrait } from './brand';
import { CasePortrait } from './case';
import {
  MediaPortrait,
  ObjectivePortrait,
  SourcePortrait,
  TagPortrait,
  TagRulePortrait,
  TopicPortrait,
  TouchpointPortrait,
} from './definitions';
import { ExemplarPortrait } from './exemplar';
import { GroupPortrait } from './group';
import { JourneyPortrait } from './journey';
import { LadderBoard } from './ladder-board';
import { LexiconPortrait } from './lexicon';
import { MaterialPortrait } from './material';
import { OfferPortrait } from './offer';
import { OfferLine } from './offer-line';
import { PersonaPortrait } from './persona';
import { PersonaMatrix } from './persona-matrix';
import './portraits.css';
import './portraits-persona.css';
import './portraits-product.css';
import './portraits-time.css';
import './portraits-talk.css';
import './portraits-narrow.css';
import { ProductPortrait } from './product';
import { ProgrammePortrait } from './programme';
import { ScriptPortrait } from './script';
import { SegmentPortrait } from './segment';
import { SegmentDays } from './segment-days';
import { StagePortrait } from './stage';
import { StagePath } from './stage-path';
import { TierPortrait } from './tier';
import { TierPath } from './tier-path';

type PortraitOf<K extends Kind> = ComponentType<{ body: Bodies[K]; record: RecordView }>;

const PORTRAITS: { readonly [K in Kind]: PortraitOf<K> } = {
  brand: BrandPortrait,
  persona: PersonaPortrait,
  product: ProductPortrait,
  offer: OfferPortrait,
  case: CasePortrait,
  material: MaterialPortrait,
  segment: SegmentPortrait,
  stage: StagePortrait,
  tier: TierPortrait,
  tag: TagPortrait,
  tag_rule: TagRulePortrait,
  source: SourcePortrait,
  group: GroupPortrait,
  topic: TopicPortrait,
  objective: ObjectivePortrait,
  touchpoint: TouchpointPortrait,
  script: ScriptPortrait,
  exemplar: ExemplarPortrait,
  lexicon: LexiconPortrait,
  journey: JourneyPortrait,
  programme: ProgrammePortrait,
  media: MediaPortrait,
};

type Overview = ComponentType<{ records: RecordView[] }>;

const OVERVIEWS: Partial<Record<string, Overview>> = {
  persona: PersonaMatrix,
  product: LadderBoard,
  segment: SegmentDays,
  stage: StagePath,
  tier: TierPath,
  offer: OfferLine,
};

/** A record drawn for reading, by its kind. Older versions are drawn the same way. */
export function Portrait({ record }: { record: RecordView }): ReactNode {
  // The kind says which of the bodies it is; the type of the answer does not.
  const Drawn = PORTRAITS[record.kind] as ComponentType<{ body: RecordView['body']; record: RecordView }> | undefined;
  return (
    Drawn && (
      <div className={`portrait portrait-of-${record.kind}`}>
        <Drawn body={record.body} record={record} />
      </div>
    )
  );
}

/** Several records of a kind seen side by side, where that says more than a list. */
export const overviewOf = (kind: string): Overview | null => OVERVIEWS[kind] ?? null;
