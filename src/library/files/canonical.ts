import { Document, isCollection, isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { canonicalJson } from '../../kernel/index.js';
import { KINDS, type KindId } from '../kinds/index.js';
import type { ListOf } from './place.js';

/** Longest line on which a small mapping or list is kept together. */
const ONE_LINE = 110;
const CLOCK = /^\d{2}:\d{2}$/;
/** Never folds: a line a person did not break stays one. */
export const STYLE = { lineWidth: 0, flowCollectionPadding: true } as const;

type Fields = Record<string, unknown>;

/** The file of one record, in the form the product writes: fields in the schema's order, small things on one line. */
export function canonicalFile(kind: KindId, body: { id: string }): string {
  const { layout } = KINDS[kind];
  const fields = withoutEmpty(kind, body);
  if (layout.form === 'singleton') return printed(without(fields, 'id'));
  if (layout.form !== 'markdown') return printed(fields);
  const { text, ...front } = without(fields, 'id');
  return `---\n${printed(front)}---\n\n${String(text)}\n`;
}

export function canonicalList(lists: readonly (ListOf & { readonly bodies: readonly { id: string }[] })[]): string {
  const filled = lists.filter(({ bodies }) => bodies.length > 0);
  const shown = filled.length > 0 ? filled : lists.slice(0, 1);
  return printed(
    Object.fromEntries(shown.map(({ key, kind, bodies }) => [key, bodies.map((body) => withoutEmpty(kind, body))])),
  );
}

const printed = (fields: Fields): string => new Document(nodeOf(fields)).toString(STYLE);

/** A value as a node in the product's own style. */
export function nodeOf(value: unknown): Node {
  const node = new Document(value).contents ?? new Scalar(null);
  style(node, true);
  return node;
}

function style(node: unknown, top: boolean): void {
  if (isScalar(node)) {
    if (typeof node.value !== 'string') return;
    if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    else if (CLOCK.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    return;
  }
  if (!isCollection(node)) return;
  const parts: unknown[] = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : [];
  for (const part of parts) style(part, false);
  node.flow = !top && fitsOneLine(node);
}

function fitsOneLine(node: { toJSON(): unknown }): boolean {
  const text = JSON.stringify(node.toJSON());
  return (
    !text.includes('\\n') &&
    [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0) <= ONE_LINE
  );
}

/** Fields that say nothing are not written: the schema puts them back. */
export function withoutEmpty(kind: KindId, body: { id: string }): Fields {
  const wanted = canonicalJson(body);
  let fields: Fields = { ...body };
  for (const [key, value] of Object.entries<unknown>(body as Fields)) {
    if (value === undefined) fields = without(fields, key);
    if (!isEmpty(value)) continue;
    const shorter = without(fields, key);
    const parsed = KINDS[kind].schema.safeParse(shorter);
    if (parsed.success && canonicalJson(parsed.data) === wanted) fields = shorter;
  }
  return fields;
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0));

const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
