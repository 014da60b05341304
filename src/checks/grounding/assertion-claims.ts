import type { CheckContext } from '../finding.js';
import { namesIn } from '../text/names.js';
import type { PartView } from '../text/part-view.js';
import { type Assertion, assertionsIn } from './assertions/assertions.js';

/** The assertions of a part that stand outside the names of things. */
export function claimedAssertions(view: PartView, { library }: CheckContext): Assertion[] {
  const said = assertionsIn(view.folded.text);
  if (said.length === 0) return said;
  const places = namesIn(library)
    .filter((name) => view.dense.text.includes(name))
    .flatMap((name) => view.find(name));
  if (places.length === 0) return said;
  return said.filter(({ start, end }) => {
    const place = view.place(view.folded, start, end);
    return !places.some((name) => name.start <= place.start && place.end <= name.end);
  });
}
