import { IsNull, Not, type EntityManager } from 'typeorm';
import { RecordEntity, type CaseStudy, type Library } from '../../library/index.js';

/** By a library of one revision: putting a case away makes another. A batch saves hundreds of versions by the same one. */
const KNOWN = new WeakMap<Library, Library>();

/**
 * A library with its archived cases among the others: a text written today may show one by a picture that is still there.
 * A picture or words that a case of today has as well are that one's to allow. By ux_record_workspace_id_kind_slug.
 */
export async function withArchivedCases(
  manager: EntityManager,
  workspaceId: string,
  library: Library,
): Promise<Library> {
  const known = KNOWN.get(library) ?? withCases(library, await archivedCases(manager, workspaceId));
  KNOWN.set(library, known);
  return known;
}

async function archivedCases(manager: EntityManager, workspaceId: string): Promise<CaseStudy[]> {
  const rows = await manager.find(RecordEntity, {
    select: { id: true, body: true },
    where: { workspaceId, kind: 'case', archivedAt: Not(IsNull()) },
  });
  return rows.map(({ body }) => body as CaseStudy);
}

function withCases(library: Library, putAway: readonly CaseStudy[]): Library {
  if (putAway.length === 0) return library;
  const live = [...library.cases.values()];
  const [shown, said] = [new Set(live.flatMap(({ pictures }) => pictures)), new Set(live.map(({ quote }) => quote))];
  const archived = putAway.map(({ quote, pictures, ...told }): [string, CaseStudy] => {
    const own = { pictures: pictures.filter((picture) => !shown.has(picture)) };
    return [told.id, { ...told, ...own, ...(quote === undefined || said.has(quote) ? {} : { quote }) }];
  });
  return { ...library, cases: new Map([...archived, ...library.cases]) };
}
