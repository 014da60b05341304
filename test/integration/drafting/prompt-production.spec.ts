import { PromptEvaluations } from '../../../src/drafting/prompt-versions/prompt-evaluations.service.js';
import { PromptVersionEntity } from '../../../src/drafting/prompt-versions/prompt-version.entity.js';
import { Prompts } from '../../../src/drafting/prompts.service.js';
import type { PromptName } from '../../../src/drafting/prompts/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { openDesk, type Desk } from './desk.js';

jest.setTimeout(120_000);

/** As the evaluation has it. */
const PROMPT_MAX = 16_000;

describe('what goes to production beside other wordings', () => {
  let desk: Desk;
  let sources: Readonly<Record<string, string>>;
  const at = (path = '') => `${desk.home}/prompts${path}`;
  const write = (name: PromptName, source: string) =>
    desk.writer.post(at(`/${name}/versions`), { source, note: '试一版' });
  const written = async (name: PromptName, source: string): Promise<number> => {
    const { status, body } = await write(name, source);
    expect([name, status]).toEqual([name, 201]);
    return Number(body['number']);
  };
  const put = async (name: PromptName, number: number | null) => {
    const { body } = await desk.writer.get(at(`/${name}`));
    const etag = { 'if-match': `"${String(body['version'])}"` };
    return desk.writer.send('PUT', at(`/${name}/production`), { number }, etag);
  };
  const inProduction = async (name: PromptName) => (await desk.writer.get(at(`/${name}`))).body['production'];

  beforeAll(async () => {
    desk = await openDesk({});
    sources = desk.service.app.get(Prompts).sources;
  });
  afterAll(() => desk.service.close());

  it('is judged on the way back to the file as well, which may be too much for what was worded since', async () => {
    expect((await put('_craft', await written('_craft', '# 好稿子的样子\n写短。'))).status).toBe(200);
    const file = sources['moments'] ?? '';
    const plain = await written('moments', file);
    const judged = await desk.writer.post(at(`/moments/versions/${String(plain)}/evaluation`), {});
    const room = PROMPT_MAX - Number(judged.body['longest']) - 20;
    const long = file.replace('# 朋友圈的规矩', () => `${'长'.repeat(room)}\n# 朋友圈的规矩`);
    expect((await put('moments', await written('moments', long))).status).toBe(200);

    const refused = await put('_craft', null);
    expect([refused.status, refused.body['code']]).toEqual([422, 'prompt_evaluation_failed']);
    expect(JSON.stringify(refused.body)).toContain('length');
    expect(await inProduction('_craft')).toBe(1);
    expect((await put('moments', null)).status).toBe(200);
    expect((await put('_craft', null)).status).toBe(200);
  });

  it('is set again where another wording went to production while it was judged', async () => {
    const evaluations = desk.service.app.get(PromptEvaluations);
    const of = evaluations.of.bind(evaluations);
    const number = await written('moments', sources['moments'] ?? '');
    const other = await written('_craft', '# 好稿子的样子\n写短。');
    const meanwhile = jest.spyOn(evaluations, 'of').mockImplementationOnce(async (...judged) => {
      const outcome = await of(...judged);
      expect((await put('_craft', other)).status).toBe(200);
      return outcome;
    });
    const refused = await put('moments', number);
    meanwhile.mockRestore();
    expect([refused.status, refused.body['code']]).toEqual([412, 'stale_version']);
    expect(await inProduction('moments')).toBeNull();
    expect((await put('moments', number)).status).toBe(200);
  });

  it('is not held up by a fault of another prompt, and told of its own with the file it is in', async () => {
    const number = await written('group', sources['group'] ?? '');
    expect((await put('group', number)).status).toBe(200);
    const source = (sources['group'] ?? '').replace('{{> _rules}}', '{{#unless avoid}}{{> _rules}}{{/unless}}');
    const { workspaceId } = desk.actor;
    await desk.service.app
      .get(UnitOfWork)
      .run((tx) => tx.manager.update(PromptVersionEntity, { workspaceId, prompt: 'group', number }, { source }));
    // It goes on writing, and whoever looks is told.
    const { body } = await desk.writer.get(`${desk.home}/prompts`);
    const told = (body['items'] as { prompt: string; faults: string[] }[]).filter(({ faults }) => faults.length > 0);
    expect(told).toEqual([
      expect.objectContaining({
        prompt: 'group',
        faults: [expect.objectContaining({ code: 'lost_guard', params: { part: '{{> _rules}}' } })],
      }),
    ]);

    await written('moments', `${sources['moments'] ?? ''}\n多写一行。`);
    const refused = await write('_segment', `${sources['_segment'] ?? ''}\n{{hook.name}}`);
    expect([refused.status, refused.body['code']]).toEqual([422, 'prompt_unreadable']);
    expect(JSON.stringify(refused.body)).toContain('prompts/moments.hbs: uses');
    expect(JSON.stringify(refused.body)).not.toContain('lost its guard');
    expect((await write('moments', `${sources['moments'] ?? ''}\n{{nosuch 'x'}}`)).status).toBe(422);
    // Nor does it go live as it is.
    expect((await put('group', null)).status).toBe(200);
    expect((await put('group', number)).body['code']).toBe('prompt_unreadable');
  });
});
