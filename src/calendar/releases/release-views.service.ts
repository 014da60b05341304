import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { notFound } from '../../kernel/index.js';
import { cursorNumber, decodeCursor, toPage } from '../../platform/http/index.js';
import { Database } from '../../platform/database/index.js';
import type { Actor } from '../../identity/index.js';
import { ReleaseEntity } from './release.entity.js';

interface Paging {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Releases as they were published. */
@Injectable()
export class ReleaseViews {
  constructor(private readonly database: Database) {}

  /** The newest first, without what they carry. */
  async page({ workspaceId }: Actor, { cursor, limit }: Paging) {
    const before = cursor === undefined ? null : cursorNumber(decodeCursor(cursor, 1)[0]);
    const rows = await this.database.fresh.find(ReleaseEntity, {
      where: { workspaceId, ...(before === null ? {} : { number: LessThan(before) }) },
      select: {
        ...{ id: true, number: true, fromDay: true, toDay: true, entries: true, diff: true },
        ...{ publishedBy: true, publishedByName: true, at: true },
      },
      order: { number: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ number }) => [number]);
  }

  async get({ workspaceId }: Actor, number: number): Promise<ReleaseEntity> {
    const release = await this.database.fresh.findOneBy(ReleaseEntity, { workspaceId, number });
    if (release === null) throw notFound('release', String(number));
    return release;
  }
}
