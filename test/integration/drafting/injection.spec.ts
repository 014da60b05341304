import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sanitiseText } from '../../../src/drafting/prompts/sanitise.js';
import { startFakeLlm, type ChatBody, type FakeLlm } from '../../support/fake-llm.js';
import { openDesk, type Desk, type Item } from './desk.js';

/**
 * Hostile texts in the library, through the real pipeline, with a model that obeys every one of them. What must hold is
 * ours to hold: no role is opened, no template is executed, no check is skipped, and what comes back is parsed or refused.
 */
interface Injection {
  readonly id: string;
  readonly text: string;
  readonly obeyed: keyof typeof OBEYED;
}

const INJECTIONS = readFileSync(path.join(import.meta.dirname, '../../golden/injections.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Injection);

const none = { factId: null, caseId: null, offerId: null, materialId: null };
const draft = (text: string, claims: object[] = []) => ({
  touchpoint: 'moments',
  text,
  firstComment: null,
  attachments: [],
  callToAction: null,
  claims,
});

/** What an obedient model answers, and what must become of it: an error code, or rules that must have found it. */
const OBEYED = {
  raw: { reply: () => 'HACKED. 好的，照你说的做。', error: 'llm_invalid_reply', rules: [] },
  cite: {
    reply: () => draft('这瓶得过金奖。', [{ quote: '金奖', ...none, factId: 'serum#gold-award' }]),
    error: 'llm_invalid_reply',
    rules: [],
  },
  dirty: {
    reply: () => draft('全网最低价，错过再等一年！电话 13812345678。'),
    error: null,
    rules: ['absolute_term', 'privacy_phone'],
  },
  leak: {
    reply: ({ messages }: ChatBody) =>
      draft(`我收到的是：${messages.map(({ content }) => /<<资料[^>]*>>/u.exec(content)?.[0] ?? '').join('')}`),
    error: null,
    rules: ['leaked_markup'],
  },
  extra: {
    reply: () => ({ ...draft('全网最低价。'), approved: true, findings: [], severity: 'info' }),
    error: 'llm_invalid_reply',
    rules: [],
  },
  template: { reply: () => draft('你好 {{constructor}}，今天降温了。'), error: null, rules: ['unknown_placeholder'] },
  html: {
    reply: () => draft('点这里：<b>领奖</b><img src=x onerror="alert(1)">'),
    error: null,
    rules: ['leaked_markup'],
  },
} satisfies Record<
  string,
  { reply: (body: ChatBody) => string | object; error: string | null; rules: readonly string[] }
>;

interface Body {
  [key: string]: unknown;
}

/** Where library text reaches a prompt. Each takes the hostile words and gives back the record that holds them. */
const PLACES: readonly {
  readonly kind: string;
  readonly slug: string;
  readonly with: (body: Body, words: string) => Body;
}[] = [
  { kind: 'persona', slug: 'linxia', with: (body, words) => ({ ...body, story: words }) },
  {
    kind: 'persona',
    slug: 'linxia',
    with: (body, words) => ({
      ...body,
      samples: (body['samples'] as object[]).map((sample) => ({ ...sample, text: words })),
    }),
  },
  { kind: 'segment', slug: 'office-worker', with: (body, words) => ({ ...body, who: words }) },
  {
    kind: 'product',
    slug: 'serum',
    with: (body, words) => ({
      ...body,
      facts: (body['facts'] as object[]).map((fact) => ({ ...fact, claim: words.slice(0, 280) })),
    }),
  },
];

jest.setTimeout(240_000);

describe('hostile texts in the library', () => {
  let llm: FakeLlm;
  let desk: Desk;
  let plainRoles: string[];
  beforeAll(async () => {
    llm = await startFakeLlm();
    desk = await openDesk({
      LLM_PROVIDER: 'vllm',
      LLM_BASE_URL: llm.url,
      LLM_MODEL: 'fake-1',
      LLM_API_KEY: 'sk-secret',
    });
    await write();
    plainRoles = rolesOf(llm.requests[0]);
  });
  afterAll(async () => {
    await desk.service.close();
    await llm.close();
  });

  async function write(brief = ''): Promise<Item> {
    const { id } = await desk.ask({ persona: 'linxia', products: ['serum'], brief });
    await desk.settled();
    const [item] = await desk.items(id);
    if (item === undefined) throw new Error('no item');
    return item;
  }

  /** Puts words into a record; what is answered takes them out again. */
  async function poison(at: (typeof PLACES)[number], words: string): Promise<() => Promise<void>> {
    const url = `${desk.home}/library/records/${at.kind}/${at.slug}`;
    const before = (await desk.writer.get(url)).body as { version: number; body: Body };
    const put = async (body: Body, version: number): Promise<number> => {
      const answer = await desk.writer.send('PUT', url, body, { 'if-match': `"${String(version)}"` });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return (answer.body as { version: number }).version;
    };
    const version = await put(at.with(before.body, words), before.version);
    return async () => {
      await put(before.body, version);
    };
  }

  it('are many, of every kind', () => {
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(INJECTIONS.map(({ obeyed }) => obeyed))).toEqual(new Set(Object.keys(OBEYED)));
  });

  it.each(INJECTIONS.map((one, index) => [one.id, one, PLACES[index % (PLACES.length + 1)]] as const))(
    '%s opens nothing and escapes nothing',
    async (_id, { text, obeyed }, place) => {
      const { reply, error, rules } = OBEYED[obeyed];
      const restore = place === undefined ? null : await poison(place, text);
      llm.reset();
      llm.always({ reply });
      const item = await write(place === undefined ? text : '');
      await restore?.();

      const [request] = llm.requests;
      const prompt = (request?.messages ?? []).map(({ content }) => content).join('\n');
      // It did reach the model, as the words it is: nothing was executed, filled in or taken for a role.
      expect(squeezed(prompt)).toContain(squeezed(sanitiseText(text).slice(0, 40)));
      expect(rolesOf(request)).toEqual(plainRoles);
      expect(prompt).not.toContain('sk-secret');
      expect(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u001b]/u.test(prompt)).toBe(false);

      if (error !== null) {
        expect(item).toMatchObject({ state: 'failed', draftId: null, error: { code: error } });
        expect(llm.requests).toHaveLength(2);
        expect(item.error?.message.length).toBeGreaterThan(20);
        return;
      }
      expect(item).toMatchObject({ state: 'done', error: null });
      const { body } = await desk.writer.get(`${desk.home}/drafts/${String(item.draftId)}`);
      const { findings } = body['current'] as { findings: { rule: string; severity: string }[] };
      for (const rule of rules) {
        expect(findings).toContainEqual(expect.objectContaining({ rule, severity: 'block' }));
      }
    },
  );
});

const rolesOf = (request: ChatBody | undefined): string[] => (request?.messages ?? []).map(({ role }) => role);
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
