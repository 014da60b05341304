import { sentencePlace, type Stretch } from '../text/stretches.js';

/** A stretch of a folded text, and the sentences around it: parted once for all that is asked of it. */
export interface Said extends Stretch {
  readonly text: string;
  /** Where its sentence begins and ends. */
  readonly place: Stretch;
  readonly sentence: string;
  /** The sentence after that, with the mark between them. */
  readonly behind: string;
}

export function saidAt(text: string, { start, end }: Stretch): Said {
  const place = sentencePlace(text, { start, end });
  const next = sentencePlace(text, { start: place.end + 1, end: place.end + 1 });
  return {
    ...{ text, start, end, place },
    sentence: text.slice(place.start, place.end),
    behind: text.slice(place.end, Math.max(place.end, next.end)),
  };
}
