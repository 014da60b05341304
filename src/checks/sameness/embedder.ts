import type { Result } from '../../kernel/index.js';

/**
 * Turns texts into vectors of meaning, so that what is said in other words can be found. Texts of equal meaning point the
 * same way. Vectors of one model all have the same length and say nothing beside those of another.
 */
export interface TextEmbedder {
  readonly model: string;
  /** One vector a text, in the order given; a failure says why in words for the record, and is never thrown. */
  embed(
    workspaceId: string,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly Float32Array[], string>>;
}
