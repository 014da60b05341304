import { ModelGate } from '../../../src/drafting/writers/llm/model-gate.service.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { openDesk, type Desk } from './desk.js';
import { events, type Told } from './events.js';

const SENTENCES = ['早上洗完脸，鼻翼旁边又翘起一小片皮。', '先别磨它。', '把洁面翻到背面，看看第一行写的什么。'];
const TEXT = SENTENCES.join('\n');
const draft = (text: string) => ({ touchpoint: 'moments', text, attachments: [], claims: [], callToAction: null });

jest.setTimeout(60_000);

describe('words that are being written', () => {
  let llm: FakeLlm;
  let desk: Desk;
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({
      ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1', LLM_RETRY_BASE_SECONDS: '0.01' },
      LLM_STALL_SECONDS: '3', // longer than any pause of a busy machine between two pieces
    });
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });
  afterEach(() => llm.reset());

  const watched = async () => {
    const request = await desk.ask();
    return events(desk, request.id, {
      enough: (told) => told.event === 'progress' && told.data['state'] === 'finished',
    });
  };

  it('are shown as they come, piece by piece, until the draft takes their place', async () => {
    llm.script({ reply: draft(TEXT), paceMs: 200 });
    const told = await watched();
    const seen = shown(told);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThan(12); // pieces came more often than they were shown
    for (const words of seen) expect(TEXT.startsWith(words)).toBe(true);
    const order = told.map(({ event, data }) => (event === 'item' ? data['state'] : event));
    expect(order.indexOf('writing')).toBeGreaterThan(-1);
    expect(order.slice(order.indexOf('done'))).not.toContain('writing');
    expect(told.find(({ event }) => event === 'writing')).not.toHaveProperty('id');
  });

  it('begin anew with a second round, and are gone with a model that falls silent', async () => {
    llm.script({ reply: { ...draft(TEXT), claims: 'none' }, paceMs: 60 }, { reply: draft(SENTENCES[1]!), paceMs: 60 });
    const repaired = shown(await watched());
    const again = repaired.findIndex((words, at) => at > 0 && !words.startsWith(repaired[at - 1]!));
    expect(again).toBeGreaterThan(0);
    expect(SENTENCES[1]!.startsWith(repaired.at(-1)!)).toBe(true);

    llm.script({ reply: draft(TEXT), silence: 'middle', paceMs: 60 }, { reply: draft(SENTENCES[1]!), paceMs: 300 });
    const stalled = shown(await watched());
    const gone = stalled.indexOf('');
    expect(stalled.slice(0, gone).at(-1)).toContain(SENTENCES[0]);
    expect(SENTENCES[1]!.startsWith(stalled[gone + 1]!)).toBe(true);
  });

  it('are gone with a reply that its provider takes back at its end', async () => {
    llm.script({ reply: draft(TEXT), finishReason: 'content_filter' });
    const gate = desk.service.app.get(ModelGate);
    const seen: string[] = [];
    const messages = [{ role: 'user', content: '写一条。' }] as const;
    const { failure } = await gate.call(
      { settings: gate.settings!, last: true },
      { messages, temperature: 0.7, maxOutputTokens: 400, schema: null },
      {
        ...{ workspaceId: desk.actor.workspaceId, signal: AbortSignal.timeout(10_000) },
        onlooker: (soFar) => void seen.push(soFar()),
      },
    );
    expect(failure?.kind).toBe('refused');
    expect(seen.at(-2)).toContain(SENTENCES[2]);
    expect(seen.at(-1)).toBe('');
  });

  it('can be looked at by who comes later, from their beginning', async () => {
    llm.script({ reply: draft(TEXT), paceMs: 150 });
    const request = await desk.ask();
    await events(desk, request.id, { enough: ({ event }) => event === 'writing' });
    const [first] = await events(desk, request.id, { enough: ({ event }) => event === 'writing' }).then((told) =>
      told.filter(({ event }) => event === 'writing'),
    );
    const [words] = first === undefined ? [] : grown(first);
    expect(words?.from).toBe(0);
    expect(TEXT.startsWith(words?.text ?? '-')).toBe(true);
    await desk.settled();
  });

  it('go on for who comes back having seen what changed long after the writing began', async () => {
    llm.script({ reply: draft(TEXT), paceMs: 150 });
    const request = await desk.ask();
    const first = await events(desk, request.id, { enough: ({ event }) => event === 'writing' });
    const began = String(first.findLast(({ event }) => event === 'item')?.data['changedAt']);
    const lastSeen = new Date(Date.parse(began) + 60_000).toISOString();
    const told = await events(desk, request.id, { lastSeen, enough: ({ event }) => event === 'writing' });
    expect(told.map(({ event }) => event)).toEqual(['snapshot', 'writing']);
    await desk.settled();
  });
});

const grown = ({ event, data }: Told) =>
  event === 'writing' ? (data['items'] as { from: number; text: string }[]) : [];

/** The words that stood on a screen, one state after the other. */
function shown(told: readonly Told[]): string[] {
  const states: string[] = [];
  for (const { from, text } of told.flatMap(grown)) states.push((states.at(-1) ?? '').slice(0, from) + text);
  return states;
}
