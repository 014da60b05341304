/**
 * A kind of background work by name. State lives in domain rows: a payload only says which row to look at, so a job
 * may run twice, late, or in another process, and a lost one is found again by its room's sweep.
 */
export interface JobType<P> {
  readonly name: string;
  /** How many run at once in a process. */
  readonly concurrency: number;
  /** How often a throwing handler is tried before it is left to the sweep. */
  readonly attempts: number;
  /** Never set: holds the payload's type. */
  readonly payload?: P;
}

const declared = new Map<string, JobType<object>>();

/** Declares a kind of job. Boot fails when a declared one has no handler, or two. */
export function jobType<P extends object>(
  name: string,
  options: { concurrency: number; attempts: number },
): JobType<P> {
  if (declared.has(name)) throw new Error(`Two kinds of job are called ${name}.`);
  const type: JobType<P> = { name, ...options };
  declared.set(name, type);
  return type;
}

export const declaredJobs = (): JobType<object>[] => [...declared.values()];

/** Wait before the next try, in ms: doubles from 200 ms, at most 30 s. @param chance in [0, 1) spreads the tries */
export const retryDelay = (attempt: number, chance: number): number =>
  Math.round(Math.min(30_000, 200 * 2 ** (attempt - 1)) * (0.5 + chance / 2));
