import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { Libraries } from '../../src/library/index.js';
import { VoiceNoteEntity } from '../../src/operations/voice-notes/voice-note.entity.js';
import { RecordEntity } from '../../src/library/records/record.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { startScreens, type Screens } from '../support/screen.js';
import { TestClock } from '../support/test-app.js';
import { soon } from '../support/soon.js';

/** 10:00 in Shanghai. */
const NOW = '2026-11-22T02:00:00.000Z';
const PHONE = { width: 360, height: 740, now: NOW };
const PATH = '/w/beauty/library/capture';

describe('the material box', () => {
  const clock = new TestClock();
  let screens: Screens;

  beforeAll(async () => {
    clock.set(NOW);
    screens = await startScreens({ clock });
    // Lines about a network that a test took away.
    screens.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load resource: net::/);
  });
  afterAll(() => screens.close());

  const open = async (options: Parameters<Screens['open']>[2] = PHONE): Promise<Page> => {
    const { page } = await screens.open('writer', PATH, options);
    page.setDefaultTimeout(15_000);
    await page.getByLabel('发生了什么？').waitFor();
    return page;
  };
  const bodiesOf = async (kind: string): Promise<Record<string, unknown>[]> => {
    const rows = await screens.app.app
      .get(Database)
      .reader.find<RecordEntity & { body: Record<string, unknown> }>(RecordEntity, {
        where: { workspaceId: screens.app.workspace.id, kind: kind as RecordEntity['kind'] },
      });
    return rows.map(({ body }) => body);
  };
  const told = async (what: string): Promise<Record<string, unknown>[]> =>
    (await bodiesOf('material')).filter((body) => body['what'] === what);
  const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
  const save = (page: Page) => page.getByRole('button', { name: '放进素材箱' }).click();
  const saved = (page: Page) => page.getByText('已经放进素材箱').first().waitFor();
  /** A photo as a camera would make it, larger than anybody needs. */
  const addPhoto = async (page: Page): Promise<void> => {
    const bytes = await page.evaluate<number[]>(`new Promise((resolve) => {
      const canvas = document.createElement('canvas');
      canvas.width = 2400; canvas.height = 1800;
      canvas.getContext('2d').fillRect(0, 0, 900, 900);
      canvas.toBlob((blob) => blob.arrayBuffer().then((b) => resolve([...new Uint8Array(b)])), 'image/png');
    })`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'IMG_0042.png', mimeType: 'image/png', buffer: Buffer.from(bytes) });
    await page.getByLabel('照片里能看到什么？').waitFor();
  };

  it('takes down what happened with a photo: the record and its picture are in the library', async () => {
    const page = await open();
    expect(await screens.axe(page)).toEqual([]);
    await save(page);
    await page.getByText('先选一下是谁的事。').waitFor();
    await page.getByText('写一句发生了什么，一个表情也行。').waitFor();
    expect(await screens.axe(page)).toEqual([]);

    await choose(page, '唐桃');
    await page.getByLabel('发生了什么？').fill('猫坐在打包台的秤上，显示 5.2 公斤。');
    await page.getByLabel('谁在场、在哪里？').fill('打包台');
    await page.getByLabel('当时什么感受，或者一句原话？').fill('想骂它，又想先拍照');
    await page.getByRole('combobox', { name: '哪些不能说出去？' }).fill('方姐');
    await page.keyboard.press('Enter');
    await addPhoto(page);
    await page.getByLabel('照片里能看到什么？').fill('橘白猫坐在秤上');
    await choose(page, '说不准');
    await save(page);
    await page.getByText('先别上传。问清楚再补，或者移除这张照片。').waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await choose(page, '自己拍的，没有别人');
    await choose(page, '30 天内');
    await page.getByText('讲到 2026年12月22日 为止').waitFor();
    await save(page);
    await saved(page);

    const [body, ...others] = await told('猫坐在打包台的秤上，显示 5.2 公斤。');
    expect(others).toEqual([]);
    expect(body).toMatchObject({
      persona: 'taozi',
      happened_on: '2026-11-22',
      where: '打包台',
      feeling: '想骂它，又想先拍照',
      keep_private: ['方姐'],
      use_until: '2026-12-22',
      kind: 'life',
    });
    const [picture] = body?.['pictures'] as string[];
    const media = (await bodiesOf('media')).find(({ file }) => `media/${String(file)}` === picture);
    expect(media).toMatchObject({ alt: '橘白猫坐在秤上', rights: '自摄，画面里没有他人' });
    const size = await page.evaluate(`fetch('/api/v1/workspaces/beauty/library/media/files/${String(media?.['file'])}')
      .then((answer) => answer.blob())
      .then((blob) => createImageBitmap(blob))
      .then(({ width, height }) => [width, height])`);
    expect(size).toEqual([1600, 1200]);
    // The form is empty again, for the same person's next thing, and the list knows of it.
    await soon(() => page.getByLabel('发生了什么？').inputValue()).toBe('');
    await page.getByRole('link', { name: /猫坐在打包台的秤上/ }).waitFor();
  });

  it('keeps what is written without a line, and sends it once when the line is back', async () => {
    const page = await open();
    const what = '停电了，一屋子人举着手机灯装完最后一箱。';
    await choose(page, '林夏');
    await page.getByLabel('发生了什么？').fill(what);
    await addPhoto(page);
    await page.getByLabel('照片里能看到什么？').fill('手机灯下的纸箱');
    await choose(page, '照片里的人同意');
    await page.context().setOffline(true);
    await save(page);
    await page.getByText('等网络，连上就发').waitFor();
    expect(await told(what)).toEqual([]);
    expect(await screens.axe(page)).toEqual([]);

    await page.context().setOffline(false);
    await saved(page);
    await soon(() => told(what)).toHaveLength(1);
    await soon(() => page.getByText('等网络，连上就发').count()).toBe(0);
  });

  it('does not send twice what arrived without its answer arriving', async () => {
    const page = await open();
    const what = '下班路上捡到一片正好心形的银杏叶。';
    await choose(page, '林夏');
    await page.getByLabel('发生了什么？').fill(what);
    let lost = 0;
    await page.route('**/library/records/material', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await save(page);
    await saved(page);
    expect(lost).toBeGreaterThan(1);
    await soon(() => told(what)).toHaveLength(1);
  });

  it('has everything again after a reload, photo and all', async () => {
    const page = await open();
    await choose(page, '唐桃');
    await page.getByLabel('发生了什么？').fill('还没写完');
    await addPhoto(page);
    await page.getByLabel('照片里能看到什么？').fill('一张没发出去的照片');
    await page.reload();
    await page.getByLabel('照片里能看到什么？').waitFor();
    await soon(() => page.getByLabel('发生了什么？').inputValue()).toBe('还没写完');
    await page.getByRole('img', { name: '一张没发出去的照片' }).waitFor();
    await soon(() => page.getByRole('radio', { name: '唐桃' }).isChecked()).toBe(true);
  });

  it('takes an emoji for words and HTML for letters, by keyboard alone, on 360 pixels', async () => {
    const page = await open();
    const html = '<img src=x onerror="document.title=1">';
    await page.getByRole('radio', { name: '林夏' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('🐱📦😂');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(html);
    await page.getByLabel('当时什么感受，或者一句原话？').focus();
    await page.keyboard.insertText('👨‍👩‍👧');
    await page.getByRole('button', { name: '放进素材箱' }).focus();
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await told('🐱📦😂')).toMatchObject([{ where: html, feeling: '👨‍👩‍👧', persona: 'linxia' }]);
    await page.getByRole('link', { name: /🐱📦😂/ }).waitFor();
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await page.title()).not.toBe('1');
    expect(await screens.axe(page)).toEqual([]);
  });

  it('says how many days of life are left, and asks for more when they are few', async () => {
    const page = await open({ ...PHONE, colorScheme: 'dark' });
    const left = page.getByRole('region', { name: '生活素材还能用几天' });
    await left
      .getByText(/还能讲 \d+ 天/)
      .first()
      .waitFor();
    expect(await screens.axe(page)).toEqual([]);
  });
});

