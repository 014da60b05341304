import { openPhone, PHONE, type OperatorsPhone } from '../support/operators-phone.js';
import { soon } from '../support/soon.js';

describe('a customer just said something', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
  });
  afterAll(() => phone.screens.close());

  it('is pasted, answered three times, changed where it must be, copied, and told of afterwards', async () => {
    phone.screens.forgive(/status of 422/);
    const { page, context } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await phone.allowClipboard(context);
    await page.getByRole('button', { name: '客户刚发了…' }).tap();
    await page.getByLabel('贴在这里').fill('你们家的也太贵了吧');
    await page.getByLabel('怎么称呼（可不填）').fill('王姐');
    await phone.fits(page);
    await page.getByRole('button', { name: '想三条' }).tap();
    await page.getByText('没有用模型，从话术里找的').waitFor();
    const third = page.getByRole('region', { name: '第 3 条' });
    await third.waitFor();
    await phone.fits(page);

    await third.getByRole('button', { name: '改一改' }).tap();
    await third.getByLabel('改成').fill('我们是全国最好的，百分百有效');
    await third.getByRole('button', { name: '检查改过的' }).tap();
    await third.getByText('这一条要改过才能发').waitFor();
    await soon(() => third.getByRole('button', { name: '复制' }).isDisabled()).toBe(true);
    await phone.fits(page);

    await third.getByLabel('改成').fill('王姐，你最在意的是哪一点？');
    await third.getByRole('button', { name: '检查改过的' }).tap();
    await third.getByRole('button', { name: '复制' }).tap();
    await page.getByText('已复制，去发给对方').waitFor();
    await soon(() => phone.clipboard(page)).toBe('王姐，你最在意的是哪一点？');

    // What was asked is still there, and what came of it is asked here.
    await page.getByText('你们家的也太贵了吧').waitFor();
    const toldHere = page.waitForResponse((answer) => answer.url().endsWith('/outcome'));
    await page.getByText('没回', { exact: true }).tap();
    await toldHere;
    await soon(() => page.getByRole('radio', { name: '没回' }).isChecked()).toBe(true);
    await phone.fits(page);

    await page.getByRole('button', { name: '再问一个' }).tap();
    const recent = page.getByRole('region', { name: '最近问过的' });
    await recent.getByText('你们家的也太贵了吧').waitFor();
    const told = page.waitForResponse((answer) => answer.url().endsWith('/outcome'));
    await recent.getByRole('article').getByText('回了', { exact: true }).tap();
    await told;
    await page.reload();
    await recent.waitFor();
    await soon(() => recent.getByRole('radio', { name: '回了' }).isChecked()).toBe(true);
    await phone.fits(page);
  });

  it('shows what was asked under the same name before, and goes on from there only where it is said to be the same one', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty/answer', PHONE);
    const asking = async (words: string) => {
      await page.getByLabel('贴在这里').fill(words);
      await page.getByLabel('怎么称呼（可不填）').fill('方姐');
      await page.getByRole('button', { name: '想三条' }).tap();
    };
    await asking('我刚做完手术，你们发错货了');
    await page.getByRole('button', { name: '再问一个' }).tap();
    await asking('能便宜吗');
    const before = page.getByRole('region', { name: '同一个称呼以前问过的' });
    await before.getByText('这次没有接着说').waitFor();
    await before.getByText('我刚做完手术，你们发错货了').waitFor();
    await phone.fits(page);
    await before.getByRole('button', { name: '是同一位，接着说' }).tap();
    await before.getByText('这次接着说').waitFor();
    await before.getByRole('button', { name: '不是同一位，重新想' }).tap();
    await before.getByText('这次没有接着说').waitFor();

    await page.getByRole('button', { name: '再问一个' }).tap();
    await page.getByLabel('怎么称呼（可不填）').fill('方姐');
    await page.getByText('是同一位', { exact: true }).tap();
    await phone.fits(page);
    await page.getByLabel('贴在这里').fill('那我再想想');
    await page.getByRole('button', { name: '想三条' }).tap();
    await before.getByText('这次接着说').waitFor();
  });

  it('says when little fits, and makes nothing up', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty/answer', PHONE);
    await page.getByLabel('贴在这里').fill('你们有纯棉的毛巾吗');
    await page.getByRole('button', { name: '想三条' }).tap();
    await page.getByText('只找到 1 条能回这一句的').waitFor();
    await phone.fits(page);
  });

  it('says that it needs the network, and keeps what was written', async () => {
    phone.screens.forgive(/ERR_|Failed to load/);
    const { page, context } = await phone.screens.open('operator', '/day/beauty/answer', PHONE);
    await page.getByLabel('贴在这里').fill('今天好累');
    await context.setOffline(true);
    await page.getByRole('button', { name: '想三条' }).tap();
    await page.getByText('现在没有网，这一步要联网才行').waitFor();
    await soon(() => page.getByLabel('贴在这里').inputValue()).toBe('今天好累');
    await context.setOffline(false);
  });
});
