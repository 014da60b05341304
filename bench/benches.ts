import type { Figure } from './figure.js';

interface Bench {
  /** It starts the service as it is built. */
  readonly needsBuild: boolean;
  readonly load: () => Promise<{ run: () => Promise<Figure[]> }>;
}

export const BENCHES = {
  drafting: { needsBuild: true, load: () => import('./drafting.bench.js') },
  calendar: { needsBuild: true, load: () => import('./calendar.bench.js') },
  library: { needsBuild: false, load: () => import('./library.bench.js') },
  start: { needsBuild: true, load: () => import('./start.bench.js') },
  web: { needsBuild: true, load: () => import('./web.bench.js') },
  checks: { needsBuild: false, load: () => import('./checks.bench.js') },
  planner: { needsBuild: false, load: () => import('./planner.bench.js') },
} as const satisfies Record<string, Bench>;

export type BenchName = keyof typeof BENCHES;
export const isBench = (name: string): name is BenchName => name in BENCHES;
