/** What somebody is writing, and what it started from. Kept in the browser until it is saved. */
export interface Work {
  /** The version it started from; 0 for a record that does not exist yet. */
  readonly version: number;
  readonly base: unknown;
  readonly body: unknown;
}
