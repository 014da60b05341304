import { fileURLToPath } from 'node:url';
import type { Workspaces } from '../../identity/index.js';
import type { Day } from '../../kernel/index.js';
import { buildLibrary, readFolder, readLibrary, type Libraries } from '../../library/index.js';
import type { AnswerModel } from './answer-model.service.js';
import { Answering } from './answering.service.js';
import type { SaidKind } from './customer-said.js';

const SAID: readonly (readonly [SaidKind, string])[] = [
  ['moment', '外婆昨天走了。'],
  ['moment', '住院第三天，伤口还疼'],
  ['moment', '第一次跑完十公里！'],
  ['moment', '加班到现在，好累'],
  ['moment', '今天的晚霞'],
  ['question', '用了三天脸又红又痒，要退款'],
  ['question', '孩子能用吗'],
  ['question', '真的有用吗'],
  ['question', '多少钱'],
  ['question', '太贵了'],
  ['question', '我要退货'],
  ['question', '瓶子漏了'],
  ['question', '你们是骗子吧'],
  ['question', '快递到哪了'],
  ['question', '别给我发了'],
  ['question', '里面有什么'],
  ['question', '有红疹能用吗'],
  ['question', '过敏体质能用吗'],
  ['question', '有什么优惠吗'],
  ['question', '一天用几次'],
  ['question', '不需要'],
  ['question', '我再想想'],
  ['question', '在吗'],
  ['question', '谢谢'],
];

describe('what the house says itself', () => {
  it.each(['beauty', 'knowledge'])('is taken up by no check, whoever of %s says it', async (brand) => {
    const folder = fileURLToPath(new URL(`../../../content-library/${brand}`, import.meta.url));
    const library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
    const libraries = { snapshot: () => Promise.resolve(library) } as unknown as Libraries;
    const answering = new Answering(libraries, {} as Workspaces, { configured: false } as AnswerModel);
    for (const { id: persona, serves } of library.personas.values())
      for (const [kind, words] of SAID) {
        const about = { persona, segment: serves[0] ?? '', stage: null, product: null, day: '2026-11-24' as Day };
        const ask = { id: 'a', workspaceId: 'w', kind, words, alias: null, known: null, before: [], ...about };
        const { answers } = await answering.write(ask);
        expect([persona, words, answers.length > 0]).toEqual([persona, words, true]);
        const own = answers.filter(({ script }) => script === null);
        expect(own.flatMap(({ text, findings }) => findings.map(({ rule }) => `${rule}: ${text}`))).toEqual([]);
      }
  });
});
