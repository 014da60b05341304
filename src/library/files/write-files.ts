import { canonicalJson, sha256 } from '../../kernel/index.js';
import { KINDS, type KindId } from '../kinds/index.js';
import { canonicalFile, canonicalList, withoutEmpty } from './canonical.js';
import { editMarkdown, editYaml } from './edit-source.js';
import { pathOf, placeOf } from './place.js';
import { readFile, type RecordPlace } from './read-file.js';

export interface StoredRecord {
  readonly kind: KindId;
  readonly body: { readonly id: string };
}

/** A text as it was brought in, and what it said then. */
export interface SourceText {
  readonly text: string;
  readonly digest: string;
}

/** What a file says, whatever its spacing: equal digests mean that its text still tells the truth. */
export const digestOf = (records: readonly StoredRecord[]): string =>
  sha256(canonicalJson(records.map(({ kind, body }) => [kind, body])));

/** The records of each file, in the order of their lists. */
export function byFile(records: readonly StoredRecord[]): Map<string, StoredRecord[]> {
  const files = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const path = pathOf(record.kind, record.body.id);
    const there = files.get(path);
    if (there) there.push(record);
    else files.set(path, [record]);
  }
  for (const [path, there] of files) files.set(path, inFileOrder(path, there));
  return files;
}

/** Within one file, list after list. */
function inFileOrder(path: string, records: StoredRecord[]): StoredRecord[] {
  const place = placeOf(path);
  return place.form === 'list'
    ? place.lists.flatMap(({ kind }) => records.filter((record) => record.kind === kind))
    : records;
}

/**
 * The texts of a library folder. A file whose records say what they said when it was brought in is given back byte for
 * byte; where some changed, only what differs is edited; what has no source is written in canonical form.
 * @param records live ones, lists in their order
 */
export function writeFiles(
  records: readonly StoredRecord[],
  sources: ReadonlyMap<string, SourceText>,
): Map<string, string> {
  const files = byFile(records);
  const paths = new Set([...files.keys(), ...[...sources.keys()].filter(staysWhenEmpty)]);
  const texts = new Map<string, string>();
  for (const path of [...paths].sort()) texts.set(path, textOf(path, files.get(path) ?? [], sources.get(path)));
  return texts;
}

/** A list file stays when its last record goes, and notes are nobody's record. */
function staysWhenEmpty(path: string): boolean {
  const { form } = placeOf(path);
  return form === 'list' || form === 'note';
}

function textOf(path: string, records: readonly StoredRecord[], source: SourceText | undefined): string {
  const place = placeOf(path);
  if (source !== undefined && (place.form === 'note' || source.digest === digestOf(records))) return source.text;
  const canonical = canonicalOf(place as RecordPlace, records);
  if (source === undefined) return canonical;
  const wanted = digestOf(records);
  const faithful = (text: string): boolean => {
    const read = parsedRecords(path, place as RecordPlace, text);
    return read !== null && digestOf(read) === wanted;
  };
  return candidates(path, place as RecordPlace, source.text, records).find(faithful) ?? canonical;
}

function canonicalOf(place: RecordPlace, records: readonly StoredRecord[]): string {
  if (place.form === 'list')
    return canonicalList(
      place.lists.map((list) => ({
        ...list,
        bodies: records.filter(({ kind }) => kind === list.kind).map(({ body }) => body),
      })),
    );
  const [record] = records;
  return record === undefined ? '' : canonicalFile(record.kind, record.body);
}

/** The records a text holds, in file order; null when it is not a valid text of this place. */
export function parsedRecords(path: string, place: RecordPlace, text: string): StoredRecord[] | null {
  const reading = readFile(path, place, text);
  if (!reading.ok || reading.value.problems.length > 0) return null;
  const parsed = reading.value.raws.map(({ kind, body }) => ({ kind, result: KINDS[kind].schema.safeParse(body) }));
  return parsed.every(({ result }) => result.success)
    ? parsed.flatMap(({ kind, result }) => (result.success ? [{ kind, body: result.data }] : []))
    : null;
}

/** Gentle edits first. `before` is the source as its schema read it, so that filled-in defaults are no differences. */
function candidates(path: string, place: RecordPlace, text: string, records: readonly StoredRecord[]): string[] {
  const before = parsedRecords(path, place, text);
  if (before === null) return [];
  try {
    if (place.form === 'list') return editYaml(text, listed(place, before), listed(place, records, before));
    const [was, is] = [before[0], records[0]];
    if (was === undefined || is === undefined) return [];
    if (place.form === 'markdown') return editMarkdown(text, frontOf(was), frontOf(is));
    return editYaml(text, fieldsOf(place, was), fieldsOf(place, is));
  } catch {
    return []; // A source that the printer cannot handle is written anew.
  }
}

/** Records that are new to a list are written without what their schema fills in. */
function listed(
  place: Extract<RecordPlace, { form: 'list' }>,
  records: readonly StoredRecord[],
  known: readonly StoredRecord[] = records,
): Record<string, unknown> {
  const names = new Set(known.map(({ kind, body }) => `${kind}/${body.id}`));
  const shown = ({ kind, body }: StoredRecord) => (names.has(`${kind}/${body.id}`) ? body : withoutEmpty(kind, body));
  return Object.fromEntries(
    place.lists.flatMap(({ key, kind }) => {
      const bodies = records.filter((record) => record.kind === kind).map(shown);
      return bodies.length > 0 || known.some((record) => record.kind === kind) ? [[key, bodies]] : [];
    }),
  );
}

const fieldsOf = (place: RecordPlace, { body }: StoredRecord): Record<string, unknown> =>
  place.form === 'singleton' ? withoutId(body) : { ...body };

const frontOf = ({ body }: StoredRecord) => withoutId(body) as { text: string };

const withoutId = ({ id: _, ...rest }: { readonly id: string }): Record<string, unknown> => rest;
