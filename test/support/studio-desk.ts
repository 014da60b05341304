import type { Browser } from './browser.js';
import type { SampleApp } from './sample-app.js';

const PATH = '/workspaces/beauty';

/** Posts that say these words, none of them submitted. Answers their ids, in the same order. */
export async function arrangeDrafts(app: SampleApp, texts: readonly string[], persona?: string): Promise<string[]> {
  const writer = await app.as('writer');
  const asked = await writer.post(`${PATH}/draft-requests`, {
    ...{ goal: 'build_trust', segments: ['office-worker'], touchpoints: ['moments'], category: 'expertise' },
    ...{ count: texts.length, writer: 'template', ...(persona === undefined ? {} : { persona }) },
  });
  const request = `${PATH}/draft-requests/${String(asked.body['id'])}`;
  while ((await writer.get(request)).body['state'] === 'running') await new Promise((done) => setTimeout(done, 50));
  const { items } = (await writer.get(`${request}/items?limit=200`)).body as { items: { draftId: string | null }[] };
  const ids = items.flatMap(({ draftId }) => (draftId === null ? [] : [draftId]));
  if (ids.length < texts.length) throw new Error(`Only ${String(ids.length)} drafts were written`);
  for (const [index, text] of texts.entries()) await says(writer, ids[index] ?? '', text);
  return ids;
}

/** Other words for a draft, and nothing beside them. */
export async function says(writer: Browser, draft: string, text: string): Promise<void> {
  const { headers } = await writer.get(`${PATH}/drafts/${draft}`);
  const body = { touchpoint: 'moments', text, attachments: [], claims: [] };
  const seen = { 'if-match': headers.get('etag') ?? '' };
  const { status, body: answer } = await writer.send('PUT', `${PATH}/drafts/${draft}`, body, seen);
  if (status !== 200) throw new Error(JSON.stringify(answer));
}
