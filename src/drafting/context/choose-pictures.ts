import { ownPictures } from '../../checks/index.js';
import { consentCovers, mediaIsUsable } from '../../library/index.js';
import type { CaseStudy, Library, Material, Product } from '../../library/index.js';
import type { ChosenPicture, DraftBrief } from './draft-context.js';

/**
 * Pictures of what the piece tells of: the material's, else the case's, else the product's. Only with rights on the day,
 * and none that belongs to a case which this piece does not tell or may not tell.
 */
export function choosePictures(
  library: Library,
  brief: DraftBrief,
  about: { materials: readonly Material[]; cases: readonly CaseStudy[]; product: Product | null },
): ChosenPicture[] {
  const owner = [...about.materials, ...about.cases, ...(about.product === null ? [] : [about.product])][0];
  const told = new Set(about.cases.map((one) => one.id));
  const ofOthers = new Set(
    [...library.cases.values()]
      .filter((one) => !told.has(one.id) || !consentCovers(one, brief.touchpoint, brief.day).ok)
      .flatMap((one) => ownPictures(one, library)),
  );
  const files = (owner?.pictures ?? [])
    .filter((path) => !ofOthers.has(path))
    .map((path) => path.replace(/^media\//, ''));
  return [...library.media.values()]
    .filter((media) => files.includes(media.file) && mediaIsUsable(media, brief.day))
    .map((media) => ({ mediaId: media.id, alt: media.alt }));
}
