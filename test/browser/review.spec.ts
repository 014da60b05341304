import type { Page } from 'playwright-core';
import { ReviewCommentEntity } from '../../src/review/review-comment.entity.js';
import { ReviewWaiverEntity } from '../../src/review/review-waiver.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { arrangeReview, type ReviewDesk } from '../support/review-desk.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const DESK = '/w/beauty/review';
const TEXTS = [
  '今天下雨，店里只来了两个人，聊了一下午换季的事。',
  '早上试了新的一版，还是有点黏，不急，再来一次。',
  '昨晚十点她发来一张照片，只打了三个字：敢拍了。',
  '办公室空调一开，脸就紧，先喝水，再谈别的。',
  '这瓶是全网最低价，错过就没有了。',
  '午休的时候出去走一走，比什么都管用。',
  '有人问我和大牌有什么区别，我说用着舒服就好。',
  '傍晚收摊，风一下子凉了，外套记得带。',
];

describe('the review desk', () => {
  let screens: Screens;
  let desk: ReviewDesk;

  beforeAll(async () => {
    screens = await startScreens();
    desk = await arrangeReview(screens.app, TEXTS);
    // Browsers tell refusals in the console: no session before signing in, and decisions that come too late.
    screens.forgive(/status of (401|409|412)/);
  });
  afterAll(() => screens.close());

  const row = (page: Page, index: number) => page.getByRole('link', { name: TEXTS[index] ?? '' });
  const item = (page: Page) => page.getByRole('article');
  /** The draft is open, its words and what may be done with it are there. */
  const reads = async (page: Page, text: string): Promise<void> => {
    await item(page).locator('.review-preview').getByText(text.slice(0, 8)).waitFor();
    await item(page).locator('.review-decide').waitFor();
  };
  const openAt = async (role: 'reviewer' | 'admin' | 'writer', index: number): Promise<Page> => {
    const { page } = await screens.open(role, `${DESK}?item=${desk.drafts[index] ?? ''}`);
    await reads(page, TEXTS[index] ?? '');
    return page;
  };
  const becomes = async (index: number, wanted: string): Promise<void> => {
    const id = desk.drafts[index] ?? '';
    await soon(() => desk.state(id)).toBe(wanted);
  };

  it('takes a reviewer by keyboard alone from signing in to an approval in the database', async () => {
    const { page } = await screens.open(null, DESK);
    await page.getByLabel('邮箱').focus();
    await page.keyboard.type('reviewer@beauty.example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');

    await reads(page, TEXTS[0] ?? '');
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '快捷键' });
    await help.getByText('下一篇').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });

    // Out of the filters by Escape: the keys are the desk's again.
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await reads(page, TEXTS[1] ?? '');
    await page.keyboard.press('k');
    await reads(page, TEXTS[0] ?? '');
    await page.keyboard.press('o');
    await item(page).getByText('和第 1 版的差别').waitFor();
    await page.keyboard.press('o');

    await page.keyboard.press('a');
    // The next one is there at once, and the one that was decided has left the list.
    await reads(page, TEXTS[1] ?? '');
    await row(page, 0).waitFor({ state: 'detached' });
    await page.getByText('已通过').first().waitFor();
    await becomes(0, 'approved');
    const [, approval] = await desk.decisions(desk.drafts[0] ?? '');
    expect(approval).toMatchObject({ action: 'approve', number: 2, personName: 'reviewer' });

    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: /退回修改/ });
    await dialog.getByRole('textbox', { name: '理由' }).waitFor();
    // Letters are letters while one types.
    await page.keyboard.type('ajx 开头换个场景');
    await page.keyboard.press('Control+Enter');
    await becomes(1, 'changes_requested');
    expect((await desk.decisions(desk.drafts[1] ?? '')).at(-1)).toMatchObject({ reason: 'ajx 开头换个场景' });
    await reads(page, TEXTS[2] ?? '');
    // The draft is its writer's again: whoever sent it back is told that they cannot undo that.
    await page.keyboard.press('u');
    await page.getByText('刚才的决定撤销不了').waitFor();
    await page.keyboard.press('w');
    await page.getByText('这一版里没有能豁免的检查项').waitFor();
  });

  it('refuses the slower of two reviewers kindly and says what happened', async () => {
    const [first, second] = [await openAt('reviewer', 2), await openAt('admin', 2)];
    await first.getByRole('button', { name: /^通过/ }).click();
    await becomes(2, 'approved');
    await second.keyboard.press('a');
    const notice = item(second).getByRole('alert').filter({ hasText: '这篇现在是「已通过」' });
    await notice.getByText(/reviewer/).waitFor();
    await second.getByText('刚才那篇没有通过成功').waitFor();
    expect((await desk.decisions(desk.drafts[2] ?? '')).map(({ action }) => action)).toEqual(['submit', 'approve']);
    expect(await screens.axe(second)).toEqual([]);
  });

  it('overturns a colleague’s approval only knowingly: what they did is shown, and decided anew', async () => {
    const second = await openAt('admin', 7);
    const reviewer = await screens.app.as('reviewer');
    const path = `/workspaces/beauty/drafts/${desk.drafts[7] ?? ''}/review`;
    await second.keyboard.press('x');
    const dialog = second.getByRole('dialog', { name: /^否决/ });
    await dialog.getByRole('textbox', { name: '理由' }).fill('不合适这一季');
    const { hash } = (await reviewer.get(path)).body;
    expect((await reviewer.post(path, { action: 'approve', hash })).status).toBe(200);
    await second.keyboard.press('Control+Enter');
    const notice = item(second).getByRole('alert').filter({ hasText: '这篇现在是「已通过」' });
    await notice.getByText(/reviewer/).waitFor();
    expect(await desk.state(desk.drafts[7] ?? '')).toBe('approved');
    await reads(second, TEXTS[7] ?? '');
    await second.keyboard.press('x');
    await dialog.getByText('reviewer 已经通过了这篇').waitFor();
    await dialog.getByRole('textbox', { name: '理由' }).fill('不合适这一季');
    await second.keyboard.press('Control+Enter');
    await becomes(7, 'rejected');
  });

  it('never lets words pass that were not read: what changed is shown, and decided anew', async () => {
    const page = await openAt('reviewer', 3);
    await desk.rewrite(desk.drafts[3] ?? '', '办公室空调一开，脸就紧，先去倒杯温水。');
    await page.keyboard.press('a');
    const notice = item(page).getByRole('alert').filter({ hasText: '你看的时候，这篇又改过了' });
    await notice.locator('ins').first().waitFor();
    await soon(() => notice.locator('del').first().textContent()).toContain('喝');
    expect(await desk.state(desk.drafts[3] ?? '')).toBe('in_review');
    expect(await screens.axe(page)).toEqual([]);

    // The old words stay in sight until the reader turns to the new ones; until then nothing can be decided.
    await page.keyboard.press('a');
    expect(await desk.state(desk.drafts[3] ?? '')).toBe('in_review');
    await notice.getByRole('button', { name: '按新版本重新看' }).click();
    await reads(page, '办公室空调一开，脸就紧，先去倒杯温水。');
    await notice.waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await becomes(3, 'approved');
  });

  it('lets a finding pass for a reason that is kept, and takes that back', async () => {
    const page = await openAt('reviewer', 4);
    await item(page)
      .getByText(/还有必须处理的检查项/)
      .waitFor();
    const findings = item(page).getByRole('region', { name: '检查结果' });
    const cards = findings.locator('[data-finding]').filter({ has: page.getByRole('button', { name: /^豁\s?免$/ }) });
    await soon(() => cards.count()).toBeGreaterThan(0);
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: /豁免/ });
    await dialog.locator('q').getByText('全网最低价').waitFor();
    await dialog.getByText(/^依据：/).waitFor();
    await dialog.getByRole('button', { name: /发送/ }).click();
    await dialog.getByText('写几个字说明原因').waitFor();
    await dialog.getByRole('button', { name: '是产品名的一部分' }).click();
    await dialog.getByRole('button', { name: /发送/ }).click();
    await findings.getByText('reviewer：是产品名的一部分').waitFor();
    const { reader } = screens.app.app.get(Database);
    const where = { draftId: desk.drafts[4] ?? '' };
    await soon(() => reader.findBy(ReviewWaiverEntity, where)).toMatchObject([{ reason: '是产品名的一部分' }]);
    await findings.getByRole('button', { name: '取消豁免' }).click();
    await findings.getByText('reviewer：是产品名的一部分').waitFor({ state: 'detached' });
    await soon(() => reader.countBy(ReviewWaiverEntity, where)).toBe(0);
  });

  it('takes a comment on words: selected, or chosen without a mouse', async () => {
    const page = await openAt('reviewer', 5);
    await page.evaluate(`(() => {
      const words = document.querySelector('.review-preview .marked-text').firstChild;
      getSelection().setBaseAndExtent(words, 5, words, 10);
    })()`);
    await item(page).getByRole('button', { name: '评论选中的话' }).click();
    await page.getByRole('textbox', { name: '评论', exact: true }).fill('这里再具体一点');
    await page.keyboard.press('Control+Enter');
    await item(page).getByText('这里再具体一点').waitFor();

    await page.locator('body').press('n');
    await page.getByLabel('针对哪一段').press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('引用的原话').fill('比什么都管用');
    await page.getByRole('textbox', { name: '评论', exact: true }).fill('口气大了');
    await page.getByRole('button', { name: /^发\s?表$/ }).click();
    await item(page).getByText('口气大了').waitFor();

    const { reader } = screens.app.app.get(Database);
    const text = TEXTS[5] ?? '';
    const commented = async () => {
      const where = { draftId: desk.drafts[5] ?? '' };
      const comments = await reader.find(ReviewCommentEntity, { where, order: { createdAt: 'ASC' } });
      return comments.map(({ part, start, end }) => [part, text.slice(start ?? 0, end ?? 0)]);
    };
    await soon(commented).toEqual([
      ['text', text.slice(5, 10)],
      ['text', '比什么都管用'],
    ]);
    expect(await screens.axe(page)).toEqual([]);
    await item(page)
      .getByRole('listitem')
      .filter({ hasText: '口气大了' })
      .getByRole('button', { name: '已处理' })
      .click();
    await item(page).getByRole('button', { name: '看 1 条已处理的' }).waitFor();
  });

  it('explains to who had a hand in a draft why they do not approve it', async () => {
    const admin = await screens.app.as('admin');
    const path = `/workspaces/beauty/drafts/${desk.drafts[6] ?? ''}`;
    const { body, headers } = await admin.get(path);
    const { body: said } = body['current'] as { body: Record<string, unknown> };
    await admin.send('PUT', path, { ...said, callToAction: '来聊聊' }, { 'if-match': headers.get('etag') ?? '' });
    const { hash } = (await admin.get(`${path}/review`)).body;
    await admin.post(`${path}/review`, { action: 'submit', hash });
    const page = await openAt('admin', 6);
    await item(page)
      .getByText(/这篇有你参与/)
      .waitFor();
    expect(await item(page).getByRole('button', { name: /^通过/ }).count()).toBe(0);
    await item(page)
      .getByRole('button', { name: /^退回修改/ })
      .waitFor();

    const writer = await openAt('writer', 6).catch(() => null);
    expect(await writer?.getByRole('button', { name: /^否决/ }).count()).toBe(0);
  });
});
