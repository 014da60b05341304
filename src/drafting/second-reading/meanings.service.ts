import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId, ok, sha256, type Clock, type Result } from '../../kernel/index.js';
import type { Meanings } from '../../checks/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import type { LlmFailure } from '../writers/llm/failure.js';
import { EMBEDDED_AT_ONCE, OpenAiEmbedder, type EmbeddingJob } from './embedder.service.js';
import { TextEmbeddingEntity } from './text-embedding.entity.js';
import { textOfVector, vectorOfText } from './vector-text.js';

/** Texts that one reading may send away; what is left is asked for with the next draft. */
const NEW_MOST = 256;
/** Vectors kept in memory: of 1,024 numbers each, about 80 MB. */
const KEPT_MOST = 20_000;
const AT_ONCE = 500;

/** Meanings of a workspace's texts: from memory, else from the rows, else from the endpoint, which sees each text once. */
@Injectable()
export class MeaningsOfTexts {
  private readonly kept = new Map<string, Float32Array>();

  constructor(
    private readonly embedder: OpenAiEmbedder,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where no endpoint is configured. */
  get model(): string | null {
    return this.embedder.settings?.model ?? null;
  }

  /**
   * What was answered is kept at once, so that a reading put off for money goes on from there.
   * @param texts the most wanted first. What could not be had is missing from the answer; the error says why.
   */
  async of(job: EmbeddingJob, texts: readonly string[], signal: AbortSignal): Promise<Result<Meanings, LlmFailure>> {
    const { workspaceId } = job;
    const hashes = new Map(texts.map((text) => [sha256(text), text]));
    await this.recall(workspaceId, [...hashes.keys()]);
    const missing = [...hashes].filter(([hash]) => !this.kept.has(keyOf(workspaceId, hash))).slice(0, NEW_MOST);
    for (let from = 0; from < missing.length; from += EMBEDDED_AT_ONCE) {
      const some = missing.slice(from, from + EMBEDDED_AT_ONCE);
      const texts = some.map(([, text]) => text);
      const asked = await this.embedder.embed(job, texts, signal);
      if (!asked.ok) return asked;
      const vectors = some.map(([hash], at) => [hash, asked.value[at] ?? new Float32Array()] as const);
      await this.keep(workspaceId, vectors);
    }
    const found = [...hashes].flatMap(([hash, text]) => {
      const vector = this.kept.get(keyOf(workspaceId, hash));
      return vector === undefined ? [] : [[text, vector] as const];
    });
    return ok(new Map(found));
  }

  private async recall(workspaceId: string, hashes: readonly string[]): Promise<void> {
    if (this.kept.size > KEPT_MOST) this.kept.clear();
    const unknown = hashes.filter((hash) => !this.kept.has(keyOf(workspaceId, hash)));
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const rows = await this.database.fresh.find(TextEmbeddingEntity, {
        where: { workspaceId, model: this.embedder.model, textHash: In(unknown.slice(from, from + AT_ONCE)) },
      });
      for (const { textHash, vector } of rows) this.kept.set(keyOf(workspaceId, textHash), vectorOfText(vector));
    }
  }

  private async keep(
    workspaceId: string,
    vectors: readonly (readonly [hash: string, vector: Float32Array])[],
  ): Promise<void> {
    const now = this.clock.now();
    const { model } = this.embedder;
    const rows = vectors.map(([textHash, vector]) => ({
      ...{ id: newId<string>(), workspaceId, model, textHash, vector: textOfVector(vector), createdAt: now },
    }));
    // Two readings at once may have asked for the same text: the first one's vector is as good.
    await this.unitOfWork.run((tx) =>
      tx.manager
        .createQueryBuilder()
        .insert()
        .into(TextEmbeddingEntity)
        .values(rows)
        .orIgnore()
        .updateEntity(false)
        .execute(),
    );
    for (const [hash, vector] of vectors) this.kept.set(keyOf(workspaceId, hash), vector);
  }
}

const keyOf = (workspaceId: string, hash: string): string => `${workspaceId}/${hash}`;
