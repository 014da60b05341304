import type { Page } from 'playwright-core';
import { DraftItemEntity } from '../../src/drafting/requests/draft-item.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm.js';
import { startScreens, type Screens } from '../support/screen.js';
import { onceOnly } from '../support/sample-app.js';

const ASK = {
  goal: 'build_trust',
  segments: ['office-worker'],
  touchpoints: ['moments'],
  category: 'expertise',
  writer: 'llm',
};

/** Requests while a model writes: slowly, wrongly, or not at all. */
describe('a request in the studio', () => {
  let screens: Screens;
  let llm: FakeLlm;

  beforeAll(async () => {
    llm = await startFakeLlm({ latencyMs: 700 });
    screens = await startScreens({
      environment: {
        ...{ LLM_PROVIDER: 'vllm', LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1', LLM_CONCURRENCY: '1' },
        LLM_RETRY_BASE_SECONDS: '0.01',
      },
    });
    screens.forgive(/net::ERR_FAILED/u);
  });
  afterAll(async () => {
    await screens.close();
    await llm.close();
  });
  beforeEach(() => llm.reset());

  const asked = async (count: number): Promise<string> => {
    const writer = await screens.app.as('writer');
    const { body } = await writer.post('/workspaces/beauty/draft-requests', { ...ASK, count }, onceOnly());
    return String(body['id']);
  };
  const items = (requestId: string) =>
    screens.app.app.get(Database).fresh.find(DraftItemEntity, { where: { requestId } });
  const watch = async (request: string, before?: (page: Page) => Promise<unknown>): Promise<Page> => {
    const { page, context } = await screens.open('writer', '/w/beauty/studio');
    await before?.(page);
    await page.goto(`/w/beauty/studio/requests/${request}`);
    await page.getByRole('heading', { level: 1, name: '建信任 · 空调房上班族 · 朋友圈' }).waitFor();
    expect(context.pages()).toHaveLength(1);
    return page;
  };

  it('shows a slow model’s progress, and can be called off with what was written kept', async () => {
    const request = await asked(60);
    const page = await watch(request);
    await page.getByRole('progressbar').waitFor();
    await page.getByText('模型撰写').first().waitFor();
    await page.getByText(/篇正在写/u).waitFor();
    await page.getByRole('button', { name: /叫\s?停/u }).click();
    await page.getByText(/篇已叫停/u).waitFor();
    await page.getByRole('button', { name: '没写成的再试一次' }).waitFor();
    const states = (await items(request)).map(({ state }) => state);
    expect(states.filter((state) => state === 'cancelled').length).toBeGreaterThan(0);
    expect(states.filter((state) => state === 'done').length).toBeGreaterThan(0);
    expect(states).not.toContain('queued');
    await page.context().close();
  });

  it('says why the model failed, and tries again', async () => {
    llm.always({ status: 401 });
    const request = await asked(1);
    const page = await watch(request);
    await page.getByText('模型服务不认这把密钥').waitFor();
    await page.getByRole('link', { name: '改用模板再要一批' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    llm.reset();
    await page.getByRole('button', { name: '再试一次', exact: true }).click();
    await page.getByText('写好 1 / 1 篇').waitFor();
    await page.getByText('模型撰写').waitFor();
    expect((await items(request)).map(({ state }) => state)).toEqual(['done']);
    await page.context().close();
  });

  it('looks for itself where streams do not get through', async () => {
    const request = await asked(2);
    const page = await watch(request, (opened) => opened.route('**/events', (route) => route.abort()));
    await page.getByText('写好 2 / 2 篇').waitFor();
    await page.getByText('模型撰写').nth(1).waitFor();
    await page.context().close();
  });

  it('shows the words while they are written, in a card that keeps its height, until the draft is there', async () => {
    const text = '早上洗完脸，鼻翼旁边又翘起一小片皮。先别磨它，把洁面翻到背面，看看第一行写的什么。';
    llm.script({ reply: { touchpoint: 'moments', text, attachments: [], claims: [] }, paceMs: 1_000 });
    const request = await asked(1);
    const page = await watch(request);
    await page.getByText('写作中…').waitFor();
    const growing = page.getByRole('group', { name: '写作中的文字，还没检查' });
    const card = page.locator('article[aria-busy=true]');
    const seen: { words: string; height: number }[] = [];
    await card.waitFor();
    // Nothing to read yet, and nothing to stop at: the first words may have come by now.
    const [stops, lines] = await Promise.all(
      ['[tabindex]', '.studio-growing > p'].map((part) => card.locator(part).count()),
    );
    expect(stops).toBe(lines);
    await growing.locator('p').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    while (await growing.isVisible()) {
      const [words, box] = await Promise.all([
        growing
          .locator('p')
          .textContent({ timeout: 1_000 })
          .catch(() => null),
        card.boundingBox({ timeout: 1_000 }).catch(() => null),
      ]);
      if (words !== null && box !== null) seen.push({ words, height: box.height });
      await page.waitForTimeout(150);
    }
    const states = [...new Set(seen.map(({ words }) => words))];
    expect(states.length).toBeGreaterThan(2);
    for (const [at, words] of states.entries()) {
      expect(text.startsWith(words)).toBe(true);
      expect(words.length).toBeGreaterThan((states[at - 1] ?? '').length);
    }
    expect(new Set(seen.map(({ height }) => height)).size).toBe(1);
    await page.getByText('模型撰写').waitFor();
    await page.getByText('写好 1 / 1 篇').waitFor();
    await page.context().close();
  });
});
