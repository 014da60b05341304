import type { Page } from 'playwright-core';
import { People, Workspaces, WorkspaceSettings } from '../../src/identity/index.js';
import { ReviewDelegationEntity } from '../../src/review/queue/review-delegation.entity.js';
import { ReviewEntity } from '../../src/review/index.js';
import { ReviewWaiverEntity } from '../../src/review/review-waiver.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { arrangeReview, type ReviewDesk } from '../support/review-desk.js';
import { PASSWORD } from '../support/sample-app.js';
import { startScreens, type OpenOptions, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const DESK = '/w/beauty/review';
const TEXTS = [
  '早上试了新的一版，还是有点黏，不急，再来一次。',
  '这瓶是全网最低价，错过就没有了。',
  '午休的时候出去走一走，比什么都管用。',
  '办公室空调一开，脸就紧，先喝水，再谈别的。',
];
const PHONE: OpenOptions = { width: 360, height: 740, context: { hasTouch: true, isMobile: true } };

describe('the review desk under a policy', () => {
  let screens: Screens;
  let desk: ReviewDesk;

  beforeAll(async () => {
    screens = await startScreens();
    const { app, workspace, system } = screens.app;
    const settings = WorkspaceSettings.parse({});
    await app.get(Workspaces).update(system, { settings }, workspace.version);
    const input = { email: 'second@beauty.example.com', name: '沈二', password: PASSWORD, temporary: false };
    await app.get(People).create({ ...input, workspace: 'beauty', roles: ['reviewer'] });
    desk = await arrangeReview(screens.app, TEXTS);
  });
  afterAll(() => screens.close());

  const text = (index: number) => TEXTS[index] ?? '';
  const draft = (index: number) => desk.drafts[index] ?? '';
  const row = (page: Page, index: number) => page.getByRole('link').filter({ hasText: text(index).slice(0, 12) });
  const review = (index: number) =>
    screens.app.app.get(Database).reader.findOneByOrFail(ReviewEntity, { draftId: draft(index) });
  const becomes = async (index: number, state: string): Promise<void> => {
    await soon(() => desk.state(draft(index))).toBe(state);
  };
  const openAt = async (role: 'reviewer' | 'admin', index: number, options: OpenOptions = {}): Promise<Page> => {
    const { page } = await screens.open(role, `${DESK}?item=${draft(index)}`, options);
    await page.getByRole('article').locator('.review-standing').waitFor();
    return page;
  };

  it('shows risk with its reasons and how many approved, and asks a second person', async () => {
    const page = await openAt('reviewer', 0);
    const standing = page.getByRole('article').locator('.review-standing');
    await standing.getByText('高风险').waitFor();
    await standing.getByText('这个人设的第一篇').waitFor();
    await standing.getByText('0 / 2 人').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByText('已通过 1/2，还需要另一位同事').waitFor();
    await row(page, 0).getByText('你已通过，等同事（1/2）').waitFor();
    expect(await desk.state(draft(0))).toBe('in_review');
    await row(page, 0).click();
    await page.getByText(/你已经通过了，还差另一位/).waitFor();

    await page.getByRole('button', { name: '收回我的通过' }).click();
    await page.getByText('已收回通过').first().waitFor();
    await soon(async () => (await review(0)).approvalsGiven).toBe(0);
    await row(page, 0).click();
    // The next one stands there until this one is read, and waits for two as well.
    await page.getByRole('article').getByText(text(0).slice(0, 12)).first().waitFor();
    await standing.getByText('0 / 2 人').waitFor();
    await page.keyboard.press('a');
    await page.getByText('已通过 1/2，还需要另一位同事').waitFor();
    await row(page, 0).getByText('你已通过，等同事（1/2）').waitFor();
    const other = await openAt('admin', 0);
    await other.getByRole('article').locator('.review-standing').getByText('已有 1/2 通过').waitFor();
    await other
      .getByRole('contentinfo')
      .or(other.locator('.review-decide'))
      .getByText('已有 1/2 通过（reviewer）')
      .first()
      .waitFor();
    expect(await screens.axe(other)).toEqual([]);
    await other.keyboard.press('c');
    await other.getByText('已有 1/2 通过（reviewer），你这样做会让它作废。').waitFor();
    await other.keyboard.press('Escape');
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other.keyboard.press('a');
    await becomes(0, 'approved');
  });

  it('tells findings in English to who reads English, and what the check said below', async () => {
    const page = await openAt('reviewer', 1);
    const card = page.locator('.review-card').filter({ hasText: '全网最低' }).first();
    await card.waitFor();
    expect(await card.locator('.finding-message').count()).toBe(0);
    await page.evaluate("localStorage.setItem('yuanding.language', 'en')");
    await page.reload();
    await card.getByText('Absolute wording.').first().waitFor();
    await card
      .getByText(/Advertising law forbids/u)
      .first()
      .waitFor();
    const said = card.locator('.finding-message').first();
    expect([await said.getAttribute('lang'), /\p{Script=Han}/u.test(await said.innerText())]).toEqual(['zh', true]);
    expect(await screens.axe(page)).toEqual([]);
    await page.context().close();
  });

  it('waives a finding until a day', async () => {
    const page = await openAt('reviewer', 1);
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: /豁免/ });
    await dialog.getByRole('textbox', { name: '理由' }).fill('活动页有凭证');
    await dialog.getByRole('button', { name: '7 天' }).click();
    const day = dialog.getByLabel('豁免到哪一天');
    await soon(() => day.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const until = await day.inputValue();
    expect(await screens.axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: /发送/ }).click();
    await page.getByText(`reviewer：活动页有凭证 · 到 ${until} 为止`).waitFor();
    const { reader } = screens.app.app.get(Database);
    await soon(() => reader.findBy(ReviewWaiverEntity, { draftId: draft(1) })).toMatchObject([{ until }]);
  });

  it('sends back with one key for the reason, and finds what came back for it', async () => {
    const page = await openAt('reviewer', 2);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: /退回修改/ });
    await dialog.getByRole('textbox').waitFor();
    await page.keyboard.press('2');
    await dialog.getByRole('button', { name: /不像这个人说的/, pressed: true }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await becomes(2, 'changes_requested');
    await soon(() => review(2)).toMatchObject({ reasonCode: 'off_voice', reason: null });
    await page.goto(`${DESK}?state=changes_requested&reasonCode=off_voice`);
    await row(page, 2).waitFor();
    await page.goto(`${DESK}?state=changes_requested&reasonCode=too_long`);
    await page.getByText('这个筛选下没有内容').waitFor();
  });

  it('assigns, shows what is mine, and hands over for some days', async () => {
    const page = await openAt('reviewer', 3);
    await page.getByRole('article').getByLabel('指派给').press('Enter');
    await page.getByTitle('沈二', { exact: true }).click();
    await page.getByText('已指派 1 篇').waitFor();
    await page.goto(`${DESK}?mine=true`);
    await page.getByText('这个筛选下没有内容').waitFor();

    await page.getByRole('button', { name: '交接' }).click();
    const dialog = page.getByRole('dialog', { name: '不在的时候，谁来审' });
    await dialog.getByText('现在没有人交接').waitFor();
    await dialog.getByLabel('交给谁').press('Enter');
    await page.getByTitle('沈二', { exact: true }).click();
    await dialog.getByLabel('从', { exact: true }).fill('2030-01-01');
    await dialog.getByLabel('到', { exact: true }).fill('2030-01-05');
    await dialog.getByRole('button', { name: /^交\s?接$/ }).click();
    await dialog.getByText('reviewer → 沈二，2030-01-01 至 2030-01-05').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    const { reader } = screens.app.app.get(Database);
    await soon(() => reader.count(ReviewDelegationEntity)).toBe(1);
    await dialog.getByRole('button', { name: /^结\s?束$/ }).click();
    await dialog.getByText('现在没有人交接').waitFor();
    await soon(() => reader.count(ReviewDelegationEntity)).toBe(0);
  });

  it('sends many back at once and says what could not be done', async () => {
    const { page } = await screens.open('reviewer', DESK);
    await row(page, 1).waitFor();
    await page.getByRole('checkbox', { name: '全选' }).check();
    // Changed after the list was read.
    await desk.rewrite(draft(3), '办公室空调一开，脸就紧，先去倒杯温水。');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '批量退回…' }).click();
    const dialog = page.getByRole('dialog', { name: '退回 2 篇' });
    await dialog.getByRole('button', { name: /太硬/ }).click();
    await dialog.getByRole('button', { name: /发送/ }).click();
    await dialog.getByText('办好了 1 篇').waitFor();
    await dialog.getByRole('region', { name: '1 篇没有办成' }).getByText('你看过之后又改了').waitFor();
    await soon(() => review(1)).toMatchObject({ state: 'changes_requested', reasonCode: 'pushy' });
    expect(await desk.state(draft(3))).toBe('in_review');
  });

  it('fits a phone of 360 pixels', async () => {
    const page = await openAt('reviewer', 3, PHONE);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    await soon(() => page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await screens.axe(page)).toEqual([]);
  });

  it('is decided in the settings: by risk, by touchpoint, and how long a text may wait', async () => {
    const { page } = await screens.open('admin', '/w/beauty/settings/review');
    await page.getByLabel('提交后几小时内审完').fill('8');
    await page.getByRole('group', { name: '社群' }).getByLabel('中风险').press('Enter');
    await page.locator('.ant-select-dropdown:visible').getByTitle('2 人通过', { exact: true }).click();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByText('审核规则已保存').waitFor();
    const { settings } = await screens.app.app.get(Workspaces).bySlug('beauty');
    expect(settings.review).toEqual({
      approvals: { low: 1, medium: 1, high: 2 },
      touchpoints: { group: { medium: 2 } },
      dueHours: 8,
    });
  });

  it('lets the writer take a text back that has the first of two approvals', async () => {
    const { app, system } = screens.app;
    const { version } = await app.get(Workspaces).bySlug('beauty');
    const settings = WorkspaceSettings.parse({ review: { touchpoints: { moments: { low: 2, medium: 2, high: 2 } } } });
    await app.get(Workspaces).update(system, { settings }, version);
    const reviewer = await screens.app.as('reviewer');
    const path = `/workspaces/beauty/drafts/${draft(3)}/review`;
    const { hash } = (await reviewer.get(path)).body;
    const first = await reviewer.post(path, { action: 'approve', hash });
    expect(first.body).toMatchObject({ state: 'in_review', approvals: { given: 1, needed: 2 } });

    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${draft(3)}`);
    await page.getByRole('button', { name: '撤回提交' }).click();
    await becomes(3, 'draft');
    await page.getByRole('button', { name: '撤回提交' }).waitFor({ state: 'hidden' });
  });
});
