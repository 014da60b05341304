import { createStore, get, set, update, type UseStore } from 'idb-keyval';

/** The phone's own keeping. Where the browser refuses one, things live as long as the page. */
let store: UseStore | null = open();
const memory = new Map<string, unknown>();

function open(): UseStore | null {
  try {
    return createStore('yuanding-day', 'kept');
  } catch {
    return null;
  }
}

/** Whether what is kept outlives the page. */
export const keepsForGood = (): boolean => store !== null;

async function attempt<T>(work: (store: UseStore) => Promise<T>, otherwise: () => T): Promise<T> {
  if (store === null) return otherwise();
  try {
    return await work(store);
  } catch {
    store = null;
    return otherwise();
  }
}

export const kept = <T>(key: string): Promise<T | undefined> =>
  attempt(
    (own) => get<T>(key, own),
    () => memory.get(key) as T | undefined,
  );

export const keep = (key: string, value: unknown): Promise<void> => {
  memory.set(key, value);
  return attempt(
    (own) => set(key, value, own),
    () => undefined,
  );
};

/** Reads and writes in one go: no other tab comes in between. */
export async function change<T>(key: string, initial: T, next: (before: T) => T): Promise<T> {
  let after = initial;
  const apply = (before: T | undefined): T => (after = next(before ?? initial));
  await attempt(
    (own) => update<T>(key, apply, own),
    () => {
      apply(memory.get(key) as T | undefined);
    },
  );
  memory.set(key, after);
  return after;
}
