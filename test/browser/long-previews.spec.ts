import { startScreens, type Screens } from '../support/screen.js';
import { soon } from '../support/soon.js';

const PATH = '/workspaces/beauty';
const LOOKS = [
  { name: 'light', width: 1280 },
  { name: 'dark', width: 1280, colorScheme: 'dark' as const },
  { name: 'narrow', width: 360, height: 740 },
];
/** What of a body must be seen in its preview, beside its frame. */
const PLACES = [
  { touchpoint: 'official_account', frame: '公众号文章预览', parts: ['title', 'digest', 'lead', 'nextStep'] },
  { touchpoint: 'live', frame: '直播流程预览', parts: ['title', 'opening', 'thanks'] },
  { touchpoint: 'channels_video', frame: '视频分镜预览', parts: ['hook', 'ending'] },
  { touchpoint: 'public_note', frame: '公域笔记预览', parts: ['title'] },
] as const;
const squeezed = (text: string) => text.replace(/\s+/gu, '');

/** Longer pieces as the people they are for will see them. */
describe('the preview of', () => {
  let screens: Screens;
  const drafts = new Map<string, { id: string; body: Record<string, unknown> }>();

  beforeAll(async () => {
    screens = await startScreens();
    const writer = await screens.app.as('writer');
    const asked = await writer.post(`${PATH}/draft-requests`, {
      ...{ goal: 'build_trust', segments: ['office-worker'], category: 'expertise', writer: 'template' },
      touchpoints: PLACES.map(({ touchpoint }) => touchpoint),
    });
    const request = `${PATH}/draft-requests/${String(asked.body['id'])}`;
    while ((await writer.get(request)).body['state'] === 'running') await new Promise((done) => setTimeout(done, 50));
    const { items } = (await writer.get(`${request}/items`)).body as {
      items: { draftId: string; touchpoint: string }[];
    };
    for (const { draftId, touchpoint } of items) {
      const { current } = (await writer.get(`${PATH}/drafts/${draftId}`)).body as {
        current: { body: Record<string, unknown> };
      };
      drafts.set(touchpoint, { id: draftId, body: current.body });
    }
  });
  afterAll(() => screens.close());

  it.each(PLACES)(
    '$touchpoint shows all its parts, marks what they rest on, fits a phone and has no barrier',
    async ({ touchpoint, frame, parts }) => {
      const draft = drafts.get(touchpoint);
      if (draft === undefined) throw new Error(`no draft for ${touchpoint}`);
      for (const { name, ...look } of LOOKS) {
        const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${draft.id}`, look);
        const preview = page.getByRole('region', { name: frame });
        await preview.waitFor();
        const seen = async () => squeezed(await preview.innerText());
        for (const part of parts) await soon(seen).toContain(squeezed(String(draft.body[part])));
        if ((draft.body['claims'] as unknown[]).length > 0)
          await soon(() => preview.locator('.marked').count()).toBeGreaterThan(0);
        await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
        expect(await screens.axe(page)).toEqual([]);
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}/${touchpoint}-${name}.png`, fullPage: true });
        await page.context().close();
      }
    },
  );

  it('a part follows the words while they are changed', async () => {
    const { page } = await screens.open('writer', `/w/beauty/studio/drafts/${drafts.get('channels_video')?.id ?? ''}`);
    await page.getByLabel('开口第一句').fill('先看这一行字。');
    await page.getByRole('region', { name: '视频分镜预览' }).getByText('先看这一行字。').waitFor();
    await page.context().close();
  });
});
