import { unknownReference, type AppError } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';
import type { DraftAsk } from './draft-ask.js';

const hooksOf = ({ sources }: Library): ReadonlyMap<string, unknown> =>
  new Map([...sources.values()].flatMap(({ id, hooks }) => hooks.map((hook) => [`${id}/${hook.id}`, hook] as const)));

/** Scenes belong to a segment: those that all of the segments have, by their ids. */
function sharedScenes({ segments }: Library, slugs: readonly string[]): ReadonlyMap<string, unknown> {
  const [first, ...others] = slugs.map((slug) => new Set(segments.get(slug)?.scenes.map(({ id }) => id)));
  return new Map([...(first ?? [])].filter((id) => others.every((one) => one.has(id))).map((id) => [id, id] as const));
}

/** The first name in a request that leads nowhere, or null. */
export function unknownName(ask: DraftAsk, library: Library): AppError | null {
  const named: [field: string, kind: string, id: string | undefined, known: ReadonlyMap<string, unknown>][] = [
    ...ask.segments.map((id, at): [string, string, string, ReadonlyMap<string, unknown>] => [
      `segments.${at}`,
      'segment',
      id,
      library.segments,
    ]),
    ...(ask.products ?? []).map((id, at): [string, string, string, ReadonlyMap<string, unknown>] => [
      `products.${at}`,
      'product',
      id,
      library.products,
    ]),
    ...(ask.cases ?? []).map((id, at): [string, string, string, ReadonlyMap<string, unknown>] => [
      `cases.${at}`,
      'case',
      id,
      library.cases,
    ]),
    ['persona', 'persona', ask.persona, library.personas],
    ['offer', 'offer', ask.offer, library.offers],
    ['material', 'material', ask.material, library.materials],
    ['topic', 'topic', ask.topic, library.topics],
    ['group', 'group', ask.group, library.groups],
    ['stage', 'stage', ask.stage, library.stages],
    ['scene', 'scene of all these segments', ask.scene, sharedScenes(library, ask.segments)],
    ['hook', 'source', ask.hook, hooksOf(library)],
  ];
  const lost = named.find(([, , id, known]) => id !== undefined && !known.has(id));
  return lost === undefined ? null : unknownReference(lost[0], lost[1], lost[2] ?? '');
}
