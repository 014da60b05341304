import type { Page } from 'playwright-core';
import { DraftVersionEntity } from '../../src/drafting/index.js';
import { Database } from '../../src/platform/database/index.js';
import { startScreens, type Screens } from '../support/screen.js';
import { arrangeDrafts, says } from '../support/studio-desk.js';
import { soon } from '../support/soon.js';

const PLAIN = '早上试了新的一版，还是有点黏，不急，再来一次。';
const OTHER = '办公室空调一开，脸就紧，先喝水，再谈别的。';
const CLEAN = '午休的时候出去走一走，比什么都管用。';
const REPLACEABLE = '换季先别急着赋能自己，睡够再说。';

describe('changing words in the studio', () => {
  let screens: Screens;
  let drafts: string[];

  beforeAll(async () => {
    screens = await startScreens();
    screens.forgive(/status of 412/u);
    // An empty text cannot be checked.
    screens.forgive(/status of 400/u);
    drafts = await arrangeDrafts(screens.app, [PLAIN, OTHER, REPLACEABLE, CLEAN]);
  });
  afterAll(() => screens.close());

  const draft = (index: number) => drafts[index] ?? '';
  const wordsOf = async (draftId: string) => {
    const order = { number: 'DESC' } as const;
    return (await screens.app.app.get(Database).fresh.find(DraftVersionEntity, { where: { draftId }, order }))[0]?.text;
  };
  const openDraft = async (index: number): Promise<Page> => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${draft(index)}`);
    await page.getByRole('region', { name: '朋友圈预览' }).waitFor();
    return page;
  };
  const close = (page: Page) => page.context().close();

  it('puts in with one click what a finding proposes', async () => {
    const page = await openDraft(2);
    await page.getByRole('button', { name: '换成「帮上忙」' }).click();
    await soon(() => page.getByLabel('正文').inputValue()).toBe(REPLACEABLE.replace('赋能', '帮上忙'));
    // The words are judged as they stand: what was mended is not found any more, before anything is saved.
    await page.getByRole('button', { name: '换成「帮上忙」' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByText(/已保存为第 3 版/u).waitFor();
    expect(await wordsOf(draft(2))).toBe(REPLACEABLE.replace('赋能', '帮上忙'));
    await close(page);
  });

  it('tells what is found in words that are not saved yet, beside them and in the preview', async () => {
    const page = await openDraft(3);
    await page.getByRole('heading', { name: '检查结果' }).waitFor();
    expect(await page.locator('.studio-count-block').count()).toBe(0);
    await page.getByText(/(?:刚刚|分钟前)检查过/u).waitFor();
    await page.getByLabel('正文').fill(`${CLEAN}慢慢走。`);
    // What was found in the saved words is not said of others: not for a moment, and not beside the title either.
    expect(await page.getByText('没有发现问题。').count()).toBe(0);
    expect(await page.getByText(/刚刚检查过|分钟前检查过/u).count()).toBe(0);
    await page.getByText('改动刚检查过').waitFor();
    await page.getByLabel('正文').fill('');
    await page.getByText(/^改动还没检查：/u).waitFor();
    await page.getByLabel('正文').fill('全网最低价，最好用，激素脸也能用。');
    await page.locator('.studio-count-block').first().waitFor();
    await page.getByRole('region', { name: '朋友圈预览' }).locator('.marked-block').first().waitFor();
    expect(await wordsOf(draft(3))).toBe(CLEAN);
    await close(page);
  });

  it('keeps unsaved words over a reload, and never waits for the service while one types', async () => {
    const page = await openDraft(0);
    const box = page.getByLabel('正文');
    await box.fill(`${PLAIN}还没存。`);
    await page.reload();
    await page.getByText('这里有上次没保存的内容').waitFor();
    await soon(() => box.inputValue()).toBe(`${PLAIN}还没存。`);

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await box.press('End');
    await box.pressSequentially('服务器很慢');
    await page.getByRole('region', { name: '朋友圈预览' }).getByText('服务器很慢').waitFor();
    release();
    await page.getByText(/已保存为第 3 版/u).waitFor();
    expect(await wordsOf(draft(0))).toBe(`${PLAIN}还没存。`);
    // What was typed while it was sent is not lost with it.
    await soon(() => box.inputValue()).toBe(`${PLAIN}还没存。服务器很慢`);
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByText(/已保存为第 4 版/u).waitFor();
    await close(page);
  });

  it('shows both texts when somebody else changed it meanwhile', async () => {
    const page = await openDraft(1);
    await page.getByLabel('正文').fill('我写的这句。');
    await says(await screens.app.as('admin'), draft(1), '别人刚改的那句。');
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByText('你写的时候，这篇被别人改过了').waitFor();
    await page.locator('.text-diff').getByText('别人').first().waitFor();
    await soon(() => page.getByLabel('正文').inputValue()).toBe('我写的这句。');
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '用我写的' }).click();
    await page.getByText('你写的时候，这篇被别人改过了').waitFor({ state: 'hidden' });
    expect(await wordsOf(draft(1))).toBe('我写的这句。');
    await page.getByRole('button', { name: '历史版本' }).click();
    const versions = page.getByRole('dialog', { name: '历史版本' });
    await versions.getByText('人工撰写').nth(1).waitFor();
    await close(page);
  });

  it('changes what the pictures of a profile should show, and judges it anew', async () => {
    const writer = await screens.app.as('writer');
    const ask = { goal: 'build_trust', segments: ['office-worker'], touchpoints: ['persona_matrix'], category: 'life' };
    const { body } = await writer.post('/workspaces/beauty/draft-requests', { ...ask, count: 1, writer: 'template' });
    const items = `/workspaces/beauty/draft-requests/${String(body['id'])}/items`;
    let made: string | null = null;
    while (made === null) {
      const [item] = (await writer.get(items)).body['items'] as { draftId: string | null }[];
      made = item?.draftId ?? null;
      await new Promise((done) => setTimeout(done, 50));
    }
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${made}`);
    const cover = page.getByLabel('封面怎么画');
    // Whoever speaks, two numbers of years are no one person's.
    await page.getByLabel('头像怎么画').fill('侧脸，围裙上别着“做了 20 年”的小牌');
    await cover.fill('一张旧木桌，下方一行小字“做了 30 年”');
    await page.getByRole('region', { name: '微信资料页预览' }).getByText('一张旧木桌').waitFor();
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByText(/已保存为第 2 版/u).waitFor();
    await page.getByText(/封面说 30 年/u).waitFor();
    // The finding stands where it speaks of, also in the preview.
    await soon(() => page.getByText('这处文字刚改过').count()).toBe(0);
    await page.getByRole('button', { name: '历史版本' }).click();
    await page.getByRole('dialog').locator('ins').getByText('做了').first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await close(page);
  });
});
