import { readFolder } from '../../../src/library/files/library-folder.adapter.js';
import { consentWithdrawn, factExpired, LibraryFiles, Records } from '../../../src/library/index.js';
import { DomainEvents } from '../../../src/platform/events/index.js';
import { openGarden, type Garden } from './garden.js';

type Folder = Map<string, Uint8Array>;
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (folder: ReadonlyMap<string, Uint8Array>, path: string) => new TextDecoder().decode(folder.get(path));
const sample = async (brand: string): Promise<Folder> => (await readFolder(`content-library/${brand}`)).files;
const withText = (folder: Folder, path: string, change: (text: string) => string): Folder =>
  new Map([...folder, [path, bytes(change(text(folder, path)))]]);
const without = (folder: Folder, ...paths: string[]): Folder =>
  new Map([...folder].filter(([path]) => !paths.includes(path)));
const sorted = (folder: ReadonlyMap<string, Uint8Array>) =>
  [...folder].map(([path, content]) => [path, Buffer.from(content).toString('base64')]).sort();

describe('a library folder', () => {
  let garden: Garden;
  let files: LibraryFiles;
  const told: string[] = [];

  beforeAll(async () => {
    garden = await openGarden();
    files = garden.service.app.get(LibraryFiles);
    const events = garden.service.app.get(DomainEvents);
    events.on(
      consentWithdrawn,
      'test.files.consent',
      async (_tx, { caseId, reason }) => void told.push(`${caseId} ${reason}`),
    );
    events.on(factExpired, 'test.files.fact', async (_tx, { factId, reason }) => void told.push(`${factId} ${reason}`));
  });
  beforeEach(() => void told.splice(0));
  afterAll(() => garden.service.close());

  const bring = async (folder: Folder) => {
    const outcome = await files.import(garden.actor, folder);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error, null, 2));
    return outcome.value;
  };
  const none = { created: [], updated: [], moved: [], restored: [], archived: [], pictures: [] };
  const get = (kind: 'case' | 'product' | 'persona' | 'material', slug: string) =>
    garden.service.app.get(Records).get(garden.actor.workspaceId, kind, slug);

  it.each(['beauty', 'knowledge'])(
    '%s comes in whole, comes in again as nothing, and goes out byte for byte',
    async (brand) => {
      const folder = await sample(brand);
      const first = await bring(folder);
      expect(first.created.length).toBeGreaterThan(100);
      expect(first.pictures.length).toBeGreaterThan(5);
      expect(await bring(folder)).toMatchObject(none);
      expect(sorted(await files.export(garden.actor.workspaceId))).toEqual(sorted(folder));
    },
  );

  it('written down on a day still to come is refused at its line, as it is by hand', async () => {
    const material = 'materials/2026-11-08-class-end.yaml';
    const writtenOn = async (day: string) =>
      withText(await sample('knowledge'), material, (was) => was.replace(/^recorded_on: .*$/m, `recorded_on: ${day}`));
    const problem = {
      ...{ file: material, line: 4, column: 14, field: 'recorded_on' },
      message: 'must not be after today, 2026-11-21',
    };
    const early = await writtenOn('2026-11-22');
    expect(await files.preview(garden.actor.workspaceId, early)).toEqual({ ok: false, error: [problem] });
    expect(await files.import(garden.actor, early)).toEqual({ ok: false, error: [problem] });
    expect((await files.preview(garden.actor.workspaceId, await writtenOn('2026-11-21'))).ok).toBe(true);
  });

  it('a changed file makes a new version of that one record', async () => {
    const folder = await sample('knowledge');
    const changed = withText(folder, 'personas/laoqin.yaml', (was) => was.replace('name: 老秦', 'name: 秦老师'));
    expect(await bring(changed)).toMatchObject({ ...none, updated: ['persona/laoqin'] });
    expect(await get('persona', 'laoqin')).toMatchObject({ version: 2, title: '秦老师' });
    expect(await bring(folder)).toMatchObject({ ...none, updated: ['persona/laoqin'] });
  });

  it('says what the checks hold against a text, and brings it in all the same', async () => {
    const folder = await sample('knowledge');
    const [exemplar = ''] = [...folder.keys()].filter((path) => path.startsWith('exemplars/'));
    const loud = withText(folder, exemplar, (was) => `${was.trimEnd()}\n全网销量第一，闭眼入。\n`);
    const trial = await files.preview(garden.actor.workspaceId, loud);
    const { findings, updated } = await bring(loud);
    expect(updated).toHaveLength(1);
    const id = exemplar.slice('exemplars/'.length, -'.md'.length);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'exemplar', id, field: 'text', rule: 'absolute_term' }),
    );
    expect(trial).toMatchObject({ ok: true, value: { findings } });
    await bring(folder);
  });

  it('a changed comment changes no record and is kept', async () => {
    const folder = await sample('knowledge');
    const changed = withText(folder, 'stages.yaml', (was) => `# 一句新的说明\n${was}`);
    expect(await bring(changed)).toMatchObject(none);
    expect(text(await files.export(garden.actor.workspaceId), 'stages.yaml')).toMatch(/^# 一句新的说明\n/);
    await bring(folder);
  });

  it('a removed file archives its record, and a returning one brings it back', async () => {
    const folder = await sample('knowledge');
    const material = [...folder.keys()].find((path) => path.startsWith('materials/')) ?? '';
    const slug = material.slice('materials/'.length, -'.yaml'.length);
    expect(await bring(without(folder, material))).toMatchObject({ ...none, archived: [`material/${slug}`] });
    expect((await get('material', slug)).archivedAt).not.toBeNull();
    expect([...(await files.export(garden.actor.workspaceId)).keys()]).not.toContain(material);
    expect(await bring(folder)).toMatchObject({ ...none, restored: [`material/${slug}`] });
    expect(sorted(await files.export(garden.actor.workspaceId))).toEqual(sorted(folder));
  });

  it('an edit in the product shows in the exported file as that edit alone, and coming back changes nothing', async () => {
    const folder = await sample('knowledge');
    const before = await get('persona', 'laoqin');
    const body = { ...(before.body as object), role: '老师' };
    const answer = await garden.writer.send('PUT', `${garden.home}/records/persona/laoqin`, body, {
      'if-match': `"${before.version}"`,
    });
    expect(answer.status).toBe(200);
    const out = await files.export(garden.actor.workspaceId);
    expect(text(out, 'personas/laoqin.yaml')).toBe(
      text(folder, 'personas/laoqin.yaml').replace(/^role: .*$/m, 'role: 老师'),
    );
    expect(sorted(without(new Map(out), 'personas/laoqin.yaml'))).toEqual(
      sorted(without(folder, 'personas/laoqin.yaml')),
    );
    expect(await bring(new Map(out))).toMatchObject(none);
    await bring(folder);
  });

  it('a consent taken back and a fact withdrawn in a file are told like anywhere else', async () => {
    const folder = await sample('knowledge');
    const taken = withText(
      withText(folder, 'cases/atan.yaml', (was) => was.replace('withdrawn_on: null', 'withdrawn_on: 2026-11-20')),
      'products/first-light.yaml',
      (was) => was.replace('evidence: 课程目录 2026 版,', 'evidence: 课程目录 2026 版, withdrawn_on: 2026-11-20,'),
    );
    await bring(taken);
    expect(told).toEqual(expect.arrayContaining(['atan withdrawn', 'first-light#lessons withdrawn']));
    await bring(folder);
  });

  it('the order of a list is the order of the file', async () => {
    const folder = await sample('knowledge');
    const turned = withText(folder, 'tiers.yaml', (was) => {
      const lines = was.trimEnd().split('\n');
      const [last, ...rest] = lines.reverse();
      return [...rest.reverse().slice(0, -2), last, ...rest.slice(-2)].join('\n') + '\n';
    });
    const report = await bring(turned);
    expect(report.updated).toEqual([]);
    expect(report.moved.length).toBeGreaterThan(0);
    expect(sorted(await files.export(garden.actor.workspaceId))).toEqual(sorted(turned));
    await bring(folder);
  });

  it('brings in nothing at all when anything is wrong', async () => {
    const folder = await sample('knowledge');
    const broken = withText(
      withText(folder, 'personas/laoqin.yaml', (was) => was.replace('name: 老秦', 'name: 别名')),
      'stages.yaml',
      (was) => was.replace('goal: acquire', 'goal: acqiure'),
    );
    const outcome = await files.import(garden.actor, broken);
    expect(outcome).toMatchObject({
      ok: false,
      error: [{ file: 'stages.yaml', field: 'stages.0.goal', suggestion: 'did you mean "acquire"?' }],
    });
    expect((await get('persona', 'laoqin')).title).toBe('老秦');
    expect(await files.preview(garden.actor.workspaceId, folder)).toMatchObject({ ok: true, value: none });
  });

  it('a large library comes in, and goes out as it was', async () => {
    const folder = await sample('knowledge');
    const [path = ''] = [...folder.keys()].filter((name) => name.startsWith('materials/'));
    const slug = path.slice('materials/'.length, -'.yaml'.length);
    const many: Folder = new Map(folder);
    for (let index = 0; index < 1_900; index += 1)
      many.set(`materials/more-${index}.yaml`, bytes(text(folder, path).replace(`id: ${slug}`, `id: more-${index}`)));
    expect((await bring(many)).created).toHaveLength(1_900);
    expect(await bring(many)).toMatchObject(none);
    expect(sorted(await files.export(garden.actor.workspaceId))).toEqual(sorted(many));
  }, 120_000);
});
