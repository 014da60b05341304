import type { QueueItem } from './queue-filters';

/** Which drafts are chosen, and the hash of the version that each was chosen in. */
export type Chosen = ReadonlyMap<string, string>;

export const chosenIn = (items: readonly QueueItem[]): Chosen =>
  new Map(items.map(({ draftId, hash }) => [draftId, hash]));

/**
 * What is chosen of a list, in its order, each in the version that was on the screen when it was chosen: a list that is read
 * anew under the reviewer's hand must not put words before them that they have not seen. What left the list is chosen no more.
 */
export const chosenItems = (list: readonly QueueItem[], chosen: Chosen): QueueItem[] =>
  list.flatMap((item) => {
    const hash = chosen.get(item.draftId);
    return hash === undefined ? [] : [{ ...item, hash }];
  });
