import type { Schema } from '../api/client';

type Version = Pick<Schema<'DraftVersionView'>, 'number' | 'writer' | 'model' | 'authorId' | 'createdAt'>;
type Decision = Schema<'Review'>['decisions'][number];

export type Happening =
  | { readonly kind: 'version'; readonly at: string; readonly version: Version }
  | { readonly kind: 'decision'; readonly at: string; readonly decision: Decision };

/** What happened to a draft, the latest first: what was written, and what was decided about it. */
export function timelineOf(versions: readonly Version[], decisions: readonly Decision[]): Happening[] {
  const all: Happening[] = [
    ...versions.map((version): Happening => ({ kind: 'version', at: version.createdAt, version })),
    ...decisions.map((decision): Happening => ({ kind: 'decision', at: decision.createdAt, decision })),
  ];
  // Words stand before what was decided about them in the same moment.
  const rank = ({ kind }: Happening) => (kind === 'version' ? 0 : 1);
  return all
    .map((happening, index) => ({ happening, index }))
    .sort(
      (one, other) =>
        other.happening.at.localeCompare(one.happening.at) ||
        rank(other.happening) - rank(one.happening) ||
        other.index - one.index,
    )
    .map(({ happening }) => happening);
}
