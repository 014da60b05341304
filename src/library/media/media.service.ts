import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { invalidRequest, type Upload } from '../../platform/http/index.js';
import type { MediaRecord } from '../kinds/index.js';
import { RecordStore } from '../records/record-store.service.js';
import type { RecordRow } from '../records/record.entity.js';
import { recordHeader } from '../records/record-view.js';
import { Records } from '../records/records.service.js';
import type { MediaBlobRow } from './media-blob.entity.js';
import { mediaNotFound } from './media-errors.js';
import { MediaFiles } from './media-files.service.js';
import { UploadFields, type MediaView } from './media.schema.js';

/** Pictures as people bring them in, look at them and use them. */
@Injectable()
export class Media {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RecordStore,
    private readonly records: Records,
    private readonly files: MediaFiles,
  ) {}

  /** The sender's file name is not used: the file is called after its record, with the ending its bytes deserve. */
  async upload(actor: Actor, { bytes, fields }: Upload): Promise<MediaView> {
    const read = UploadFields.safeParse(fields);
    if (!read.success) throw invalidRequest(read.error.issues);
    const staged = await this.files.stage(actor.workspaceId, bytes);
    const body = bodyOf(read.data, staged.extension);
    try {
      const record = await this.unitOfWork.run(async (tx) => {
        await this.files.attach(tx, body.file, staged);
        const [outcome] = await this.store.apply(tx, actor, [{ action: 'create', kind: 'media', body }], {
          source: 'api',
        });
        if (outcome === undefined) throw new Error('A change has one outcome.');
        return outcome.record;
      });
      return mediaView(actor, record, staged.blob);
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  async list(actor: Actor, query: { q: string; cursor?: string | undefined; limit: number }) {
    const page = await this.records.list(actor.workspaceId, {
      ...query,
      kind: 'media',
      archived: 'false',
      sort: 'place',
    });
    const blobs = await this.files.all(actor.workspaceId);
    const rows = await this.records.many(
      actor.workspaceId,
      'media',
      page.items.map((item) => item.slug),
    );
    const items = rows.map((row) => mediaView(actor, row, blobs.get((row.body as MediaRecord).file)));
    return { items, nextCursor: page.nextCursor };
  }

  /** The bytes of a record. An archived one is still shown: it stands in old versions. */
  async ofRecord(workspaceId: string, slug: string): Promise<MediaBlobRow> {
    const row = await this.records.get(workspaceId, 'media', slug);
    return this.ofFile(workspaceId, (row.body as MediaRecord).file);
  }

  ofFile(workspaceId: string, file: string): Promise<MediaBlobRow> {
    return this.files.describe(workspaceId, file);
  }

  /** @throws AppError 404 when the disk has lost what the database knows of */
  async read(blob: MediaBlobRow): Promise<Buffer> {
    try {
      return await this.files.read(blob);
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') throw mediaNotFound(blob.hash);
      throw error;
    }
  }
}

const bodyOf = ({ id, alt, rights, expires, tags }: UploadFields, extension: string) => ({
  id,
  file: `${id}.${extension}`,
  alt,
  rights,
  ...(expires === undefined || expires === '' ? {} : { expires }),
  tags: (tags ?? '')
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
});

function mediaView(actor: Actor, row: RecordRow, blob: MediaBlobRow | undefined): MediaView {
  const { file, alt, rights, expires, tags } = row.body as MediaRecord;
  const url = `/api/v1/workspaces/${actor.workspaceSlug}/library/media/${row.slug}/content`;
  const content = blob && { contentType: blob.contentType, size: blob.size, hash: blob.hash, url };
  return { ...recordHeader(row), file, alt, rights, expires: expires ?? null, tags, content: content ?? null };
}
