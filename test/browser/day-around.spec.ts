import { PHONE, openPhone, type OperatorsPhone } from '../support/operators-phone.js';
import { soon } from '../support/soon.js';

describe('around an operator’s tasks', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
    phone.screens.forgive(/status of (401|422)/);
  });
  afterAll(() => phone.screens.close());

  it('tells why a moment is refused and keeps what was written', async () => {
    phone.screens.forgive(/status of 4(09|12|22)/);
    const { page } = await phone.open('night');
    await page.getByRole('button', { name: '推迟' }).tap();
    await page.getByLabel('自己选时间').fill('2026-11-23T23:30');
    await page.getByRole('button', { name: '就推迟到这个时间' }).tap();
    const told = page.getByRole('region', { name: /没能记上「推迟」/ });
    await told.waitFor();
    await phone.fits(page);
    await told.getByRole('button', { name: '不记了' }).tap();
    await told.waitFor({ state: 'detached' });
    expect((await phone.day.of(phone.day.entries.night)).state).toBe('open');
  });

  it('turns the days, and knows yesterday from tomorrow', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await page.getByRole('heading', { level: 1, name: /今天/ }).waitFor();
    await page.getByRole('button', { name: '后一天' }).tap();
    await page.getByRole('heading', { level: 1, name: /明天/ }).waitFor();
    await page.getByRole('link', { name: /豆浆/ }).waitFor();
    await page.getByRole('button', { name: /11月29日/ }).tap();
    await page.getByText('这一天没有要发的').waitFor();
    await phone.fits(page);
  });

  it('marks what is late and what was missed', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty', { ...PHONE, now: '2026-11-23T04:00:00Z' });
    await page
      .getByRole('listitem')
      .filter({ hasText: '睡得还好' })
      .or(page.getByText(/该发了/))
      .first()
      .waitFor();
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    await page.goto('/day/beauty?day=2026-11-23');
    await page.getByText('已错过').first().waitFor();
    await phone.fits(page);
  });

  it('makes a calendar address once, as text, link and picture, and revokes it', async () => {
    const { page, context } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await phone.allowClipboard(context);
    await page.getByRole('button', { name: '菜单' }).tap();
    await phone.fits(page);
    await page.getByRole('button', { name: '加到手机日历' }).tap();
    await page.getByRole('button', { name: '生成新的日历地址' }).tap();
    await page.getByRole('img', { name: '日历地址的二维码' }).waitFor();
    await page.getByRole('button', { name: '复制地址' }).tap();
    await page.getByText('地址已复制').waitFor();
    const url = await phone.clipboard(page);
    await soon(() => page.getByRole('link', { name: '在日历里打开' }).getAttribute('href')).toBe(
      url.replace('http:', 'webcal:'),
    );
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    await phone.fits(page);
    await page.getByRole('button', { name: '停用', exact: true }).tap();
    await page.getByRole('button', { name: '确定停用' }).tap();
    await page.getByText('已停用').waitFor();
    expect((await fetch(url)).status).toBe(404);
  });

  it('speaks English and turns dark', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await page.getByRole('button', { name: '菜单' }).tap();
    await page.getByText('English').tap();
    await page.getByText('Dark', { exact: true }).tap();
    await page.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('heading', { level: 1, name: /Today/ }).waitFor();
    await page.locator('html[data-shade=dark]').waitFor();
    await phone.fits(page);
  });

  it('sends others to their desk', async () => {
    const { page } = await phone.screens.open('writer', '/day', PHONE);
    await page.getByText('你的账号在这里没有执行任务').waitFor();
    await soon(() => page.getByRole('link', { name: '打开电脑版' }).getAttribute('href')).toBe('/');
    await phone.fits(page);
  });
});
