import type { INestApplicationContext } from '@nestjs/common';
import { In } from 'typeorm';
import { DraftEntity, type DraftAsk } from '../../drafting/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { Reviews } from '../../review/index.js';
import { draftAndWait } from '../draft-and-wait.js';
import type { Output } from '../output.js';
import type { Cast } from './set-up-brand.js';

/** Of every six drafts: four wait for the reviewer, one came back, one is not submitted yet. */
const SUBMITTED = 5;
const CAME_BACK = 4;
const WHY = '开头再口语一点，像平时聊天那样说。';

/** So that whoever signs in to a sample finds something of theirs to do: drafts in every state before approval. */
export async function leaveWork(
  house: INestApplicationContext,
  { workspace, actors }: Cast,
  publishOn: string,
  output: Output,
): Promise<void> {
  const library = await house.get(Libraries).snapshot(workspace.id);
  const ask: DraftAsk = {
    goal: 'build_trust',
    touchpoints: ['moments', 'private_chat', 'group'],
    category: 'expertise',
    count: 1,
    segments: [...library.segments.keys()].slice(0, 2),
    brief: '',
    writer: 'template',
    publishOn,
  };
  const items = await draftAndWait(house, actors.writer, ask, output);
  const ids = items.flatMap(({ draftId }) => draftId ?? []);
  const drafts = await house.get(Database).reader.findBy(DraftEntity, { id: In(ids) });
  const reviews = house.get(Reviews);
  for (const [index, { id, hash }] of drafts.entries()) {
    if (index % (SUBMITTED + 1) === SUBMITTED) continue;
    await reviews.move(actors.writer, id, { action: 'submit', seen: hash, reason: null });
    if (index % (SUBMITTED + 1) === CAME_BACK)
      await reviews.move(actors.reviewer, id, {
        action: 'request_changes',
        seen: hash,
        reason: WHY,
        reasonCode: 'off_voice',
      });
  }
}
