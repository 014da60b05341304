import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { seeded, type Day } from '../../kernel/index.js';
import {
  buildLibrary,
  CATEGORIES,
  readFolder,
  readLibrary,
  TOUCHPOINT_IDS,
  type Library,
  type TouchpointId,
} from '../../library/index.js';
import { buildContext, nothingUsed, type DraftContext } from '../context/index.js';
import type { EvaluationCase } from './evaluate-prompts.js';

/** The sample brands of this installation. */
const SAMPLES = fileURLToPath(new URL('../../../content-library/', import.meta.url));
const BRANDS = ['beauty', 'knowledge'] as const;
/** A day on which the samples' evidence holds. */
const DAY = '2026-11-24' as Day;

/** A library as it lies in a folder. */
export async function libraryOf(folder: string): Promise<Library> {
  return buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
}

/** The evaluation set: both sample brands, every touchpoint, every category there is evidence for. */
export async function sampleCases(): Promise<EvaluationCase[]> {
  const libraries = await Promise.all(
    BRANDS.map(async (brand) => ({ brand, library: await libraryOf(path.join(SAMPLES, brand)) })),
  );
  return libraries.flatMap(({ brand, library }) => casesOf(library).map((context) => ({ brand, library, context })));
}

/** One context for each touchpoint and category that the library can be written from. */
function casesOf(library: Library): DraftContext[] {
  return TOUCHPOINT_IDS.flatMap((touchpoint) =>
    CATEGORIES.flatMap((category) => {
      const found = contextFor(library, { touchpoint, category });
      return found === null ? [] : [found];
    }),
  );
}

export interface Wanted {
  readonly touchpoint: TouchpointId;
  readonly category: DraftContext['category'];
  readonly segment?: string | undefined;
  readonly goal?: DraftContext['goal'] | undefined;
  readonly words?: string | undefined;
  readonly day?: Day | undefined;
}

/** The first segment's context that can be built, or that of the segment asked for; null when there is none. */
export function contextFor(
  library: Library,
  { segment, day = DAY, words = '', goal = 'convert', ...of }: Wanted,
): DraftContext | null {
  for (const id of segment === undefined ? library.segments.keys() : [segment]) {
    const built = buildContext(
      library,
      { ...of, goal, segment: id, words, day, variant: 0 },
      nothingUsed,
      seeded(`sample/${id}`),
    );
    if (built.ok) return built.value;
  }
  return null;
}
