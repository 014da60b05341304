import type { Result } from '../../kernel/index.js';
import type { Body } from '../../library/index.js';
import type { DraftContext } from '../context/index.js';

export const WRITER_KINDS = ['template', 'llm'] as const;
export type WriterKind = (typeof WRITER_KINDS)[number];

/** What was written lately, shared by everything that writes for a workspace at the same time. */
export interface LatelyWritten {
  readonly texts: readonly string[];
  add(text: string): void;
}

/**
 * Told with each piece of a reply that comes, and with nothing when one begins or fails: another attempt starts anew. The reply
 * so far is put together only for who asks for it.
 */
export type Onlooker = (soFar: () => string) => void;
/** Of a reply that begins, or that does not stand. */
export const NOTHING_YET = (): string => '';

/** For whom a text is written: what is booked, and which answer may be taken up again after a crash. */
export interface WritingJob {
  readonly workspaceId: string;
  readonly itemId: string;
  /** Grows when a person asks for a failed item again: the same inputs then mean a new call. */
  readonly round: number;
  readonly seed: string;
  /** Taken up again after a worker was lost: an answer that was paid for may be waiting in the books. */
  readonly resumed: boolean;
  readonly signal: AbortSignal;
  readonly onlooker?: Onlooker;
  /** Whoever asks has other work to do: where the money is set aside for others, the text is put off and not waited for. */
  readonly putsOff?: boolean;
  readonly lately: LatelyWritten;
  /** What speaks against a body, in findings; a writer that can choose takes the one with less. */
  readonly judge: (body: Body) => number;
  /** The texts of its readers or its batch that a body comes too close to, in words for who writes it anew; none = keep it. */
  readonly alike: (body: Body) => readonly string[];
  /** A, where B of a pair is to be written from it. */
  readonly first?: Body;
}

export interface Written {
  readonly body: Body;
  readonly writer: WriterKind;
  /** Name of the model or of the framework. */
  readonly model: string;
  readonly promptHash: string;
  /** Such as `moments/file-2`; null for templates. */
  readonly promptVersion: string | null;
}

/** Why there is no draft. The words are for the person who asked; the raw reply, if any, is kept with the calls. */
export interface NotWritten {
  readonly code: string;
  readonly message: string;
  readonly detail: string | null;
  /** Worth another writer, or the same later. False when the request itself is at fault. */
  readonly fallback: boolean;
  /** The work was only interrupted (shut-down, cancel, put off): no outcome at all. */
  readonly interrupted: boolean;
  /** Interrupted since the money is set aside for others: it comes free or is spent when they have ended. */
  readonly putOff?: boolean;
}

/** Writes one piece from a context. Never invents: what it may cite is all in the context. */
export interface Writer {
  readonly kind: WriterKind;
  write(context: DraftContext, job: WritingJob): Promise<Result<Written, NotWritten>>;
}
