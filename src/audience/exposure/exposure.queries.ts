import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { ExposureEntity, type Exposure } from './exposure.entity.js';

const COLUMNS = {
  source: true,
  accountSlug: true,
  audience: true,
  recordRef: true,
  hash: true,
  at: true,
  state: true,
} as const;
const AT_ONCE = 500;

const IS_OUT = `CASE WHEN line.state = 'out' THEN 1 ELSE 0 END`;
/** How often each audience met each record since a moment, and is going to meet it. Served by ix_exposure_audience_at. */
export async function metSince(
  manager: EntityManager,
  workspaceId: string,
  since: Instant,
): Promise<{ audience: string; recordRef: string; out: boolean; times: number }[]> {
  const rows = await manager
    .createQueryBuilder(ExposureEntity, 'line')
    .select('line.audience', 'audience')
    .addSelect('line.recordRef', 'record')
    .addSelect(IS_OUT, 'isOut')
    .addSelect('COUNT(DISTINCT line.source)', 'times')
    .where('line.workspaceId = :workspaceId AND line.at >= :since', { workspaceId, since })
    .groupBy('line.audience')
    .addGroupBy('line.recordRef')
    .addGroupBy(IS_OUT)
    .getRawMany<{ audience: string; record: string; isOut: number | string; times: number | string }>();
  return rows.map(({ audience, record, isOut, times }) => ({
    ...{ audience, recordRef: record, out: Number(isOut) === 1, times: Number(times) },
  }));
}

/** Which texts were shown or are going to be since a moment, each time. Plain rows: there may be ten thousand. */
export const draftsShown = (
  manager: EntityManager,
  workspaceId: string,
  since: Instant,
): Promise<Pick<Exposure, 'source' | 'recordRef' | 'hash' | 'at'>[]> =>
  manager
    .createQueryBuilder(ExposureEntity, 'line')
    .select('line.source', 'source')
    .addSelect('line.recordRef', 'recordRef')
    .addSelect('line.hash', 'hash')
    .addSelect('line.at', 'at')
    .where('line.workspaceId = :workspaceId AND line.at >= :since', { workspaceId, since })
    .andWhere(`line.recordRef LIKE 'draft:%'`)
    .orderBy('line.at', 'ASC')
    .addOrderBy('line.id', 'ASC')
    .getRawMany();

/** Who met these records, ever. Served by ix_exposure_record_ref. */
export async function exposuresOf(
  manager: EntityManager,
  workspaceId: string,
  recordRefs: readonly string[],
): Promise<Exposure[]> {
  const found: Exposure[] = [];
  for (let from = 0; from < recordRefs.length; from += AT_ONCE)
    found.push(
      ...(await manager.find(ExposureEntity, {
        where: { workspaceId, recordRef: In(recordRefs.slice(from, from + AT_ONCE)) },
        select: { id: true, ...COLUMNS },
      })),
    );
  return found;
}
