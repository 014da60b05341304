import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../../api/remembered';

export const SHADES = ['light', 'dark', 'system'] as const;
export type ShadeChoice = (typeof SHADES)[number];

const KEPT = 'yuanding.shade';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function choice(): ShadeChoice {
  const value = remembered(KEPT);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Follows the phone unless its owner chose; the same choice as at the desk. */
export function applyShade(): void {
  const chosen = choice();
  const shade = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset['shade'] = shade;
  document.documentElement.style.colorScheme = shade;
  listeners.forEach((listener) => listener());
}
dark.addEventListener('change', applyShade);
window.addEventListener('storage', applyShade);

export function chooseShade(next: ShadeChoice): void {
  remember(KEPT, next);
  applyShade();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useShadeChoice = (): ShadeChoice => useSyncExternalStore(subscribe, choice);
