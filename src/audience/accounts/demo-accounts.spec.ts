import { buildLibrary, KINDS, type KindId } from '../../library/index.js';
import type { PersonId } from '../../kernel/index.js';
import { demoAccounts } from './demo-accounts.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const segment = (id: string) => record('segment', { id, name: id, rule: { stage: 'newcomer' } });
const library = buildLibrary(
  [
    record('persona', { id: 'linxia', name: '林夏', serves: ['office'] }),
    record('persona', { id: 'taozi', name: '桃子', matrix: { nickname: '桃子本人' } }),
    segment('office'),
    segment('mom'),
    record('group', { id: 'vip-1', name: 'VIP 1 群', segment: 'mom', account: 'linxia-1' }),
    record('group', { id: 'mom-1', name: '妈妈群', segment: 'mom', persona: 'taozi' }),
    record('group', { id: 'office-1', name: '上班族群', segment: 'office' }),
  ],
  1,
);

describe('demo accounts', () => {
  const [first, second] = demoAccounts(library, ['p1' as PersonId]);

  it('makes one account for each persona, worked by the operators in turn', () => {
    expect([first?.slug, second?.slug]).toEqual(['linxia-1', 'taozi-1']);
    expect([first?.operatorId, second?.operatorId]).toEqual(['p1', 'p1']);
    expect(second?.name).toBe('桃子本人');
  });

  it('gives each group to one account: the one it names, its persona’s, or one that serves its people', () => {
    expect(first?.groups).toEqual(['vip-1', 'office-1']);
    expect(second?.groups).toEqual(['mom-1']);
  });

  it('lets an account serve the segments of its persona and of its groups; a persona that names none serves all', () => {
    expect(first?.segments).toEqual(['office', 'mom']);
    expect(second?.segments).toEqual(['office', 'mom']);
  });

  it('leaves accounts without an operator when there is none', () => {
    expect(demoAccounts(library, []).map(({ operatorId }) => operatorId)).toEqual([null, null]);
  });
});
