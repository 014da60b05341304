import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetRemembered, remember, remembered } from '../api/remembered';

const PREFIX = 'yuanding.kept.';
/** Milliseconds after the last keystroke until the work is written down. */
const PAUSE = 300;
/** What is not written down yet. A form that is drawn anew begins before the one it replaces has ended, and must find it. */
const unwritten = new Map<string, unknown>();

/**
 * Work in progress that survives a reload, a crash and a lost session. `key` names whose work on what it is, for example
 * `${workspace.slug}/${me.person.id}/draft/${id}`. `restored` is true when the work comes from before. Call `forget` once it is saved.
 */
export function useKept<T>(
  key: string,
  initial: T,
): { value: T; set: (next: T) => void; restored: boolean; forget: () => void } {
  const [state, setState] = useState(() => load(key, initial));
  const latest = useRef<{ key: string; value: T } | null>(null);

  if (state.key !== key) setState(load(key, initial));

  const write = useCallback(() => {
    if (!latest.current) return;
    remember(PREFIX + latest.current.key, JSON.stringify(latest.current.value));
    unwritten.delete(latest.current.key);
    latest.current = null;
  }, []);

  useEffect(() => {
    if (!latest.current) return;
    const timer = setTimeout(write, PAUSE);
    return () => clearTimeout(timer);
  }, [state, write]);

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  const set = useCallback(
    (value: T) => {
      latest.current = { key, value };
      unwritten.set(key, value);
      setState((before) => ({ ...before, key, value }));
    },
    [key],
  );
  const forget = useCallback(() => {
    latest.current = null;
    unwritten.delete(key);
    forgetRemembered(PREFIX + key);
    setState((before) => ({ ...before, restored: false }));
  }, [key]);
  return { value: state.value, set, restored: state.restored, forget };
}

function load<T>(key: string, initial: T): { key: string; value: T; restored: boolean } {
  if (unwritten.has(key)) return { key, value: unwritten.get(key) as T, restored: true };
  try {
    const kept = remembered(PREFIX + key);
    if (kept !== null) return { key, value: JSON.parse(kept) as T, restored: true };
  } catch {
    // Unreadable work counts as none.
  }
  return { key, value: initial, restored: false };
}
