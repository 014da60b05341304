import type { DraftAsk } from '../../drafting/index.js';
import type { Library } from '../../library/index.js';

type Ask = Pick<DraftAsk, 'goal' | 'touchpoints' | 'category' | 'count'>;

/** What a week of every segment is made of: much that is useful, some proof, little that sells. */
const WEEK: readonly Ask[] = [
  { goal: 'build_trust', touchpoints: ['moments'], category: 'mix', count: 4 },
  { goal: 'activate', touchpoints: ['group'], category: 'mix', count: 2 },
  { goal: 'convert', touchpoints: ['moments', 'private_chat'], category: 'product', count: 1 },
  { goal: 'care', touchpoints: ['private_chat'], category: 'expertise', count: 1 },
];
const MOST = 500;

/** Requests for a week, for any library: split so that none asks for more than one request may. */
export function weekAsks(library: Library, publishOn: string, writer: DraftAsk['writer']): DraftAsk[] {
  const segments = [...library.segments.keys()];
  return WEEK.flatMap((ask) => {
    const atOnce = Math.max(1, Math.min(50, Math.floor(MOST / (ask.count * ask.touchpoints.length))));
    const parts = Array.from({ length: Math.ceil(segments.length / atOnce) }, (_, part) =>
      segments.slice(part * atOnce, (part + 1) * atOnce),
    );
    return parts.map((some): DraftAsk => ({ ...ask, segments: some, brief: '', writer, publishOn }));
  });
}
