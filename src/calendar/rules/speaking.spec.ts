import { buildLibrary, groupSchema, type Library } from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import type { PreparedPlace } from './place.js';
import { mayNotSay } from './speaking.js';

const library: Library = buildLibrary(
  [
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
