/** A stretch of one part of a draft. */
export interface Place {
  readonly part: string;
  /** The whole of that part. */
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}
