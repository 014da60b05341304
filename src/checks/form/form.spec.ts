import type { Day } from '../../kernel/index.js';
import { type Body, buildLibrary, KINDS } from '../../library/index.js';
import type { CheckContext } from '../finding.js';
import { runChecks } from '../registry.js';

const library = buildLibrary(
  [
    { kind: 'brand', body: KINDS.brand.schema.parse({ name: '南枝', industry: 'beauty' }) },
    {
      kind: 'touchpoint',
      body: KINDS.touchpoint.schema.parse({ id: 'moments', limits: { characters: 100, lines: 2 } }),
    },
  ],
  1,
);
const context: CheckContext = {
  library,
  personaId: 'linxia',
  segmentId: 'office',
  productIds: [],
  goal: 'care',
  category: 'expertise',
  publishOn: '2026-11-25' as Day,
  timeZone: 'Asia/Shanghai',
};
const found = (text: string) => {
  const body: Body = { touchpoint: 'moments', text, attachments: [], claims: [] };
  return runChecks(body, context, ['form']);
};

describe('the form of a post', () => {
  it('counts the lines of what is read, not of how a blank is written', () => {
    const blank = '{{brand.name}}';
    expect(found(blank + '字'.repeat(36))).toEqual([]);
    expect(found(blank + '字'.repeat(40))).toMatchObject([{ rule: 'folded' }]);
  });

  it.each([
    ['〔客户称谓〕，早', 0, 6],
    ['早，〔客户昵称，我是林夏', 2, 7],
    ['早，客户昵称〕', 2, 7],
    ['〔客户昵称〕，早', 0, 6],
  ])('knows a blank that was left as plain words: %s', (text, start, end) => {
    expect(found(text)).toMatchObject([{ rule: 'unknown_placeholder', severity: 'block', start, end }]);
  });

  it('leaves what masking wrote, and the number of a document', () => {
    expect(found('她的 〔电话〕 变了，国办发〔2021〕3号，〔笑〕')).toEqual([]);
  });
});
