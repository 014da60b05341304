import { chosenIn, chosenItems } from './chosen-items';
import type { QueueItem } from './queue-filters';

const item = (draftId: string, hash: string) => ({ draftId, hash }) as QueueItem;

describe('what is chosen in the queue', () => {
  it('stays in the version it was chosen in, and in the order of the list', () => {
    const chosen = chosenIn([item('a', 'a1'), item('b', 'b1')]);
    expect(chosenItems([item('b', 'b2'), item('c', 'c1'), item('a', 'a1')], chosen)).toEqual([
      item('b', 'b1'),
      item('a', 'a1'),
    ]);
  });

  it('is chosen no more when it left the list', () => {
    expect(chosenItems([item('c', 'c1')], chosenIn([item('a', 'a1')]))).toEqual([]);
  });
});
