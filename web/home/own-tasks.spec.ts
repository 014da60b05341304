import { ownTasks } from './own-tasks';

describe('what one has to send today', () => {
  it('is one’s own and not done, whatever else one oversees', () => {
    const tasks = [
      { id: 'mine', operatorId: 'me', state: 'open' },
      { id: 'put off', operatorId: 'me', state: 'postponed' },
      { id: 'done', operatorId: 'me', state: 'done' },
      { id: 'hers', operatorId: 'she', state: 'open' },
      { id: 'nobody’s', operatorId: null, state: 'open' },
    ] as const;
    expect(ownTasks(tasks, 'me').map(({ id }) => id)).toEqual(['mine', 'put off']);
    expect(ownTasks(tasks, 'admin')).toEqual([]);
  });
});
