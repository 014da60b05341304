import { firstCharacters } from '../../kernel/index.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UsageSources, type KindId, type Usage, type UsageSource } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { DraftCitationEntity, type CitedKind } from './draft-citation.entity.js';
import { DraftEntity } from './draft.entity.js';

const CITED: Partial<Record<KindId, CitedKind>> = {
  product: 'fact',
  case: 'case',
  offer: 'offer',
  material: 'material',
};
const COLUMN = { persona: 'persona', segment: 'segment', product: 'product' } as const;
const SHOWN = 200;

/** "Where is this record used?" as far as drafts go: what they cite, who speaks in them and to whom. */
@Injectable()
export class DraftUsages implements UsageSource, OnModuleInit {
  readonly name = 'drafts';

  constructor(
    private readonly sources: UsageSources,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async usages(workspaceId: string, kind: KindId, slug: string): Promise<Usage[]> {
    const cited = CITED[kind];
    const column = kind in COLUMN ? COLUMN[kind as keyof typeof COLUMN] : undefined;
    if (cited === undefined && column === undefined) return [];
    const query = this.database.reader
      .createQueryBuilder(DraftEntity, 'draft')
      .where(`draft.workspaceId = :workspaceId AND draft.status = 'kept'`, { workspaceId })
      .orderBy('draft.createdAt', 'DESC')
      .take(SHOWN);
    const resting = query
      .subQuery()
      .select('1')
      .from(DraftCitationEntity, 'cited')
      .where('cited.draftId = draft.id AND cited.versionNumber = draft.currentNumber AND cited.kind = :cited')
      .andWhere(cited === 'fact' ? 'substr(cited.record, 1, :length) = :record' : 'cited.record = :record')
      .getQuery();
    const any = [
      ...(cited === undefined ? [] : [`EXISTS ${resting}`]),
      ...(column === undefined ? [] : [`draft.${column} = :slug`]),
    ];
    query.andWhere(`(${any.join(' OR ')})`, {
      cited,
      slug,
      record: cited === 'fact' ? `${slug}#` : slug,
      length: slug.length + 1,
    });
    return (await query.getMany()).map((draft) => ({
      type: 'draft',
      id: draft.id,
      title: firstCharacters(draft.searchText, 40),
      where: `${draft.touchpoint} · ${draft.segment}`,
    }));
  }
}
