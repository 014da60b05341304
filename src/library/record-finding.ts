import type { Day, Phrase } from '../kernel/index.js';
import type { KindId } from './kinds/kind.js';
import type { Library } from './library.js';

/** Something to be said against the words of a record, which is in good form otherwise: the record is kept all the same. */
export interface RecordFinding {
  readonly kind: KindId;
  readonly id: string;
  /** Dotted path in the body: `facts.0.claim`. */
  readonly field: string;
  readonly rule: string;
  /** `block`: a draft that says it cannot be approved; `warn`: needs a look; `info`: tells. */
  readonly severity: 'block' | 'warn' | 'info';
  readonly span: string;
  /** For people, in Chinese. */
  readonly message: string;
  readonly source: string;
  readonly suggestion?: string;
  /** The suggestion by code. */
  readonly suggests?: Phrase[];
}

/** What an upper room has to say about the records of a library. Pure: same library, same day, same findings. */
export type RecordJudge = (library: Library, today: Day) => RecordFinding[];
