import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import type { LatelyWritten } from '../writers/writer.js';

const KEPT = 400;
const WORKSPACES = 16;

/** What a workspace's last drafts say, so that the next ones differ. Kept in memory, read once from the rows. */
@Injectable()
export class RecentTexts {
  private readonly byWorkspace = new Map<string, Promise<LatelyWritten>>();

  constructor(private readonly database: Database) {}

  of(workspaceId: string): Promise<LatelyWritten> {
    const known = this.byWorkspace.get(workspaceId);
    if (known !== undefined) return known;
    if (this.byWorkspace.size >= WORKSPACES) this.byWorkspace.clear();
    const texts = this.read(workspaceId);
    texts.catch(() => this.byWorkspace.delete(workspaceId));
    this.byWorkspace.set(workspaceId, texts);
    return texts;
  }

  private async read(workspaceId: string): Promise<LatelyWritten> {
    const rows = await this.database.reader
      .createQueryBuilder(DraftVersionEntity, 'version')
      .select('version.text', 'text')
      .where('version.workspaceId = :workspaceId', { workspaceId })
      .orderBy('version.id', 'DESC')
      .limit(KEPT)
      .getRawMany<{ text: string }>();
    const texts = rows.map(({ text }) => text).reverse();
    return {
      texts,
      add: (text) => {
        texts.push(text);
        if (texts.length > KEPT) texts.shift();
      },
    };
  }
}
