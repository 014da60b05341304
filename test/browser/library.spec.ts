import type { Page } from 'playwright-core';
import { SessionEntity } from '../../src/identity/sessions/session.entity.js';
import { RecordEntity } from '../../src/library/records/record.entity.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { onceOnly, PASSWORD } from '../support/sample-app.js';
import { startScreens, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const LIBRARY = '/w/beauty/library';
const API = '/workspaces/beauty/library/records';

describe('the library', () => {
  let screens: Screens;

  beforeAll(async () => {
    screens = await startScreens();
    // The browser writes a line about every answer of 400 and more; those here are provoked.
    screens.forgive(/status of 4(01|04|09|12|22)/);
  });
  afterAll(() => screens.close());

  const database = () => screens.app.app.get(Database).fresh;
  const stored = (kind: RecordEntity['kind'], slug: string) => database().findOneBy(RecordEntity, { kind, slug });
  const body = (row: RecordEntity | null) => (row?.body ?? {}) as Record<string, unknown>;
  const save = (page: Page) => page.getByRole('button', { name: /保\s?存/ }).click();
  const saved = (page: Page) => page.getByText(/^已保存：/).waitFor();
  const topic = async (slug: string, question: string) => {
    const writer = await screens.app.as('writer');
    await writer.post(`${API}/topic`, { id: slug, question }, onceOnly());
  };
  /** Somebody else writes the same record meanwhile. */
  const elsewhere = async (slug: string, change: Record<string, unknown>) => {
    const writer = await screens.app.as('admin');
    const { body: record } = await writer.get(`${API}/topic/${slug}`);
    const answer = await writer.send(
      'PUT',
      `${API}/topic/${slug}`,
      { ...(record['body'] as object), ...change },
      { 'if-match': `"${String(record['version'])}"` },
    );
    expect(answer.status).toBe(200);
  };

  it('shows every kind, finds across all of them, and keeps axe quiet', async () => {
    const { page, context } = await screens.open('writer', LIBRARY);
    await page.getByRole('heading', { name: '素材库', level: 1 }).waitFor();
    await page.getByRole('link', { name: /^产品/ }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('searchbox', { name: '在整个素材库里搜' }).fill('缓雨');
    await page.getByRole('status').filter({ hasText: '找到' }).waitFor();
    await page.getByRole('link', { name: '缓雨修护精华' }).first().click();
    await page.getByRole('heading', { name: '缓雨修护精华', level: 1 }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await context.close();
  });

  it('makes a persona from a form, after saying what is missing', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/persona/new`);
    await page.getByRole('textbox', { name: '编号' }).fill('qing');
    await save(page);
    await page.getByText('还有 1 处要改，改好就能保存。').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('textbox', { name: '名字' }).fill('青禾');
    await page.getByRole('textbox', { name: '个性签名' }).fill('种下去，慢慢等');
    await page.getByRole('button', { name: '添加价值观' }).click();
    await page.keyboard.type('不用的不卖');
    await page.keyboard.press('Enter');
    await page.keyboard.type('先讲清楚再收钱');
    await page.getByRole('radio', { name: '经常用' }).click();
    await page.getByRole('button', { name: /添加第一条样稿/ }).click();
    await page.getByRole('combobox').last().click();
    await page.locator('.ant-select-dropdown:visible').getByText('朋友圈', { exact: true }).click();
    await page.getByRole('textbox', { name: '正文' }).fill('今天第三次浇水。');
    await save(page);
    await page.getByRole('heading', { name: '青禾', level: 1 }).waitFor();
    expect(body(await stored('persona', 'qing'))).toMatchObject({
      name: '青禾',
      matrix: { signature: '种下去，慢慢等' },
      values: ['不用的不卖', '先讲清楚再收钱'],
      voice: { emoji: 'rich', self: '我' },
      samples: [{ touchpoint: 'moments', text: '今天第三次浇水。' }],
    });
    await context.close();
  });

  it('puts what the service refuses at its field', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic/new`);
    await topic('taken', '已经有的选题');
    await page.getByRole('textbox', { name: '编号' }).fill('taken');
    await page.getByRole('textbox', { name: '大家在问什么' }).fill('冬天要不要用防晒');
    await save(page);
    await page.getByRole('alert').filter({ hasText: '这个编号已经用过了' }).first().waitFor();
    await soon(() => page.getByRole('textbox', { name: '编号' }).getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('keeps what was written through a reload, until it is saved', async () => {
    await topic('kept', '冬天脸干怎么办');
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic/kept/edit`);
    const question = page.getByRole('textbox', { name: '大家在问什么' });
    await question.fill('冬天脸干到起皮怎么办');
    await page.reload();
    await page.getByText('这里有上次没保存的内容').waitFor();
    await soon(() => question.inputValue()).toBe('冬天脸干到起皮怎么办');
    await save(page);
    await saved(page);
    expect(body(await stored('topic', 'kept'))['question']).toBe('冬天脸干到起皮怎么办');
    await page.goto(`${LIBRARY}/topic/kept/edit`);
    await question.waitFor();
    expect(await page.getByText('这里有上次没保存的内容').count()).toBe(0);
    await context.close();
  });

  it('merges with what somebody else saved meanwhile, and loses nothing', async () => {
    await topic('both', '敏感肌能不能用酸');
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic/both/edit`);
    await page.getByRole('textbox', { name: '大家在问什么' }).fill('敏感肌到底能不能用酸');
    await elsewhere('both', { angles: ['先修护再谈别的'] });
    await save(page);
    await page.getByText(/保存了新的一版/).waitFor();
    await page.getByText('先修护再谈别的').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '保留我的，合到最新版上' }).click();
    await save(page);
    await saved(page);
    expect(body(await stored('topic', 'both'))).toMatchObject({
      question: '敏感肌到底能不能用酸',
      angles: ['先修护再谈别的'],
    });
    await context.close();
  });

  it('shows word by word what changed between versions', async () => {
    await topic('told', '护手霜多久涂一次');
    await elsewhere('told', { question: '护手霜一天涂几次' });
    const { page, context } = await screens.open('reviewer', `${LIBRARY}/topic/told?tab=history`);
    await page.getByRole('heading', { name: '版本对比' }).waitFor();
    await page.locator('ins').first().waitFor();
    await soon(() => page.locator('del').allTextContents()).not.toEqual([]);
    expect(await screens.axe(page)).toEqual([]);
    // A reviewer reads; nothing here offers to change.
    expect(await page.getByRole('button', { name: '归档' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '编辑' }).count()).toBe(0);
    await context.close();
  });

  it('archives, and takes it back in one click', async () => {
    await topic('away', '要不要归档的选题');
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic/away`);
    await page.getByRole('button', { name: /归\s?档/ }).click();
    await page.getByText('已归档：要不要归档的选题').waitFor();
    expect((await stored('topic', 'away'))?.archivedAt).not.toBeNull();
    await page.getByRole('button', { name: /撤\s?销/ }).click();
    await page.getByText('已恢复：要不要归档的选题').waitFor();
    expect((await stored('topic', 'away'))?.archivedAt).toBeNull();
    await context.close();
  });

  it('says who still needs what is to be archived', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/product/serum`);
    await page.getByRole('button', { name: /归\s?档/ }).click();
    await page.getByText('还有记录在用它，先改掉那些再归档：').waitFor();
    expect((await stored('product', 'serum'))?.archivedAt).toBeNull();
    await context.close();
  });

  it('shows a name with HTML in it as the text it is', async () => {
    await topic('html', '<img src=x onerror=alert(1)>');
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic?q=onerror`);
    page.on('dialog', () => {
      throw new Error('the name was run');
    });
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).click();
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>', level: 1 }).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await context.close();
  });

  it('goes on where it was when the session ends in the middle of an edit', async () => {
    await topic('session', '会话结束了怎么办');
    const { page, context } = await screens.open('writer', `${LIBRARY}/topic/session/edit`);
    await page.getByRole('textbox', { name: '大家在问什么' }).fill('会话结束了也不丢');
    await screens.app.app
      .get(UnitOfWork)
      .run(({ manager }) => manager.delete(SessionEntity, { personId: screens.app.people.writer }));
    await save(page);
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码').fill(PASSWORD);
    await dialog
      .getByRole('button', { name: /登\s?录/ })
      .first()
      .click();
    await saved(page);
    expect(body(await stored('topic', 'session'))['question']).toBe('会话结束了也不丢');
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/product/serum/edit`, {
      width: 360,
      height: 740,
    });
    await page.getByRole('textbox', { name: '名称' }).first().waitFor();
    const wider = () => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    await soon(() => wider()).toBe(false);
    expect(await screens.axe(page)).toEqual([]);
    for (const place of ['', '/product?view=list', '/product/serum?tab=usage', '/media', '/import']) {
      await page.goto(LIBRARY + place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([place, await wider()]).toEqual([place, false]);
    }
    await context.close();
  });
});
