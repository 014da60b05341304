import { buildLibrary, groupSchema, KINDS, type Library } from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import type { PreparedPlace } from './place.js';
import { inWords } from './conflict.js';
import { mayNotSay } from './speaking.js';

const persona = (id: string, name: string) => ({
  kind: 'persona' as const,
  body: KINDS.persona.schema.parse({ id, name }),
});
const library: Library = buildLibrary(
  [
    persona('linxia', '林夏'),
    persona('taozi', '桃子'),
    {
      kind: 'group',
      body: groupSchema.parse({
        id: 'moms-1',
        name: '妈妈 1 群',
        segment: 'moms',
        stage: 'active',
        opened_on: '2026-09-01',
        size: 40,
        kocs: [{ alias: '小满妈妈', identity: '二胎职场妈妈', agreed_on: '2026-10-08' }],
      }),
    },
  ],
  1,
);
const item = (invites: string[]) =>
  ({ touchpoint: 'group', segment: 'moms', personaSlug: 'linxia', invites }) as unknown as ApprovedItem;
const place = {
  touchpoint: 'group',
  segment: 'moms',
  group: 'moms-1',
  account: 'linxia-1',
  speaker: { active: true, personaSlug: 'linxia', segments: ['moms'], groups: ['moms-1'] },
} as unknown as PreparedPlace;
const rules = (invites: string[]): string[] => mayNotSay(item(invites), place, library).map(({ rule }) => rule);

describe('a group script', () => {
  it('may be said where the members it turns to are', () => {
    expect(rules([])).toEqual([]);
    expect(rules(['小满妈妈'])).toEqual([]);
  });
  it('may not be said in a group where somebody it turns to is not a member', () => {
    expect(rules(['小满妈妈', '阿禾'])).toEqual(['member_elsewhere']);
  });
});

describe('an account that speaks as somebody else', () => {
  it('is told of by names', () => {
    const speaker = { ...place.speaker, name: '桃子一号', personaSlug: 'taozi' };
    const [conflict] = mayNotSay(item([]), { ...place, account: 'taozi-1', speaker } as PreparedPlace, library).map(
      inWords,
    );
    expect(conflict).toMatchObject({
      ...{ rule: 'persona', message: '账号“桃子一号”以桃子说话，这条是林夏的口吻' },
      params: { account: 'taozi-1', speaks: 'taozi', wanted: 'linxia' },
    });
  });
});
