import { Inject, Injectable } from '@nestjs/common';
import { sha256, newId, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { LARGEST_PICTURE } from '../files/decode.js';
import { sniff } from './content-type.js';
import { MediaBlobEntity, type MediaBlobRow } from './media-blob.entity.js';
import { MediaFileEntity } from './media-file.entity.js';
import { emptyFile, mediaNotFound, tooLarge, wrongType } from './media-errors.js';

/** Bytes that lie in the store already and wait for the transaction that gives them a name. */
export interface StagedMedia {
  readonly blob: MediaBlobRow;
  readonly extension: string;
  /** False when equal bytes were there before. */
  readonly fresh: boolean;
}

/** The bytes behind `media/<file>`. What they mean is the media record's matter. */
@Injectable()
export class MediaFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: ConfigValues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Looks at bytes and puts them down. Call outside of a unit of work, then `attach` inside one.
   * @throws AppError unsupported_media (415) · too_large (413)
   */
  async stage(workspaceId: string, bytes: Buffer): Promise<StagedMedia> {
    const most = Math.min(LARGEST_PICTURE, this.config.UPLOAD_LIMIT_MB * 1024 * 1024);
    if (bytes.length === 0) throw emptyFile();
    if (bytes.length > most) throw tooLarge(bytes.length, most);
    const type = await sniff(bytes);
    if (!type.ok) throw wrongType(type.error);
    const { extension, contentType } = type.value;
    const hash = sha256(bytes);
    const known = await this.database.fresh.findOneBy(MediaBlobEntity, { workspaceId, hash });
    if (known) return { blob: known, extension, fresh: false };
    const storageKey = await this.files.put(bytes, { workspaceId, extension });
    const createdAt = this.clock.now();
    const blob = { id: newId<string>(), workspaceId, hash, contentType, size: bytes.length, storageKey, createdAt };
    return { blob, extension, fresh: true };
  }

  /** From now on `media/<file>` stands for these bytes. @returns whether that is news */
  async attach(tx: Tx, file: string, { blob, fresh }: StagedMedia): Promise<boolean> {
    const { workspaceId, hash } = blob;
    await tx.lock(workspaceId, 'library');
    if (fresh && !(await tx.manager.existsBy(MediaBlobEntity, { workspaceId, hash })))
      await tx.manager.insert(MediaBlobEntity, blob);
    const row = await tx.manager.findOneBy(MediaFileEntity, { workspaceId, file });
    if (row?.hash === hash) return false;
    const updatedAt = this.clock.now();
    if (row) await tx.manager.update(MediaFileEntity, { id: row.id, workspaceId }, { hash, updatedAt });
    else await tx.manager.insert(MediaFileEntity, { id: newId<string>(), workspaceId, file, hash, updatedAt });
    return true;
  }

  /** Takes staged bytes away again when the transaction that was to name them failed. */
  async discard(staged: StagedMedia): Promise<void> {
    if (staged.fresh) await this.files.delete(staged.blob.storageKey);
  }

  /** File → what its bytes are. */
  async all(workspaceId: string): Promise<Map<string, MediaBlobRow>> {
    const names = await this.database.reader.findBy(MediaFileEntity, { workspaceId });
    const blobs = await this.database.reader.findBy(MediaBlobEntity, { workspaceId });
    const byHash = new Map(blobs.map((blob) => [blob.hash, blob]));
    return new Map(
      names.flatMap(({ file, hash }) => {
        const blob = byHash.get(hash);
        return blob === undefined ? [] : [[file, blob] as const];
      }),
    );
  }

  /** @throws AppError 404 when no bytes go by that name */
  async describe(workspaceId: string, file: string): Promise<MediaBlobRow> {
    const named = await this.database.fresh.findOneBy(MediaFileEntity, { workspaceId, file });
    const blob = named && (await this.database.fresh.findOneBy(MediaBlobEntity, { workspaceId, hash: named.hash }));
    if (!blob) throw mediaNotFound(file);
    return blob;
  }

  read(blob: Pick<MediaBlobRow, 'storageKey'>): Promise<Buffer> {
    return this.files.read(blob.storageKey);
  }
}
