import { useSyncExternalStore } from 'react';
import { placeOf, type Place } from './address';

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
window.addEventListener('popstate', tell);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const address = () => window.location.pathname + window.location.search;

export function usePlace(): Place {
  const [path = '', search = ''] = useSyncExternalStore(subscribe, address).split('?');
  return placeOf(path, search);
}

export function go(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState({ inside: true }, '', to);
  else window.history.pushState({ inside: true }, '', to);
  window.scrollTo(0, 0);
  tell();
}

/** Back where one came from, or to the page above when the address was opened directly. */
export function leave(to: string): void {
  const state: unknown = window.history.state;
  if (state !== null && typeof state === 'object' && 'inside' in state) window.history.back();
  else go(to, { replace: true });
}
