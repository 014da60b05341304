import { DraftVersionEntity } from '../../src/drafting/index.js';
import { Workspaces } from '../../src/identity/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { arrangeReview, type ReviewDesk } from '../support/review-desk.js';
import { startScreens, type Screens } from '../support/screen.js';

const SETTINGS = '/w/beauty/settings';
const MODEL = { writer: 'llm', model: 'deepseek-chat', promptVersion: 'moments/file-2' } as const;
const TEXTS = [
  '办公室空调一开，脸就紧，先去倒杯温水。',
  '早上七点，先把窗开了，再说别的。',
  '楼下的桂花还没谢，走过去要停一停。',
  '邻居家的猫又来了，在门口睡到中午。',
];

describe('who wrote it, and what it taught', () => {
  let screens: Screens;
  let desk: ReviewDesk;

  beforeAll(async () => {
    screens = await startScreens();
    desk = await arrangeReview(screens.app, TEXTS);
    // As if a model had written the first versions: no model is configured here.
    await screens.app.app.get(UnitOfWork).run(async (tx) => {
      const of = { workspaceId: screens.app.workspace.id };
      await tx.manager.update(DraftVersionEntity, { ...of, number: 1 }, { ...MODEL, origin: { ...MODEL, number: 1 } });
      const edited = { origin: { ...MODEL, number: 1 }, humanShare: 0.31 };
      await tx.manager.update(DraftVersionEntity, { ...of, number: 2 }, edited);
    });
    const reviewer = await screens.app.as('reviewer');
    for (const draft of desk.drafts.slice(1)) {
      const { hash } = (await reviewer.get(`/workspaces/beauty/drafts/${draft}/review`)).body;
      const move = { action: 'request_changes', hash, reasonCode: 'too_long' };
      expect((await reviewer.post(`/workspaces/beauty/drafts/${draft}/review`, move)).status).toBe(200);
    }
  }, 90_000);
  afterAll(() => screens.close());

  it('lets an admin decide where the label of AI content goes', async () => {
    const { page } = await screens.open('admin', `${SETTINGS}/ai-label`);
    await page.getByRole('radio', { name: /加在正文末尾/ }).check();
    await page.getByLabel('标识怎么写').fill('本文有 AI 参与');
    await page.getByLabel('人写到多少就不放').fill('60');
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByText('AI 标识已保存').waitFor();
    const { settings } = await screens.app.app.get(Workspaces).bySlug('beauty');
    expect(settings.aiLabel).toEqual({ show: 'in_text', words: '本文有 AI 参与', threshold: 0.6 });
  });

  it('shows a reviewer whose words they are, how much people wrote, and the label', async () => {
    const { page } = await screens.open('reviewer', `/w/beauty/review/${desk.drafts[0] ?? ''}`);
    await page.getByText('底稿：模型撰写 deepseek-chat').waitFor();
    await page.getByText('人写了 31%').waitFor();
    await page.getByText('AI 标识：本文有 AI 参与（加在正文末尾）').waitFor();
    expect(await screens.axe(page)).toEqual([]);
  });

  it('shows each version of a draft with its share in the studio', async () => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${desk.drafts[0] ?? ''}`);
    await page.getByRole('button', { name: '历史版本' }).click();
    const drawer = page.getByRole('dialog', { name: '历史版本' });
    await drawer.getByText('人写了 31%').waitFor();
    await drawer.getByText('人写了 0%').waitFor();
    await drawer.getByText('提示词：随系统的第 2 版').first().waitFor();
  });

  it('lists what was learned with why, and lets a writer mute it and bring it back', async () => {
    const { page } = await screens.open('writer', `${SETTINGS}/learning`);
    const lesson = page.getByRole('listitem').filter({ hasText: '写短' });
    await lesson.getByText('近 90 天朋友圈被退回 3 次，其中「太长」3 次').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await lesson.getByRole('button', { name: /停\s?用/ }).click();
    await lesson.getByText('停用了').waitFor();
    await lesson.getByRole('button', { name: /恢\s?复/ }).click();
    await lesson.getByRole('button', { name: /停\s?用/ }).waitFor();
    await page.getByText('还没有。一个触点要有 4 条以上记了反响的', { exact: false }).waitFor();
  });

  it('shows what each version of a prompt brought', async () => {
    const { page } = await screens.open('writer', `${SETTINGS}/prompts`);
    const figures = page.getByRole('region', { name: '各版成绩' });
    await figures.getByText('随系统的第 2 版').waitFor();
    await figures.getByText('太长 3 次').waitFor();
    expect(await screens.axe(page)).toEqual([]);
  });
});
