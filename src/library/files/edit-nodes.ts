import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonicalJson } from '../../kernel/index.js';
import { nodeOf } from './canonical.js';

type Fields = Record<string, unknown>;
const same = (left: unknown, right: unknown): boolean => canonicalJson(left ?? null) === canonicalJson(right ?? null);
const fieldsOf = (value: unknown): Fields | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;

/**
 * Changes a node so that it says `after` where it said `before`, touching no more than differs: comments, order and
 * quoting of all else stay. Answers the node to put in its place, which is the same one where that is possible.
 */
export function edited(document: Document, node: unknown, before: unknown, after: unknown): Node {
  if (same(before, after) && node !== null && node !== undefined) return node as Node;
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (isMap(node) && was && is) return editMap(document, node, was, is);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) return editSeq(document, node, before, after);
  if (isScalar(node) && isPlain(after)) return editScalar(node, after);
  const fresh = nodeOf(after);
  if (!isAlias(node)) keepComments(node as Node | null, fresh);
  return fresh;
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function editScalar(node: Scalar, value: string | number | boolean | null): Scalar {
  const endsLine = typeof node.value === 'string' && node.value.endsWith('\n');
  if (typeof value !== typeof node.value) {
    const fresh = nodeOf(value) as Scalar;
    keepComments(node, fresh);
    return fresh;
  }
  node.value = endsLine ? `${String(value)}\n` : value;
  delete node.minFractionDigits;
  delete node.format;
  const isLong = typeof value === 'string' && value.includes('\n');
  if (isLong && node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED)
    node.type = Scalar.BLOCK_LITERAL;
  return node;
}

function editMap(document: Document, node: YAMLMap, was: Fields, is: Fields): YAMLMap {
  for (const key of Object.keys(was)) if (is[key] === undefined) node.delete(key);
  let place = -1;
  for (const [key, value] of Object.entries(is)) {
    const at = node.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    if (at >= 0) place = at;
    if (value === undefined || same(was[key], value)) continue;
    const pair = node.items[at];
    if (pair) pair.value = edited(document, pair.value, was[key], value);
    else {
      place += 1;
      node.items.splice(place, 0, new Pair(document.createNode(key), nodeOf(value)));
    }
  }
  return node;
}

const idOf = (value: unknown): string | null => {
  const id = fieldsOf(value)?.id;
  return typeof id === 'string' ? id : null;
};

/** Elements keep their nodes: found by id, or by what they say, or else by their place. */
function editSeq(document: Document, node: YAMLSeq, was: readonly unknown[], is: readonly unknown[]): YAMLSeq {
  const free = new Set(was.keys());
  const take = (wanted: (index: number) => boolean): number | undefined => {
    const found = [...free].find(wanted);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const origin = is.map((value) => {
    const id = idOf(value);
    return take(id === null ? (index) => same(was[index], value) : (index) => idOf(was[index]) === id);
  });
  node.items = is.map((value, place) => {
    const from = origin[place] ?? (idOf(value) === null ? take((index) => index === place) : undefined);
    return from === undefined ? freshElement(node, value) : edited(document, node.items[from], was[from], value);
  });
  return node;
}

/** A new element looks like its neighbours: on one line where they are. */
function freshElement(node: YAMLSeq, value: unknown): Node {
  const fresh = nodeOf(value);
  const [neighbour] = node.items;
  if ((isMap(neighbour) || isSeq(neighbour)) && (isMap(fresh) || isSeq(fresh))) fresh.flow = neighbour.flow ?? false;
  return fresh;
}

function keepComments(from: Node | null | undefined, to: Node): void {
  if (from?.comment) to.comment = from.comment;
  if (from?.commentBefore) to.commentBefore = from.commentBefore;
  if (from?.spaceBefore) to.spaceBefore = from.spaceBefore;
}
