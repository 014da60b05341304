import { IsNull, Not, type EntityManager } from 'typeorm';
import { RecordEntity, type CaseStudy, type Library } from '../../library/index.js';

/**
 * A library with its archived cases among the others: a text written today may show one by a picture that is still there.
 * A picture or words that a case of today has as well are that one's to allow. By ux_record_workspace_id_kind_slug.
 */
export async function withArchivedCases(
  manager: EntityManager,
  workspaceId: string,
  library: Library,
): Promise<Library> {
  const rows = await manager.find(RecordEntity, {
    select: { id: true, body: true },
    where: { workspaceId, kind: 'case', archivedAt: Not(IsNull()) },
  });
  if (rows.length === 0) return library;
  const live = [...library.cases.values()];
  const [shown, said] = [new Set(live.flatMap(({ pictures }) => pictures)), new Set(live.map(({ quote }) => quote))];
  const archived = rows.map(({ body }): [string, CaseStudy] => {
    const { quote, pictures, ...told } = body as CaseStudy;
    const own = { pictures: pictures.filter((picture) => !shown.has(picture)) };
    return [told.id, { ...told, ...own, ...(quote === undefined || said.has(quote) ? {} : { quote }) }];
  });
  return { ...library, cases: new Map([...archived, ...library.cases]) };
}
