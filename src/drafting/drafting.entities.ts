import { DraftCitationEntity } from './drafts/draft-citation.entity.js';
import { DraftVersionEntity } from './drafts/draft-version.entity.js';
import { DraftEntity } from './drafts/draft.entity.js';
import { MaterialReservationEntity } from './drafts/material-reservation.entity.js';
import { PromptLabelEntity } from './prompt-versions/prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-versions/prompt-version.entity.js';
import { DraftItemEntity } from './requests/draft-item.entity.js';
import { DraftRequestEntity } from './requests/draft-request.entity.js';
import { RewriteEntity } from './rewrites/rewrite.entity.js';
import { SecondReadingEntity } from './second-reading/second-reading.entity.js';
import { TextEmbeddingEntity } from './second-reading/text-embedding.entity.js';
import { ModelCallEntity } from './writers/llm/model-call.entity.js';

export const draftingEntities = [
  DraftRequestEntity,
  DraftItemEntity,
  MaterialReservationEntity,
  DraftEntity,
  DraftVersionEntity,
  DraftCitationEntity,
  RewriteEntity,
  ModelCallEntity,
  PromptVersionEntity,
  PromptLabelEntity,
  SecondReadingEntity,
  TextEmbeddingEntity,
];
