import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DraftRequests, RequestViews, type DraftAsk, type ItemView } from '../drafting/index.js';
import type { Actor } from '../identity/index.js';
import type { Output } from './output.js';

const LOOK_EVERY_MS = 100;

/** Asks for drafts and waits until the last of them is written or has said why not. */
export async function draftAndWait(
  house: INestApplicationContext,
  actor: Actor,
  ask: DraftAsk,
  output: Output,
): Promise<ItemView[]> {
  const { id, total } = await house.get(DraftRequests).create(actor, ask);
  const bar = output.progress('drafting', total);
  const views = house.get(RequestViews);
  try {
    for (;;) {
      const { counts } = await views.request(actor.workspaceId, id);
      bar.to(total - counts.queued - counts.writing);
      if (counts.queued + counts.writing === 0) break;
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    bar.end();
  }
  const items: ItemView[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await views.items(actor.workspaceId, id, { limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
