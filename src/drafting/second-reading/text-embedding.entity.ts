import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, longText, ref } from '../../platform/database/index.js';

/** The vector of a text by one model: each text is sent away once. */
@Entity('text_embedding')
@Index('ux_text_embedding_workspace_id_model_text_hash', ['workspaceId', 'model', 'textHash'], { unique: true })
export class TextEmbeddingEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) model!: string;
  /** sha256 of the text. */
  @Column(ref()) textHash!: string;
  /** 32-bit floats, little-endian, in base64. */
  @Column(longText()) vector!: string;
  @Column(instant()) createdAt!: Instant;
}
