import type { Page } from 'playwright-core';
import { InterviewQuestionEntity, InterviewSweep } from '../../src/operations/index.js';
import { Libraries } from '../../src/library/index.js';
import { Database } from '../../src/platform/database/index.js';
import { soon } from '../support/soon.js';
import { openPhone, PHONE, type OperatorsPhone } from '../support/operators-phone.js';

describe('a short interview on the phone', () => {
  let phone: OperatorsPhone;

  beforeAll(async () => {
    phone = await openPhone();
    // Lines about a network that a test took away, and about what it did to a request on its way.
    phone.screens.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load resource: net::|status of 409/);
    await phone.screens.app.app.get(InterviewSweep).sweep();
  });
  afterAll(() => phone.screens.close());

  const kept = async (answer: string): Promise<InterviewQuestionEntity[]> => {
    const look = () => phone.screens.app.app.get(Database).fresh.findBy(InterviewQuestionEntity, { answer });
    await soon(look).not.toHaveLength(0);
    return look();
  };
  const materials = async (): Promise<string[]> => {
    const library = await phone.screens.app.app.get(Libraries).snapshot(phone.screens.app.workspace.id);
    return [...library.materials.values()].filter(({ source }) => source === 'interview').map(({ what }) => what);
  };
  const open = async (): Promise<Page> => {
    const { page } = await phone.screens.open('operator', '/day/beauty', PHONE);
    await page.getByRole('button', { name: /个小问题等你说两句/ }).tap();
    await page.getByRole('heading', { name: '短访谈' }).waitFor();
    await page.getByRole('textbox').first().waitFor();
    return page;
  };
  const select = (page: Page, words: string) =>
    page
      .getByRole('textbox')
      .first()
      .evaluate((area, chosen) => {
        const field = area as unknown as {
          value: string;
          focus(): void;
          setSelectionRange(from: number, to: number): void;
        };
        const at = field.value.indexOf(chosen);
        field.focus();
        field.setSelectionRange(at, at + chosen.length);
      }, words);

  it('is answered, with some words kept private', async () => {
    const page = await open();
    await phone.fits(page);
    const said = '柿子又掉了三个，小满捡了一个去上学。';
    await page.getByRole('textbox').first().fill(said);
    await page.getByRole('button', { name: '把选中的字标为不公开' }).first().tap();
    await page.getByText('先在回答里选中要藏起来的字。').waitFor();
    await select(page, '小满');
    await page.getByRole('button', { name: '把选中的字标为不公开' }).first().tap();
    await page.getByRole('button', { name: '恢复公开：小满' }).waitFor();
    await phone.fits(page);
    await page.getByRole('button', { name: '答好了' }).first().tap();
    await page.getByText('有几个字只有本人看得到').waitFor();
    const [row] = await kept(said);
    expect(row).toMatchObject({ state: 'answered', privateSpans: [{ start: 8, end: 10 }] });
    await soon(materials).toEqual(['柿子又掉了三个，……捡了一个去上学。']);
  });

  it('is answered without a line, survives a reload, and arrives once', async () => {
    const page = await open();
    const said = '小方把第九版的标签贴反了，大家笑了一下午。';
    await page.getByRole('textbox').first().fill(said);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '答好了' }).first().tap();
    await page.getByText('1 条还在这台设备上，连上网就发').waitFor();
    await phone.fits(page);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('还在这台设备上').waitFor({ state: 'detached' });
    expect(await kept(said)).toHaveLength(1);
    await soon(async () => (await materials()).filter((what) => what === said)).toHaveLength(1);
  });

  it('lets a question be put aside and taken up again, in the dark too', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty/interview', { ...PHONE, colorScheme: 'dark' });
    await page.getByRole('button', { name: '先不答' }).first().tap();
    await page.getByRole('button', { name: '想起来了，补答' }).tap();
    await page.getByRole('textbox').first().fill('想起来了：先看成分表头五个。');
    await page.getByRole('checkbox', { name: '整条都不公开，只给我自己留着' }).first().check();
    await phone.fits(page);
    await page.getByRole('button', { name: '答好了' }).first().tap();
    await page.getByText('整条不公开，只有本人看得到').waitFor();
    expect((await materials()).some((what) => what.includes('头五个'))).toBe(false);
  });

  it('can be said aloud: without an endpoint the recording is kept for its person to type', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty/interview', PHONE);
    await page
      .getByRole('button', { name: /^现在问/ })
      .first()
      .tap();
    await page
      .getByLabel('选一段录音')
      .first()
      .setInputFiles({
        ...{ name: 'note.mp3', mimeType: 'audio/mpeg' },
        buffer: Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(2_000)]),
      });
    await page.getByText('没有接转写，听着打几个字吧').waitFor();
    await phone.fits(page);
    await page.reload();
    await page.getByText('没有接转写，听着打几个字吧').waitFor();
  });

  it('asks in English whoever reads English', async () => {
    const { page } = await phone.screens.open('operator', '/day/beauty/interview', PHONE);
    await page.evaluate("localStorage.setItem('yuanding.language', 'en')");
    await page.reload();
    const [asked, why] = [page.locator('.iv-question h3').first(), page.locator('.iv-meta .iv-quiet').first()];
    await soon(() => why.innerText()).toMatch(/^The next seven days need \d+ × [A-Z]/u);
    // What a question names are the workspace's own words.
    expect(await asked.innerText()).toMatch(/^[A-Z“].*[a-z]{3}/u);
    await phone.fits(page);
  });

  it('is asked at the desk too, where a writer sees the rest and none of what is private', async () => {
    const { page } = await phone.screens.open('writer', '/w/beauty/library/capture', { width: 360, height: 740 });
    await page.getByRole('region', { name: /^问/ }).first().waitFor();
    await page.getByText('最近答过的').click();
    await page.getByText('柿子又掉了三个，……捡了一个去上学。').first().waitFor();
    expect(await page.content()).not.toContain('小满捡');
    await phone.fits(page);
  });
});
