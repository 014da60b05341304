import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { RecordEntity } from '../../src/library/records/record.entity.js';
import { Database } from '../../src/platform/database/index.js';
import { startScreens, type Screens } from '../support/screen.js';

const LIBRARY = '/w/beauty/library';
const FOLDER = path.join(import.meta.dirname, '../../content-library/beauty');

/** The sample brand's own folder, changed here and there. */
function folder(changes: Record<string, (text: string) => string>): Record<string, Uint8Array> {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const name = path.relative(FOLDER, full);
      const bytes = readFileSync(full);
      const change = changes[name];
      return [name, change ? Buffer.from(change(bytes.toString('utf8'))) : new Uint8Array(bytes)];
    }),
  );
}
const zip = (changes: Record<string, (text: string) => string>) => ({
  name: 'beauty.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(folder(changes), { level: 1 })),
});

describe('files in and out of the library', () => {
  let screens: Screens;

  beforeAll(async () => {
    screens = await startScreens();
    screens.forgive(/status of 422/);
  });
  afterAll(() => screens.close());

  const serum = () =>
    screens.app.app.get(Database).fresh.findOneByOrFail(RecordEntity, { kind: 'product', slug: 'serum' });

  it('names file, line and what was expected, and imports nothing', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/import`);
    const wrong = zip({ 'products/serum.yaml': (text) => text.replace(/^ladder: .*$/m, 'ladder: highest') });
    const line =
      readFileSync(path.join(FOLDER, 'products/serum.yaml'), 'utf8')
        .split('\n')
        .findIndex((one) => one.startsWith('ladder:')) + 1;
    await page.getByLabel('选一个 zip').setInputFiles(wrong);
    await page.getByRole('heading', { name: 'products/serum.yaml' }).waitFor();
    await page.getByText(`第 ${String(line)} 行`, { exact: true }).waitFor();
    await page
      .getByText(/应该是：/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0);
    expect(await screens.axe(page)).toEqual([]);
    expect((await serum()).version).toBe(1);
    await context.close();
  });

  it('shows what would change, and changes it only then', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/import`);
    await page
      .getByLabel('选一个 zip')
      .setInputFiles(zip({ 'products/serum.yaml': (text) => text.replace(/^cost: .*$/m, 'cost: 63') }));
    await page.getByText('更新为新版本').waitFor();
    await page.getByText('产品 缓雨修护精华').first().waitFor();
    expect((await serum()).version).toBe(1);
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('导入完成').waitFor();
    expect((await serum()).body).toMatchObject({ cost: 63 });
    await context.close();
  });

  it('says what the checks hold against a text, before and after, with the record it is in', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/import`);
    await page
      .getByLabel('选一个 zip')
      .setInputFiles(zip({ 'products/serum.yaml': (text) => text.replace(/evidence: [^,}\n]+/, 'evidence: 待补充') }));
    await page.getByText(/没有写证据/).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('导入完成').waitFor();
    await page.getByRole('link', { name: /serum/ }).first().click();
    await page.getByText('检查对这条资料有话说').waitFor();
    await page.getByText(/没有写证据/).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await page.goto(LIBRARY);
    await page.getByRole('heading', { name: '写稿前先改好' }).waitFor();
    expect(await screens.axe(page)).toEqual([]);
    await context.close();
  });

  it('gives the library back as a zip', async () => {
    const { page, context } = await screens.open('writer', LIBRARY);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /导\s?出/ }).click();
    expect((await download).suggestedFilename()).toBe('beauty-library.zip');
    await context.close();
  });

  it('takes in a picture with what it shows and whose it is', async () => {
    const { page, context } = await screens.open('writer', `${LIBRARY}/media/new`);
    const [picture = ''] = readdirSync(path.join(FOLDER, 'media')).filter((name) => name.endsWith('.png'));
    const dialog = page.getByRole('dialog', { name: '上传图片' });
    await dialog.getByLabel('选一个文件').setInputFiles(path.join(FOLDER, 'media', picture));
    await dialog.getByRole('button', { name: '上传图片' }).click();
    await dialog.getByText('请写一句画面里有什么').waitFor();
    await dialog.getByLabel('画面里有什么').fill('傍晚的窗台');
    await dialog.getByLabel('版权').fill('自摄');
    await dialog.getByLabel('编号').fill('evening-window');
    expect(await screens.axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '上传图片' }).click();
    await page.getByRole('img', { name: '傍晚的窗台' }).waitFor();
    const row = await screens.app.app
      .get(Database)
      .fresh.findOneByOrFail(RecordEntity, { kind: 'media', slug: 'evening-window' });
    expect(row.body).toMatchObject({ alt: '傍晚的窗台', rights: '自摄' });
    await context.close();
  });
});
