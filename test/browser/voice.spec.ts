import type { Page } from 'playwright-core';
import { arrangeReview } from '../support/review-desk.js';
import { startScreens, type Screens } from '../support/screen.js';
import { arrangeDrafts } from '../support/studio-desk.js';
import { soon } from '../support/soon.js';

const LOUD = '姐妹们！！！冲冲冲～～今天这个真的绝绝子啦😍😍 大家都给我快冲呀～～不买真的会后悔一整年哒！！！';
const CALM = '早上称了第三版，还是有点黏。\n我在代工厂替别人写了九年配方，这种事急不来。\n不急，明天再来。';
const SHOTS = process.env['SHOTS'];
const shot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

/** Whether a draft sounds like who is to say it, and what of it is proved, where people write and where they decide. */
describe('the voice of a draft', () => {
  let screens: Screens;
  let drafts: string[];
  let submitted: string;
  beforeAll(async () => {
    screens = await startScreens();
    drafts = await arrangeDrafts(screens.app, [LOUD], 'linxia');
    submitted = (await arrangeReview(screens.app, [CALM], 'linxia')).drafts[0] ?? '';
  });
  afterAll(() => screens.close());

  it('is said in words with what to do, and follows the words while they are changed', async () => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${drafts[0] ?? ''}`);
    const voice = page.getByRole('region', { name: '口气' });
    await voice.getByText(/^不像.+说的$/u).waitFor();
    await voice.getByText('这样改会更像：').waitFor();
    await soon(() => voice.getByRole('listitem').count()).toBeGreaterThan(0);
    // Lengths are told in numbers, the score is not.
    expect(await voice.innerText()).not.toMatch(/\d ?(?:分|%)|\d\.\d/u);
    await voice.getByText(/^不像.+说的$/u).hover();
    await page
      .getByRole('tooltip')
      .getByText(/^\d+ 分，满分 100/u)
      .waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await shot(page, 'voice-studio');

    await page.getByLabel('正文').fill(CALM);
    await voice.getByText(/^像.+说的$/u).waitFor();
    await page.getByText('另有 1 处没标出处，资料里有同样的数字或说法').waitFor();
    const proved = page.locator('.preview .marked-fact', { hasText: '九年' });
    await proved.focus();
    await page.getByRole('tooltip').getByText('人物「林夏」').waitFor();
    await page.getByRole('button', { name: '放弃改动' }).click();
    await voice.getByText(/^不像.+说的$/u).waitFor();
    await page.context().close();
  });

  it('stands beside the evidence where it is decided on, also on a phone in the dark', async () => {
    for (const options of [{}, { width: 360, height: 740, colorScheme: 'dark' as const }]) {
      const { page } = await screens.open('reviewer', `/w/beauty/review?item=${submitted}`, options);
      const card = page.getByRole('region', { name: /怎么说话/u });
      await card.getByText(/^像.+说的$/u).waitFor();
      const evidence = page.getByRole('region', { name: '依据' }).or(page.locator('section', { hasText: '没标出处' }));
      await evidence.getByText('九年').first().waitFor();
      expect(await screens.axe(page)).toEqual([]);
      await shot(page, options.width === 360 ? 'voice-review-narrow' : 'voice-review');
      await page.context().close();
    }
  });
});
