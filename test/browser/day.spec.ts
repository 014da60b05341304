import { PHONE, openPhone, type OperatorsPhone } from '../support/operators-phone.js';
import { PASSWORD } from '../support/sample-app.js';
import { soon } from '../support/soon.js';

describe('an operator’s day on a phone', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
    phone.screens.forgive(/status of 401/);
  });
  afterAll(() => phone.screens.close());

  it('begins with signing in, then copying, then done: the database has it', async () => {
    const { page, context } = await phone.screens.open(null, '/day', PHONE);
    await phone.allowClipboard(context);
    await page.getByLabel('邮箱').fill('operator@beauty.example.com');
    await page.getByLabel('密码').fill('not this one at all');
    await phone.fits(page);
    await page.getByRole('button', { name: '登录' }).tap();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).tap();

    const next = page.getByRole('region', { name: '下一条' });
    await next.getByText('09:10').waitFor();
    await next.getByText('<img src=x').waitFor();
    await phone.fits(page);
    await page.getByRole('button', { name: '去做这一条' }).tap();

    await page.getByRole('button', { name: '复制正文' }).tap();
    await page.getByText('已复制，这一条开始了').waitFor();
    await soon(() => phone.clipboard(page)).toBe('下雨了，窗台那盆薄荷倒是精神。');
    await page.getByRole('button', { name: '复制评论' }).tap();
    await page.getByText('已复制 ✓').nth(1).waitFor();
    await soon(() => phone.clipboard(page)).toBe('照片在后面。');
    await phone.becomes('rain', { state: 'started' });
    await phone.fits(page);

    await page.getByRole('button', { name: '标记完成' }).tap();
    await page.getByLabel('备注').fill('三个人问了 <b>链接</b>');
    await phone.fits(page);
    await page.getByRole('button', { name: '完成', exact: true }).tap();
    await page.getByText('记下了：已完成').waitFor();
    await phone.becomes('rain', { state: 'done' });
    expect(await phone.day.of(phone.day.entries.rain)).toMatchObject({
      note: '三个人问了 <b>链接</b>',
      evidence: 'self_report',
    });
    await page.getByText('完成 1/6').waitFor();

    await page.getByRole('button', { name: '撤销' }).tap();
    await phone.becomes('rain', { state: 'open' });
    await page.getByText('完成 0/6').waitFor();
  });

  it('fills a chat in for one customer after the other, step by step', async () => {
    const { page } = await phone.open('chat');
    await page.getByRole('button', { name: '复制: 开场 1/2' }).tap();
    // Filling comes first; whoever copies it blank all the same has not done it.
    await page.getByText('先填客户昵称，再复制').waitFor();
    expect(await page.locator('input:focus').getAttribute('name')).toBe('customer.nickname');
    await page.getByRole('button', { name: '空着也复制' }).tap();
    await soon(() => phone.clipboard(page)).toContain('〔客户昵称〕');
    expect(await page.getByText('已复制 ✓').count()).toBe(0);
    await page.getByLabel('客户昵称').fill('<i>小周</i>');
    await page.locator('mark.day-filled', { hasText: '<i>小周</i>' }).waitFor();
    await page.reload();
    await soon(() => page.getByLabel('客户昵称').inputValue()).toBe('<i>小周</i>');
    await page.getByRole('button', { name: '复制: 开场 1/2' }).tap();
    await page.getByText('已复制', { exact: true }).waitFor();
    await soon(() => phone.clipboard(page)).toMatch(/^<i>小周<\/i>，我是/);
    // The note hides neither the next message nor its button.
    const note = await page.locator('.day-toast').boundingBox();
    const next = await page.getByRole('button', { name: '复制: 开场 2/2' }).boundingBox();
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThan(next?.y ?? 0);
    // Filled in otherwise, it has not gone out yet.
    await page.getByText('已复制 ✓').waitFor();
    await page.getByLabel('客户昵称').fill('小李');
    await page.getByText('已复制 ✓').waitFor({ state: 'detached' });
    await page.getByLabel('客户昵称').fill('<i>小周</i>');
    await page.getByText('已复制 ✓').waitFor();
    await page.getByRole('listitem').filter({ hasText: '开场 2/2' }).and(page.locator('[aria-current=step]')).waitFor();
    await page.getByRole('button', { name: '复制: 开场 2/2' }).tap();
    await page.getByText('客户说「还行」').tap();
    await page.getByRole('button', { name: '复制: 这样回' }).tap();
    await phone.holds(page, `navigator.clipboard.readText().then((text) => text === '那就好，早点睡。')`);
    await page.getByText('2 天后').waitFor();
    await phone.fits(page);
    await page.getByRole('button', { name: '发给下一位客户' }).tap();
    await soon(() => page.getByLabel('客户昵称').inputValue()).toBe('');
    // Two hours ahead: looking at it and copying it is not beginning it.
    expect((await phone.day.of(phone.day.entries.chat)).state).toBe('open');
  });

  it('runs a group by the clock', async () => {
    const { page } = await phone.open('script');
    await page.getByText('+5 分 小助理').waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await page.getByText('09:05 小助理').waitFor();
    await page.getByText('该发这句了').waitFor();
    await page.getByRole('button', { name: /复制: 09:00/ }).tap();
    await page.getByText('还有 5:00').waitFor();
    await phone.becomes('script', { state: 'started' });
    await phone.fits(page);
  });

  it('takes a screenshot, made small, as evidence', async () => {
    const { page } = await phone.open('emoji');
    await page.getByText('🌧️🍃☕️').first().waitFor();
    await page.getByRole('button', { name: '开始', exact: true }).tap();
    await page.getByRole('button', { name: '标记完成' }).tap();
    const large: string = await page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 1400;
      canvas.height = 3000;
      canvas.getContext('2d').fillRect(100, 100, 600, 900);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from(large, 'base64') });
    await page.getByRole('img', { name: '发出后的截图' }).waitFor();
    await page.getByRole('button', { name: '完成', exact: true }).tap();
    await phone.becomes('emoji', { state: 'done' });
    await phone.becomes('emoji', { evidence: 'screenshot' });
    expect(await phone.day.of(phone.day.entries.emoji)).toMatchObject({
      evidence: 'screenshot',
      screenshot: { contentType: 'image/jpeg' },
    });
    await page.getByRole('link', { name: /🌧️🍃☕️/ }).tap();
    await page.getByRole('img', { name: '发出后的截图' }).waitFor();
    await phone.fits(page);
  });

  it('puts off, skips with a reason, and takes up again', async () => {
    const { page } = await phone.open('evening');
    await page.getByRole('button', { name: '推迟' }).tap();
    await phone.fits(page);
    await page.getByRole('button', { name: /今晚八点/ }).tap();
    await page.getByText(/推迟到 .*20:00/).waitFor();
    await phone.becomes('evening', { state: 'postponed' });
    expect((await phone.day.of(phone.day.entries.evening)).dueAt).toBe('2026-11-23T12:00:00.000Z');

    await page.getByRole('link', { name: /路灯亮了/ }).tap();
    await page.getByRole('button', { name: '跳过' }).tap();
    await page.getByText('账号暂时用不了').tap();
    await page.getByLabel(/补充几句/).fill('被限制加好友');
    await phone.fits(page);
    await page.getByRole('button', { name: '跳过这一条' }).tap();
    await phone.becomes('evening', { state: 'skipped' });
    expect((await phone.day.of(phone.day.entries.evening)).reason).toBe('账号暂时用不了：被限制加好友');

    await page.getByRole('link', { name: /路灯亮了/ }).tap();
    await page.getByRole('button', { name: '重新打开' }).tap();
    await phone.becomes('evening', { state: 'open' });
  });
});
