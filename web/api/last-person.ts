import { remember, remembered } from './remembered';

const KEY = 'yuanding.person';

/** Notes who the service says is signed in here, for every page of this browser. */
export const notePerson = (id: string): void => remember(KEY, id);

/** Whether somebody else has signed in here since. */
export function isSomebodyElse(id: string): boolean {
  const last = remembered(KEY);
  return last !== null && last !== id;
}

/** Hears of everybody who signs in here in another tab. */
export function onPerson(listener: () => void): () => void {
  const look = ({ key }: StorageEvent) => {
    if (key === KEY) listener();
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
}
