import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { AccountEntity } from '../../src/audience/accounts/account.entity.js';
import { RecordEntity } from '../../src/library/records/record.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm.js';
import { startScreens, type Screens } from '../support/screen.js';
import { tick } from '../support/tick.js';
import { soon } from '../support/soon.js';

const SETTINGS = '/w/beauty/settings';
const HTML_NAME = '<b>阿青</b><img src=x onerror="window.taken=1">';

const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
const save = (page: Page) => button(page, /保\s?存/).click();
const settle = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: false }).first().click();
};

describe('the settings', () => {
  let screens: Screens;
  let llm: FakeLlm;

  beforeAll(async () => {
    llm = await startFakeLlm();
    const environment = {
      ...{ LLM_BASE_URL: llm.url, LLM_MODEL: 'fake-1', LLM_API_KEY: 'sk-never-shown' },
      ...{ LLM_REQUESTS_PER_MINUTE: '600', LLM_SECOND_PROVIDER: 'ollama', LLM_SECOND_MODEL: 'spare-1' },
    };
    screens = await startScreens({ environment });
    screens.forgive(/status of 4(01|04|09|12|22)/);
  });
  afterAll(async () => {
    await screens.close();
    await llm.close();
  });
  const database = () => screens.app.app.get(Database).fresh;

  it('let an admin invite somebody, show the password once, and change what they may do', async () => {
    const { page, context } = await screens.open('admin', `${SETTINGS}/people`);
    await button(page, /邀请同事/).click();
    await page.getByLabel('名字').fill(HTML_NAME);
    await page.getByLabel('邮箱').fill('qing@beauty.example.com');
    await tick(page.getByRole('checkbox', { name: /^文案/ }));
    expect(await screens.axe(page)).toEqual([]);
    await button(page, /^邀\s?请$/).click();
    const password = page.getByRole('textbox', { name: '临时密码' });
    await password.waitFor();
    await soon(() => password.inputValue()).toMatch(/^\w{4}(-\w{4}){3,}$/);
    await button(page, /已经保存好了/).click();
    const row = page.getByRole('listitem').filter({ hasText: 'qing@beauty.example.com' });
    await row.getByText(HTML_NAME).waitFor();
    expect(await page.evaluate('window.taken')).toBeUndefined();
    await row.getByRole('button', { name: /修\s?改/ }).click();
    await tick(page.getByRole('checkbox', { name: /^审核/ }));
    await save(page);
    await row.getByText('审核', { exact: true }).waitFor();
    await row.getByRole('button', { name: /停\s?用/ }).click();
    await page.getByText('TA 马上不能再用这个工作区', { exact: false }).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /停\s?用/ })
      .click();
    await row.getByText('已停用').waitFor();
    await row.getByRole('button', { name: '重新启用' }).click();
    await row.getByRole('button', { name: /停\s?用/ }).waitFor();
    await context.close();
  });

  it('keep the last admin, and say why', async () => {
    const { page, context } = await screens.open('admin', `${SETTINGS}/people`);
    const row = page.getByRole('listitem').filter({ hasText: 'admin@beauty.example.com' });
    await row.getByRole('button', { name: /修\s?改/ }).click();
    await tick(page.getByRole('checkbox', { name: /^管理员/ }), false);
    await tick(page.getByRole('checkbox', { name: /^文案/ }));
    await save(page);
    await settle(page, /这是最后一位管理员/);
    await context.close();
  });

  it('add an account, hold it against what somebody else changed, archive it and take that back', async () => {
    const { page, context } = await screens.open('admin', `${SETTINGS}/accounts`);
    await button(page, /添加账号/)
      .first()
      .click();
    await page.getByLabel('账号名').fill('林夏 · 夜班号');
    await page.getByLabel('代号').fill('linxia-night');
    await choose(page, '人设', '林夏');
    await choose(page, '谁来执行', 'operator');
    await page.getByRole('spinbutton', { name: '朋友圈 每天' }).fill('2');
    await page.reload();
    await settle(page, /上次没保存的内容/);
    expect(await screens.axe(page)).toEqual([]);
    await save(page);
    const row = page.getByRole('listitem').filter({ hasText: 'linxia-night' });
    await row.getByText('自己的上限：朋友圈 每天 2 条').waitFor();
    const stored = () => database().findOneByOrFail(AccountEntity, { slug: 'linxia-night' });
    await soon(() => stored()).toMatchObject({
      quotas: { moments: { day: 2 } },
      operatorId: screens.app.people.operator,
    });

    await row.getByRole('button', { name: /修\s?改/ }).click();
    await page.getByLabel('账号名').fill('我改的名字');
    const other = await screens.app.as('scheduler');
    await other.patch('/workspaces/beauty/accounts/linxia-night', { name: '别人改的名字' }, 1);
    await save(page);
    await settle(page, '你写的时候，别人改过了');
    await settle(page, '别人改的名字');
    await button(page, /保留我写的/).click();
    await save(page);
    await settle(page, '「我改的名字」已保存');
    await soon(async () => (await stored()).name).toBe('我改的名字');

    await row.getByRole('button', { name: /归\s?档/ }).click();
    await settle(page, '「我改的名字」已归档');
    await soon(async () => (await stored()).archivedAt).not.toBeNull();
    await button(page, /撤\s?销/).click();
    await settle(page, '「我改的名字」又可以用了');
    await soon(async () => (await stored()).archivedAt).toBeNull();
    await context.close();
  });

  it('change quiet hours, quotas and the mix in the brand’s own record', async () => {
    const { page, context } = await screens.open('writer', `${SETTINGS}/pacing`);
    await page.getByLabel('从', { exact: true }).fill('21:30');
    await page.getByRole('spinbutton', { name: '一位客户 每月' }).fill('8');
    await page.getByRole('spinbutton', { name: '产品 至多' }).fill('20');
    expect(await screens.axe(page)).toEqual([]);
    await button(page, /保存配额与节奏/).click();
    await settle(page, '已保存，下次排期就按新的算');
    const row = await database().findOneByOrFail(RecordEntity, { kind: 'brand', slug: 'brand' });
    expect(row.body).toMatchObject({
      quiet_hours: { from: '21:30', to: '08:00' },
      quotas: { customer: { day: 1, month: 8 } },
      mix: { product: { max: 0.2 } },
    });
    const moments = page.getByRole('form', { name: '朋友圈' });
    await moments.getByRole('spinbutton', { name: '朋友圈 行数' }).fill('5');
    await moments.getByRole('button', { name: /保\s?存/ }).click();
    await settle(page, '朋友圈的上限已保存');
    const limits = await database().findOneByOrFail(RecordEntity, { kind: 'touchpoint', slug: 'moments' });
    expect(limits.body).toMatchObject({ limits: { lines: 5 } });
    await context.close();
  });

  it('show what the model’s provider answered, well or badly', async () => {
    const { page, context } = await screens.open('admin', `${SETTINGS}/model`);
    await settle(page, '已配置（不会显示）');
    expect(await page.content()).not.toContain('sk-never-shown');
    await button(page, /测一测/).click();
    await settle(page, /通了：/);
    await settle(page, /用时 [\d,]+ 毫秒/);
    await page.locator('pre', { hasText: 'fake-1' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    llm.script({ status: 401, error: { message: 'Incorrect API key provided' } });
    await button(page, /测一测/).click();
    await settle(page, /服务商不认这个密钥/);
    await page.locator('pre', { hasText: 'Incorrect API key provided' }).waitFor();
    await context.close();
  });

  it('show what works behind the model: who steps in, who is left alone and why, what is used and what it can do', async () => {
    const { page, context } = await screens.open('writer', SETTINGS);
    await page.route('**/api/v1/workspaces/beauty/model', async (route) => {
      const answer = await route.fetch();
      const view = (await answer.json()) as { models: object[] };
      const circuit = { state: 'open', until: '2026-11-24T03:20:20.000Z', failures: 8, why: 'timeout' };
      const [first, ...others] = view.models;
      await route.fulfill({ response: answer, json: { ...view, models: [{ ...first, circuit }, ...others] } });
    });
    await page.goto(`${SETTINGS}/model`);
    const first = page.getByRole('region', { name: 'OpenAI-compatible endpoint fake-1' });
    await first.getByText('先不问它').waitFor();
    await first.getByText('到 11:20:20 再试。').waitFor();
    await first.getByText('最近连续 8 次没成：迟迟不回答。').waitFor();
    await first.getByText(/请求：用了 [0-9]+，上限 600；token：不设上限/u).waitFor();
    await first.getByText('服务商只保证是 JSON，格式靠提示词说清，不对就请它改一次').waitFor();
    const second = page.getByRole('region', { name: 'Ollama spare-1' });
    await second.getByText('正常').waitFor();
    await second.getByText('不说缓存了多少，一律按全价记').waitFor();
    expect(await page.content()).not.toContain('sk-never-shown');
    expect(await screens.axe(page)).toEqual([]);
    await context.close();
  });

  it('make a key that works until it is revoked, and keep a trail that can be taken along', async () => {
    const { page, context } = await screens.open('admin', `${SETTINGS}/keys`);
    await button(page, /新建密钥/).click();
    await page.getByLabel('用在哪里').fill('=每晚报表');
    await tick(page.getByRole('checkbox', { name: /^审核/ }));
    await button(page, /生\s?成/).click();
    const field = page.getByRole('textbox', { name: '密钥' });
    await soon(() => field.inputValue()).not.toBe('');
    const key = await field.inputValue();
    const ask = () =>
      fetch(`${screens.app.url}/api/v1/workspaces/beauty/drafts`, { headers: { authorization: `Bearer ${key}` } });
    expect((await ask()).status).toBe(200);
    await button(page, /已经保存好了/).click();
    expect(await screens.axe(page)).toEqual([]);
    await button(page, /吊销 =每晚报表/).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /吊\s?销/ })
      .click();
    await page.getByRole('listitem').filter({ hasText: '每晚报表' }).getByText('已吊销').waitFor();
    expect((await ask()).status).toBe(401);

    await page.goto(`${SETTINGS}/audit?subjectType=api_key`);
    await settle(page, '接口密钥：吊销');
    await page.getByText('看 ', { exact: false }).first().click();
    expect(await screens.axe(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, /导出当前列表/).click()]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^\uFEFF时间（UTC）,/);
    expect(text).not.toMatch(/(^|,|\n)"?=/);
    await soon(() => new URL(page.url()).searchParams.get('subjectType')).toBe('api_key');
    await context.close();
  });

  it('say in which browsers somebody is signed in, and end the others', async () => {
    await screens.app.as('reviewer');
    const { page, context } = await screens.open('reviewer', `${SETTINGS}/sessions`);
    await settle(page, '这台');
    await button(page, /退出其他设备/).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /退\s?出/ })
      .click();
    await button(page, /退出其他设备/).waitFor({ state: 'detached' });
    await context.close();
  });

  it('show a writer what is open to writers, on a phone too', async () => {
    const { page, context } = await screens.open('writer', `${SETTINGS}/people`, { width: 360, height: 740 });
    await settle(page, '角色能做什么');
    expect(await button(page, /邀请同事|停\s?用|修\s?改/).count()).toBe(0);
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('combobox', { name: '设置导航' }).click();
    const open = page.locator('.ant-select-dropdown:visible');
    await open.getByText('规则', { exact: true }).waitFor();
    expect(await open.getByText('接口密钥').count()).toBe(0);
    await open.getByText('规则', { exact: true }).click();
    await open.waitFor({ state: 'hidden' });
    await page.getByRole('searchbox', { name: '搜规则' }).fill('广告法');
    await page.getByRole('heading', { name: '绝对化用语' }).waitFor();
    await page.getByText('会被折叠').first().waitFor({ state: 'detached' });
    expect(await screens.axe(page)).toEqual([]);
    await page.goto(`${SETTINGS}/audit`);
    await settle(page, '这一页你看不到');
    await page.goto(`${SETTINGS}/workspace`);
    await settle(page, '要改这些，找管理员。');
    await context.close();
  });
});

describe('a workspace without a model', () => {
  it('says that templates write, and how to set one up', async () => {
    const screens = await startScreens();
    const { page } = await screens.open('admin', `${SETTINGS}/model`);
    await settle(page, '还没有接入模型，草稿由模板来写');
    await settle(page, 'LLM_API_KEY');
    await button(page, /测一测/).click();
    await settle(page, /按下面的说明设置后再测/);
    await screens.close();
  });
});
