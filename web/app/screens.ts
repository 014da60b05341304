import type { ComponentType } from 'react';
import { fetchEarly } from './fetch-early';

type Load = () => Promise<{ default: ComponentType }>;

export const loadShell: Load = () => import('./shell');

/** The screens by their part of the address, each fetched when it is first opened. */
export const SCREENS = {
  '': () => import('../home/home'),
  library: () => import('../library/library'),
  studio: () => import('../studio/studio'),
  review: () => import('../review/review-desk'),
  calendar: () => import('../calendar/calendar'),
  answers: () => import('../answers/answers'),
  settings: () => import('../settings/settings'),
} as const satisfies Record<string, Load>;

const isScreen = (name: string): name is keyof typeof SCREENS => name in SCREENS;

/** Fetches what an address will need while the service is still being asked who is signed in. */
export function fetchAhead(pathname: string): void {
  const [, within, , screen = ''] = pathname.split('/');
  if (within !== 'w') return;
  fetchEarly(loadShell, ...(isScreen(screen) ? [SCREENS[screen]] : []));
}
