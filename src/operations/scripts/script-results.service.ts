import { Inject, Injectable } from '@nestjs/common';
import { plusSeconds, searchable, type Clock, type Instant } from '../../kernel/index.js';
import { Libraries, Records } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { decodeCursor, toPage } from '../../platform/http/index.js';
import { nothingOf, sharesOf, sorted, type ScriptRow } from './script-rows.js';
import { scriptFigures, type ScriptFigures } from './script-results.queries.js';
import type { ScriptsQuery, ScriptsFilter } from './scripts.schema.js';

/** What becomes of scripts: offered, used, changed, answered. The live scripts of the library, those never offered too. */
@Injectable()
export class ScriptResults {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
    private readonly records: Records,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A library has hundreds of scripts, not millions: sorted here, by figures that no index holds. */
  async list(workspaceId: string, { cursor, limit, ...filter }: ScriptsQuery) {
    const rows = await this.all(workspaceId, filter);
    const after = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0]);
    const from = after === null ? 0 : rows.findIndex(({ slug }) => slug === after) + 1;
    return toPage(rows.slice(from, from + limit + 1), limit, ({ slug }) => [slug]);
  }

  async all(workspaceId: string, filter: ScriptsFilter): Promise<ScriptRow[]> {
    const { days, persona } = filter;
    const library = await this.libraries.snapshot(workspaceId);
    const records = await this.records.many(workspaceId, 'script', [...library.scripts.keys()]);
    const of = { workspaceId, since: this.since(days), persona };
    const figures = await scriptFigures(this.database.reader, of, 'script');
    const bySlug = new Map(figures.map((one) => [one.scriptSlug, one]));
    const rows = records.map(({ slug, title, version }): ScriptRow => {
      const body = library.scripts.get(slug);
      const found = bySlug.get(slug) ?? nothingOf(slug);
      const about = { title, version, product: body?.product ?? null, stages: body?.stages ?? [] };
      return { slug, ...about, ...figuresOf(found) };
    });
    return sorted(rows.filter(matching(filter)), filter.sort);
  }

  /** Of one script, archived or not, by version and answer. @throws AppError 404 */
  async of(workspaceId: string, slug: string, days: number) {
    const { title, version } = await this.records.get(workspaceId, 'script', slug);
    const of = { workspaceId, since: this.since(days), slug };
    const [whole = nothingOf(slug)] = await scriptFigures(this.database.reader, of, 'script');
    const part = async (by: 'version' | 'answer') =>
      (await scriptFigures(this.database.reader, of, by))
        .map((one) => ({ ...figuresOf(one), scriptVersion: one.scriptVersion ?? 0, scriptAnswer: one.scriptAnswer }))
        .sort(
          (left, right) =>
            right.scriptVersion - left.scriptVersion || (left.scriptAnswer ?? 0) - (right.scriptAnswer ?? 0),
        );
    const parts = { versions: await part('version'), answers: await part('answer') };
    return { slug, title, version, days, total: figuresOf(whole), ...parts };
  }

  private since(days: number): Instant {
    return plusSeconds(this.clock.now(), -days * 86_400);
  }
}

const matching =
  ({ q, product, stage, use }: ScriptsFilter) =>
  (row: ScriptRow): boolean =>
    searchable(`${row.title} ${row.slug}`).includes(searchable(q)) &&
    (product === undefined || row.product === product) &&
    // A script that names no stage comes up in any.
    (stage === undefined || row.stages.length === 0 || row.stages.includes(stage)) &&
    (use === 'all' || row.used > 0 === (use === 'used'));

/** Figures and shares, without what they are figures of. */
function figuresOf(found: ScriptFigures) {
  const { scriptSlug: _slug, scriptVersion: _version, scriptAnswer: _answer, ...figures } = found;
  return { ...figures, ...sharesOf(found) };
}
