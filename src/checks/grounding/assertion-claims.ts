import type { CheckContext } from '../finding.js';
import { namesIn } from '../text/names.js';
import type { PartView } from '../text/part-view.js';
import { type Assertion, assertionsIn } from './assertions/assertions.js';

/** A word held up between quotation marks (头一个词是“平替”) is spoken of, not said of anything. */
const isHeldUp = (text: string, { start, end }: Assertion): boolean =>
  /[“「『"]$/u.test(text.slice(0, start)) && /^[”」』"]/u.test(text.slice(end));

/** The assertions of a part that stand outside the names of things. A tag names a subject and asserts nothing. */
export function claimedAssertions(view: PartView, { library }: CheckContext): Assertion[] {
  if (view.part.startsWith('tags.')) return [];
  const { text } = view.folded;
  const said = assertionsIn(text).filter((assertion) => !isHeldUp(text, assertion));
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
