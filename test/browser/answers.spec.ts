import { CustomerAnswerEntity } from '../../src/operations/index.js';
import { Database } from '../../src/platform/database/index.js';
import type { Browser as Person } from '../support/browser.js';
import { openPhone } from '../support/operators-phone.js';
import type { Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const PATH = '/workspaces/beauty';
const BETTER = '嫌贵很正常，换我也会想一想。先说说你现在用的是哪一款，我看看你用不用得上，用不上我会直说。';
const CUSTOMERS = ['王姐', '李姐', '小周', '陈女士', '赵姐', '小吴', '孙姐', '郑女士'];

describe('answering at the desk', () => {
  let screens: Screens;
  beforeAll(async () => {
    // An operator with accounts to answer by.
    ({ screens } = await openPhone());
  });
  afterAll(() => screens.close());

  const clipboard = (page: { evaluate(code: string): Promise<unknown> }) =>
    page.evaluate('navigator.clipboard.readText()');

  it('pastes, asks with Enter, copies with a digit, finds it again, and tells what came of it', async () => {
    const { page, context } = await screens.open('operator', '/w/beauty/answers');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: screens.app.url });
    const words = page.getByLabel('贴在这里');
    await words.waitFor();
    // The cursor is there already: nothing is clicked.
    await soon(() => words.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('你们家的也太贵了吧');
    await soon(() => words.inputValue()).toBe('你们家的也太贵了吧');
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const third = page.getByRole('region', { name: '第 3 条' });
    await third.waitFor();
    await soon(() => words.inputValue()).toBe('');
    expect(await screens.axe(page)).toEqual([]);
    await page.keyboard.press('3');
    await page.getByText('已复制，去发给对方').waitFor();
    await soon(() => clipboard(page)).toBe(await third.locator('.plain-text').innerText());

    const recent = page.getByRole('region', { name: '最近问过的' });
    await recent.locator('.plain-kept').waitFor();
    await recent.getByText('回了', { exact: true }).last().click();
    await page.keyboard.press('n');
    await page.getByText('贴一句，三条回法出现在这里').waitFor();
    await soon(() => words.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('今天好累，3 点才睡');
    await page.keyboard.press('Enter');
    await third.waitFor();
    await recent.getByText('今天好累').waitFor();
    await recent.getByLabel('搜问过的').fill('太贵');
    await recent.getByText('今天好累').waitFor({ state: 'detached' });
    await recent.getByText('你们家的也太贵了吧').waitFor();
    await recent.getByLabel('看哪些').selectOption({ label: '没有用' });
    await recent.getByText('没有符合的').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await screens.axe(page)).toEqual([]);
    await context.close();
  });

  it('leads who may assign accounts, and has none, to where that is done', async () => {
    const { page, context } = await screens.open('admin', '/w/beauty/answers');
    await page.getByText('你名下还没有在用的账号').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('link', { name: '去分账号' }).click();
    await page.waitForURL('**/w/beauty/settings/accounts');
    await page.goto(`${screens.app.url}/day/beauty/answer`);
    await page.getByRole('link', { name: '去分账号' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await context.close();
  });

  it('remembers what it is about, and asks about it', async () => {
    const { page, context } = await screens.open('operator', '/w/beauty/answers', { colorScheme: 'dark' });
    await page.getByText('说得更准（可不填）').click();
    const stages = page.getByLabel('阶段');
    await stages.locator('option').nth(1).waitFor({ state: 'attached' });
    await stages.selectOption({ index: 1 });
    await page.getByLabel('贴在这里').fill('能便宜吗');
    await page.getByRole('button', { name: '想三条' }).click();
    await page.getByRole('region', { name: '第 3 条' }).waitFor();
    const row = await screens.app.app.get(Database).fresh.findOneByOrFail(CustomerAnswerEntity, { words: '能便宜吗' });
    expect(row.stageSlug).toBe(await stages.inputValue());
    expect(await screens.axe(page)).toEqual([]);
    await page.reload();
    await page.getByText('1 项已选').waitFor();
    await soon(() => stages.inputValue()).not.toBe('');
    await context.close();
  });

  it('proposes what served well, becomes a version of its script, and is taken back', async () => {
    const operator = await screens.app.as('operator');
    for (const alias of CUSTOMERS) await send(operator, alias);
    const { page, context } = await screens.open('writer', '/w/beauty/library/script');
    await page.getByRole('link', { name: '效果与提议' }).click();
    await page.getByRole('button', { name: '现在找一遍' }).click();
    const card = page.getByRole('article', { name: /^提议/ });
    await card.getByText(BETTER).waitFor();
    await card.getByText('1 人 → 8 位客户').waitFor();
    await card.getByText('8/8').waitFor();
    for (const name of CUSTOMERS) expect(await card.getByText(name).count()).toBe(0);
    expect(await screens.axe(page)).toEqual([]);

    await card.getByRole('button', { name: '收成话术' }).click();
    const dialog = page.getByRole('dialog', { name: '收成话术' });
    await dialog.getByText('加进原话术').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '收成话术' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: '看哪些' }).click();
    await page.getByTitle('已收下').click();
    await card.getByRole('link', { name: /看写好的/ }).click();
    await page.getByText(BETTER).waitFor();
    await page.getByRole('tab', { name: '效果' }).click();
    await page.getByText(/用了 8 次/).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.goBack();
    await page.goBack();

    await page.getByRole('combobox', { name: '看哪些' }).click();
    await page.getByTitle('已收下').click();
    await card.getByRole('button', { name: '撤回决定' }).click();
    await page.getByText('没有。', { exact: true }).waitFor();
    const [first] = await page.getByRole('row').filter({ hasText: '8 (0)' }).all();
    expect(first).toBeDefined();
    await page.getByLabel('用没用过').click();
    await page.getByTitle('没人用的').click();
    await page.getByRole('row').filter({ hasText: '8 (0)' }).waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 360, height: 740 });
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await context.close();
  });
});

/** A customer finds it dear, is answered in the same words as the others, and writes back. */
async function send(operator: Person, alias: string): Promise<void> {
  const { body: accounts } = await operator.get(`${PATH}/accounts`);
  const { body: session } = await operator.get('/session');
  const me = (session['person'] as { id: string }).id;
  const own = (accounts['items'] as { slug: string; operatorId: string }[]).find((one) => one.operatorId === me);
  const ask = { kind: 'question', words: `${alias}：太贵了吧`, account: own?.slug, alias };
  const { body } = await operator.post(`${PATH}/answers`, ask);
  const path = `${PATH}/answers/${String(body['id'])}`;
  const used = await operator.post(`${path}/use`, { index: 0, text: `${alias}，${BETTER}` });
  if (used.status !== 200) throw new Error(JSON.stringify([used.body, body]));
  await operator.post(`${path}/outcome`, { outcome: 'replied' });
}