describe('the material box where speech is written down', () => {
  const SAID = '柿子又掉了三个';
  let screens: Screens;
  let endpoint: Server;

  beforeAll(async () => {
    endpoint = createServer((request, response) => {
      request.resume();
      request.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ text: SAID })),
      );
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((endpoint.address() as AddressInfo).port)}/v1`;
    screens = await startScreens({ environment: { LLM_TRANSCRIBE_URL: url, LLM_TRANSCRIBE_MODEL: 'whisper-1' } });
  });
  afterAll(async () => {
    await screens.close();
    endpoint.close();
  });

  it('takes what was said for what happened, and keeps the recording with the material', async () => {
    const { page } = await screens.open('writer', PATH, { width: 360, height: 740, colorScheme: 'dark' });
    const what = page.getByLabel('发生了什么？');
    await what.fill('早上');
    const sound = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(4_096)]);
    const recording = { name: 'note.mp3', mimeType: 'audio/mpeg', buffer: sound };
    await page.locator('.capture-form .iv-voice input[type=file]').setInputFiles(recording);
    await page.getByText(SAID).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await soon(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/capture-voice.png` });
    await page.getByRole('button', { name: '填进“发生了什么”' }).click();
    await soon(() => what.inputValue()).toBe(`早上\n${SAID}`);
    await page.getByRole('radio', { name: '林夏', exact: true }).click();
    await page.getByRole('button', { name: '放进素材箱' }).click();
    await page.getByText('已经放进素材箱').first().waitFor();
    const { reader } = screens.app.app.get(Database);
    const [note] = await reader.find(VoiceNoteEntity, { where: { workspaceId: screens.app.workspace.id } });
    const materials = (await screens.app.app.get(Libraries).snapshot(screens.app.workspace.id)).materials;
    expect(materials.get(note?.materialSlug ?? '')?.what).toBe(`早上\n${SAID}`);
    // What is written next is another material, of which nothing was said.
    await soon(() => page.getByText(SAID, { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
