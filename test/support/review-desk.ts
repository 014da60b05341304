import { ReviewDecisionEntity } from '../../src/review/review-decision.entity.js';
import { ReviewEntity } from '../../src/review/index.js';
import { Database } from '../../src/platform/database/index.js';
import type { Browser } from './browser.js';
import type { SampleApp } from './sample-app.js';

const PATH = '/workspaces/beauty';

export interface ReviewDesk {
  /** Drafts that wait for review, the longest waiting first. */
  readonly drafts: readonly string[];
  /** New words for a draft, and submitted again. */
  rewrite(draftId: string, text: string): Promise<void>;
  state(draftId: string): Promise<string>;
  decisions(draftId: string): Promise<ReviewDecisionEntity[]>;
}

/** Drafts by a writer, each of its own words, submitted in this order. */
export async function arrangeReview(app: SampleApp, texts: readonly string[], persona?: string): Promise<ReviewDesk> {
  const writer = await app.as('writer');
  const ids = await drafted(writer, texts.length, persona);
  const { reader } = app.app.get(Database);
  const rewrite = async (id: string, text: string): Promise<void> => {
    const { body, headers } = await writer.get(`${PATH}/drafts/${id}`);
    const current = body['current'] as { body: Record<string, unknown> };
    const etag = { 'if-match': headers.get('etag') ?? '' };
    const next = { ...current.body, text, claims: [] };
    const edited = await writer.send('PUT', `${PATH}/drafts/${id}`, next, etag);
    if (edited.status !== 200) throw new Error(JSON.stringify(edited.body));
    const { hash } = edited.body;
    const submitted = await writer.post(`${PATH}/drafts/${id}/review`, { action: 'submit', hash });
    if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body));
  };
  for (const [index, text] of texts.entries()) await rewrite(ids[index] ?? '', text);
  return {
    drafts: ids,
    rewrite,
    state: async (draftId) => (await reader.findOneByOrFail(ReviewEntity, { draftId })).state,
    decisions: (draftId) => reader.find(ReviewDecisionEntity, { where: { draftId }, order: { createdAt: 'ASC' } }),
  };
}

async function drafted(writer: Browser, count: number, persona?: string): Promise<string[]> {
  const ask = {
    goal: 'build_trust',
    segments: ['office-worker'],
    touchpoints: ['moments'],
    category: 'expertise',
    count,
    writer: 'template',
    ...(persona === undefined ? {} : { persona }),
  };
  const { body } = await writer.post(`${PATH}/draft-requests`, ask);
  const request = `${PATH}/draft-requests/${String(body['id'])}`;
  for (let state = ''; state !== 'finished';) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = String((await writer.get(request)).body['state']);
  }
  const { items } = (await writer.get(`${request}/items?limit=100`)).body as { items: { draftId: string | null }[] };
  const ids = items.flatMap(({ draftId }) => (draftId === null ? [] : [draftId]));
  if (ids.length < count) throw new Error(`Only ${String(ids.length)} of ${String(count)} drafts were written`);
  return ids;
}
