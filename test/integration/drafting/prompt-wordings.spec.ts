import { FollowUpModel, Answering } from '../../../src/drafting/index.js';
import { PROMPT_NAMES, type PromptName } from '../../../src/drafting/prompts/index.js';
import { Prompts } from '../../../src/drafting/prompts.service.js';
import { ModelCallEntity } from '../../../src/drafting/writers/llm/model-call.entity.js';
import type { Day } from '../../../src/kernel/index.js';
import { Libraries } from '../../../src/library/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { onceOnly } from '../../support/sample-app.js';
import { DAY, openDesk, type Desk } from './desk.js';

jest.setTimeout(60_000);

/** A line that only a workspace's own wording has. */
const mark = (name: string) => `这一行只有自己的 ${name} 才有。`;
/** Where the line goes: behind the head of a file, within its last message, or at the end of a part. */
const reworded = (name: string, file: string) => `${file.trimEnd()}\n${mark(name)}\n`;
/** Of the sample brand: not wanted where a draft rests on something that the parts of others tell. */
const OPEN = PROMPT_NAMES.filter((name) => name !== '_fence' && name !== '_rules');

describe('wordings of a workspace’s own', () => {
  let desk: Desk;
  let llm: FakeLlm;
  let sources: Readonly<Record<string, string>>;
  const at = (path = '') => `${desk.home}/prompts${path}`;
  const produce = async (name: PromptName): Promise<void> => {
    const source = reworded(name, sources[name] ?? '');
    const made = await desk.writer.post(at(`/${name}/versions`), { source, note: '试一版' });
    expect([name, made.status, made.body['number']]).toEqual([name, 201, 1]);
    const set = await desk.writer.send('PUT', at(`/${name}/production`), { number: 1 }, { 'if-match': '"1"' });
    expect([name, set.status, set.body['code']]).toEqual([name, 200, undefined]);
  };
  const calls = (of: object) =>
    desk.service.app.get(Database).fresh.find(ModelCallEntity, { where: of, order: { id: 'ASC' } });
  /** What the last calls of a purpose were asked by, and whether their own line was in what was sent. */
  const askedBy = async (purpose: ModelCallEntity['purpose']) => {
    const call = (await calls({ purpose })).at(-1);
    return { version: call?.promptVersion, sent: (call?.request ?? []).map(({ content }) => content).join('\n') };
  };
  const draftOf = async (id: string) => {
    const draft = (await desk.items(id))[0]?.draftId ?? '';
    return { id: draft, ...(await desk.writer.get(`${desk.home}/drafts/${draft}`)).body } as {
      id: string;
      version: number;
      current: { promptVersion: string | null; text: string };
    };
  };
  const written = async (ask: object = {}) => {
    const { id } = await desk.ask({ writer: 'llm', ...ask });
    await desk.settled();
    return draftOf(id);
  };

  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'gpt-test', LLM_API_KEY: 'k' },
      LLM_RETRY_BASE_SECONDS: '0.01',
    });
    sources = desk.service.app.get(Prompts).sources;
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  it('may stand in for every file but those that guard, and these say why not', async () => {
    const items = (await desk.writer.get(at())).body['items'] as {
      prompt: string;
      group: string;
      locked: string | null;
    }[];
    expect(items.map(({ prompt }) => prompt).sort()).toEqual(Object.keys(sources).sort());
    expect(items.filter(({ locked }) => locked !== null).map(({ prompt, locked }) => [prompt, locked])).toEqual([
      ['_fence', 'fence'],
      ['_rules', 'rules'],
    ]);
    for (const name of ['_fence', '_rules'] as const) {
      const refused = await desk.writer.post(at(`/${name}/versions`), { source: '随便写', note: '试' });
      expect([refused.status, refused.body['code']]).toEqual([422, 'prompt_locked']);
    }
  });

  it('are refused without their guard, and kept from production where a part breaks a prompt it goes into', async () => {
    const bare = (sources['judge'] ?? '').replace('{{> _fence}}', '');
    const refused = await desk.writer.post(at('/judge/versions'), { source: bare, note: '去掉一行' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'prompt_unreadable']);
    expect(JSON.stringify(refused.body)).toContain('_fence');
    const empty = await desk.writer.post(at('/_segment/versions'), { source: '给所有人看', note: '去掉' });
    const number = Number(empty.body['number']);
    const judged = await desk.writer.post(at(`/_segment/versions/${String(number)}/evaluation`), {});
    const failed = judged.body['failed'] as { prompt: string; property: string }[];
    expect(new Set(failed.map(({ prompt }) => prompt)).size).toBeGreaterThan(5);
    const put = await desk.writer.send('PUT', at('/_segment/production'), { number }, { 'if-match': '"1"' });
    expect([put.status, put.body['code']]).toEqual([422, 'prompt_evaluation_failed']);
  });

  it('show, each, what would be sent about something of their own kind', async () => {
    // A draft to follow, told anew, judged and paired.
    const draft = await written();
    for (const name of OPEN) {
      const source = reworded(name, sources[name] ?? '');
      const { status, body } = await desk.writer.post(at(`/${name}/preview`), {
        ...{ source, segment: 'office-worker', category: 'product', goal: 'convert' },
        ...(name === '_brief' ? { touchpoint: 'group' } : {}),
      });
      const messages = body['messages'] as { role: string; content: string }[];
      expect([name, status, messages.some(({ content }) => content.includes(mark(name)))]).toEqual([name, 200, true]);
      const text = messages.map(({ content }) => content).join('\n');
      const { kind } = body['from'] as { kind: string };
      if (kind === 'draft') expect(text).toContain(JSON.stringify(draft.current.text).slice(1, 12));
      if (name === '_brief') expect(text).toContain('# 社群的规矩');
    }
    const heard = await desk.writer.post(at('/answer/preview'), { words: '有没有小样？' });
    expect(heard.body['from']).toEqual({ kind: 'customer', name: '有没有小样？' });
    const broken = await desk.writer.post(at('/pair/preview'), {
      source: (sources['pair'] ?? '').replace('{{ab.how}}', '{{ab.nothing.here}}'),
    });
    expect([broken.status, broken.body['code']]).toEqual([422, 'prompt_unreadable']);
  });

  it('write drafts with parts of the workspace, and what is put behind them, and say so', async () => {
    for (const name of ['_craft', 'repair', 'vary', 'pair'] as const) await produce(name);
    const plain = await written();
    expect(plain.current.promptVersion).toMatch(/^moments\/file-\d+\+_craft-1$/u);
    expect(llm.requests.at(-1)?.messages[0]?.content).toContain(mark('_craft'));

    llm.reset();
    llm.script({ reply: '不是 JSON' });
    const repaired = await written();
    expect(repaired.current.promptVersion).toMatch(/^moments\/file-\d+\+_craft-1\+repair-1$/u);
    const repair = await askedBy('repair');
    expect(repair.version).toBe(repaired.current.promptVersion);
    expect(repair.sent).toContain(mark('repair'));

    llm.reset();
    await desk.ask({ writer: 'llm', differ: 'opening', category: 'product', goal: 'convert' });
    await desk.settled();
    const pair = await askedBy('pair');
    expect(pair.version).toMatch(/\+_craft-1\+pair-1$/u);
    expect(pair.sent).toContain(mark('pair'));
  });

  it('change drafts, answer customers, ask further and judge, and each call says by which wording', async () => {
    for (const name of ['rewrite', 'answer', 'interview', 'judge'] as const) await produce(name);
    const { body } = await desk.writer.get(desk.home);
    await desk.writer.patch(desk.home, { settings: { claimJudge: true } }, (body as { version: number }).version);
    const draft = await written();
    await desk.settled();
    expect(await askedBy('judge')).toMatchObject({
      version: 'judge/own-1',
      sent: expect.stringContaining(mark('judge')) as string,
    });

    const path = `${desk.home}/drafts/${draft.id}/rewrites`;
    const asked = await desk.writer.send('POST', path, { kind: 'instruction', instruction: '短一点' }, onceOnly());
    await desk.settled();
    const rewrite = (await desk.writer.get(`${path}/${String(asked.body['id'])}`)).body as { state: string };
    expect(rewrite.state).toBe('proposed');
    expect(await askedBy('rewrite')).toMatchObject({
      version: 'rewrite/own-1+_craft-1',
      sent: expect.stringContaining(mark('rewrite')) as string,
    });

    const { workspaceId } = desk.actor;
    const { personas } = await desk.service.app.get(Libraries).snapshot(workspaceId);
    const persona = [...personas.keys()][0] ?? '';
    const said = { kind: 'question' as const, words: '太贵了', alias: null, known: null, before: [] };
    const whom = { persona, segment: 'office-worker', stage: null, product: null, day: DAY as Day };
    await desk.service.app.get(Answering).write({ id: 'answer-1', workspaceId, ...said, ...whom });
    expect(await calls({ itemId: 'answer-1' })).toMatchObject([{ promptVersion: 'answer/own-1+_craft-1' }]);
    expect((await askedBy('answer')).sent).toContain(mark('answer'));

    const told = { persona, question: '今天怎么样', answer: '瓶子裂了一个', asked: [] };
    const { signal } = new AbortController();
    await desk.service.app.get(FollowUpModel).ask({ workspaceId, itemId: 'question-1', signal }, told);
    expect(await calls({ itemId: 'question-1' })).toMatchObject([{ promptVersion: 'interview/own-1' }]);
    expect((await askedBy('follow_up')).sent).toContain(mark('interview'));
  });

  it('are nobody else’s', async () => {
    const theirs = await desk.stranger.get('/workspaces/other/prompts/_craft');
    expect(theirs.body).toMatchObject({ production: null, versions: 0 });
    const messages = (await desk.stranger.get('/workspaces/other/prompts/_craft/versions/1')).status;
    expect(messages).toBe(404);
  });
});
