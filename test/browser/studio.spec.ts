import type { Page } from 'playwright-core';
import { DraftVersionEntity } from '../../src/drafting/index.js';
import { Database } from '../../src/platform/database/index.js';
import { ReviewEntity } from '../../src/review/index.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type Screens } from '../support/screen.js';
import { tick } from '../support/tick.js';
import { arrangeDrafts } from '../support/studio-desk.js';
import { soon } from '../support/soon.js';

const STUDIO = '/w/beauty/studio';
const HTML = '<img src=x onerror="window.hacked=1"><b>不是标签</b> & 只是字';
const EMOJI = '🌧️👩‍👧🌱';
const LONG = '今天店里来了一位老朋友，聊起换季。'.repeat(80).slice(0, 1_333);
const BLOCKED = '这瓶是全网最低价，错过就没有了。';
const PLAIN = '早上试了新的一版，还是有点黏，不急，再来一次。';
const LAST = '午休的时候出去走一走，比什么都管用。';
const OTHER = '办公室空调一开，脸就紧，先喝水，再谈别的。';

describe('the studio', () => {
  let screens: Screens;
  let drafts: string[];

  beforeAll(async () => {
    screens = await startScreens();
    screens.forgive(/status of (401|404|412)/);
    drafts = await arrangeDrafts(screens.app, [HTML, EMOJI, LONG, BLOCKED, PLAIN, OTHER, LAST]);
  });
  afterAll(() => screens.close());

  const draft = (index: number) => drafts[index] ?? '';
  const stateOf = async (draftId: string) =>
    (await screens.app.app.get(Database).fresh.findOneBy(ReviewEntity, { draftId }))?.state ?? 'draft';
  const wordsOf = async (draftId: string) =>
    (
      await screens.app.app
        .get(Database)
        .fresh.find(DraftVersionEntity, { where: { draftId }, order: { number: 'DESC' } })
    )[0]?.text;
  const openDraft = async (index: number, options = {}): Promise<Page> => {
    const { page } = await screens.open('writer', `${STUDIO}/drafts/${draft(index)}`, options);
    await page.getByRole('region', { name: '朋友圈预览' }).waitFor();
    return page;
  };
  const close = (page: Page) => page.context().close();

  it('takes a writer from signing in to drafts, asked for and kept over a reload', async () => {
    const { page } = await screens.open(null, STUDIO);
    await page.getByLabel('邮箱').fill('writer@beauty.example.com');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '写新内容' }).click();

    const send = page.getByRole('button', { name: '开始写' });
    await soon(() => send.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: '建信任' }).press('Space');
    await page.getByLabel('人群', { exact: true }).fill('空调房');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '就用这个搭配' }).first().click();
    await page.getByText('已用这个搭配').waitFor();
    await page.getByRole('radio', { name: '干货' }).press('Space');
    await page.getByLabel('补充几句').fill('换季，先讲屏障');
    await page.getByLabel('每种写几篇').fill('2');
    await page.getByText('一共 2 篇').waitFor();

    await page.getByRole('button', { name: '看看会用到哪些素材' }).click();
    const context = page.getByRole('dialog', { name: '会用到的素材' });
    await context.getByRole('heading', { name: '可以说的事实' }).waitFor();
    await context.getByText('空调房上班族').first().waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await context.waitFor({ state: 'hidden' });

    await send.click();
    await page.waitForURL(/\/studio\/requests\//u);
    await page.getByText('写好 2 / 2 篇').waitFor();
    await page.getByText('模板撰写').nth(1).waitFor();
    await page.reload();
    await page.getByText('写好 2 / 2 篇').waitFor();
    expect(await screens.axe(page)).toEqual([]);

    await close(page);
  });

  it('takes them from a changed word to the row that waits for a reviewer', async () => {
    const page = await openDraft(6);
    await page.getByLabel('正文').fill(`${LAST}慢慢来。`);
    await page.getByRole('button', { name: '保存并提交审核' }).click();
    const dialog = page.getByRole('dialog', { name: '提交审核' });
    // Of a single draft nobody counts.
    await dialog.getByText('可以提交。', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '提交审核' }).click();
    await dialog.getByText('1 篇已提交').waitFor();
    await soon(() => stateOf(draft(6))).toBe('in_review');
    expect(await wordsOf(draft(6))).toBe(`${LAST}慢慢来。`);
    await close(page);
  });

  it('shows markup as the words it is, emoji whole, and a post as long as the platform takes', async () => {
    const markup = await openDraft(0);
    await markup.getByRole('region', { name: '朋友圈预览' }).getByText('<b>不是标签</b>').waitFor();
    expect(await markup.evaluate('window.hacked')).toBeUndefined();
    expect(await markup.locator('.preview b').count()).toBe(0);
    await soon(() => markup.getByLabel('正文').inputValue()).toBe(HTML);
    await close(markup);

    const emoji = await openDraft(1);
    await emoji.getByRole('region', { name: '朋友圈预览' }).getByText(EMOJI).waitFor();
    await close(emoji);

    const long = await openDraft(2);
    await long.getByText('折叠处').waitFor();
    await long.getByText(/1,333 字 · 约 64 行/u).waitFor();
    await long.getByLabel('正文').fill(`${LONG}字字`);
    await long.getByText('4,005 字节，平台最多收 4,000 字节').waitFor();
    await long.getByRole('button', { name: '收起' }).last().click();
    await long.getByRole('button', { name: '全文' }).waitFor();
    await long.getByRole('button', { name: '放弃改动' }).click();
    await close(long);
  });

  it('marks what was found, says why, and submits many with a word on those that could not pass', async () => {
    const marked = await openDraft(3);
    const words = marked.locator('.preview .marked-block').first();
    await words.focus();
    await marked.getByRole('tooltip').getByText('必须处理').waitFor();
    expect(await screens.axe(marked)).toEqual([]);
    await close(marked);

    const { page } = await screens.open('writer', STUDIO);
    const list = page.getByRole('list', { name: '草稿' });
    await tick(list.getByRole('checkbox', { name: new RegExp(BLOCKED.slice(0, 6), 'u') }));
    await tick(list.getByRole('checkbox', { name: new RegExp(OTHER.slice(0, 6), 'u') }));
    await page.getByText('选中 2 篇').waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    const dialog = page.getByRole('dialog', { name: '提交审核' });
    await dialog.getByText('1 篇可以提交。').waitFor();
    await dialog.getByText(/1 篇有必须处理的地方/u).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提交 1 篇' }).click();
    await dialog.getByText('1 篇已提交').waitFor();
    await soon(() => stateOf(draft(5))).toBe('in_review');
    await soon(() => stateOf(draft(3))).toBe('draft');
    await close(page);
  });

  it('compares side by side, puts away and takes back', async () => {
    const { page } = await screens.open('writer', `${STUDIO}/compare?drafts=${draft(1)},${draft(4)}`);
    await page.getByRole('region', { name: '朋友圈预览' }).nth(1).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '收起' }).last().click();
    const back = page.waitForResponse((answer) => answer.request().method() !== 'GET');
    await page.getByRole('button', { name: /撤\s?销/u }).click();
    await back;
    await page.goto(`${STUDIO}?q=${encodeURIComponent('有点黏')}`);
    await page.getByRole('list', { name: '草稿' }).getByText(PLAIN).waitFor();
    await close(page);
  });

  it.each(['light', 'dark'] as const)('fits a phone and shuts nobody out, %s', async (colorScheme) => {
    for (const path of colorScheme === 'light' ? ['', '/new?segment=office-worker'] : [`/drafts/${draft(2)}`]) {
      const { page } = await screens.open('writer', STUDIO + path, { width: 360, height: 780, colorScheme });
      await page.locator('.studio-list, .studio-match, .preview').first().waitFor();
      await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await screens.axe(page)).toEqual([]);
      await close(page);
    }
  });

  it('lets a scheduler read and change nothing', async () => {
    const { page } = await screens.open('scheduler', `${STUDIO}/drafts/${draft(2)}`);
    await page.getByRole('region', { name: '朋友圈预览' }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: '提交审核' }).count()).toBe(0);
    await close(page);
  });
});
