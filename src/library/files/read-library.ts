import type { Instant } from '../../kernel/index.js';
import { consistency } from '../consistency.js';
import { notYetWritten } from '../not-yet-written.js';
import { asFarAsValid } from './as-far-as-valid.js';
import { explain, KINDS, type KindId, type MediaRecord } from '../kinds/index.js';
import { decode, LARGEST_TEXTS, MOST_FILES } from './decode.js';
import { pictureProblem } from './picture.js';
import { placeOf, type Place } from './place.js';
import { inReadingOrder, wholeFile, type FileProblem } from './problem.js';
import { locatorOf, readFile, type Locate, type RawRecord, type RecordPlace } from './read-file.js';

export interface FileRecord {
  readonly kind: KindId;
  readonly body: { readonly id: string };
  readonly file: string;
  readonly at: readonly (string | number)[];
  /** Its place in its list file, from 0. */
  readonly position: number;
}

export interface LibraryReading {
  /** Records that are valid by themselves; to be used only when there are no problems. */
  readonly records: readonly FileRecord[];
  /** Of records that are not valid what is, without what is wrong in them: to be judged, never to be used. */
  readonly partly: readonly FileRecord[];
  readonly problems: readonly FileProblem[];
  /** Every text file of the library as it stands, byte order mark and line ends included. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures by file name, without `media/`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Where a field of a record stands, for what is said of it later; undefined for a record that was not read. */
  readonly placeOf: (kind: KindId, id: string, field: string) => FilePlace | undefined;
}

export interface FilePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column?: number;
}

/**
 * Reads a whole library folder, given as path → bytes with forward slashes, and tells all that is wrong with it at once.
 * Never throws, whatever the bytes.
 * @param now when the folder is to become a library; without it no day is held to have come
 */
export function readLibrary(files: ReadonlyMap<string, Uint8Array>, now?: Instant): LibraryReading {
  const reader = new Reader();
  if (files.size > MOST_FILES)
    reader.problems.push(wholeFile('.', `holds ${files.size} files; at most ${MOST_FILES} are read`));
  else if (textBytes(files) > LARGEST_TEXTS)
    reader.problems.push(wholeFile('.', `holds more than ${LARGEST_TEXTS} bytes of text; that is not read`));
  else
    for (const [file, bytes] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) reader.add(file, bytes);
  return reader.finish(now);
}

function textBytes(files: ReadonlyMap<string, Uint8Array>): number {
  let bytes = 0;
  for (const [file, { byteLength }] of files) if (placeOf(file).form !== 'picture') bytes += byteLength;
  return bytes;
}

class Reader {
  readonly problems: FileProblem[] = [];
  private readonly records = new Map<string, FileRecord>();
  private readonly partly = new Map<string, FileRecord>();
  private readonly texts = new Map<string, string>();
  private readonly pictures = new Map<string, Uint8Array>();
  private readonly places = new Map<string, Place>();
  private readonly locators = new Map<string, Locate>();
  private readonly unread = { kinds: new Set<KindId>(), records: new Set<string>() };

  add(file: string, bytes: Uint8Array): void {
    const place = placeOf(file);
    if (place.form === 'ignored') return;
    if (place.form === 'unknown') return void this.problems.push(wholeFile(file, place.message, place.suggestion));
    if (place.form === 'picture') {
      this.pictures.set(place.file, bytes);
      const problem = pictureProblem(file, bytes);
      if (problem) this.problems.push(problem);
      return;
    }
    const text = decode(file, bytes);
    this.places.set(file, place);
    if (text.ok) this.texts.set(file, text.value);
    if (place.form === 'note') {
      if (!text.ok) this.problems.push(text.error);
    } else if (text.ok) this.read(file, place, text.value);
    else this.lose(place, [text.error]);
  }

  private read(file: string, place: RecordPlace, text: string): void {
    const reading = readFile(file, place, text);
    if (!reading.ok) {
      this.lose(place, reading.error);
      return;
    }
    this.problems.push(...reading.value.problems);
    for (const raw of reading.value.raws) this.accept(file, place, raw);
  }

  private accept(file: string, place: RecordPlace, raw: RawRecord): void {
    const { schema } = KINDS[raw.kind];
    const parsed = schema.safeParse(raw.body);
    if (!parsed.success) {
      this.loseRaw(place, raw);
      for (const problem of explain(schema, raw.body, parsed.error.issues))
        this.complain(file, [...raw.at, ...problem.path], problem.at, problem);
      const body = asFarAsValid<{ readonly id: string }>(schema, raw.body, parsed.error.issues);
      if (body !== undefined)
        this.partly.set(`${raw.kind}/${body.id}`, { kind: raw.kind, body, file, at: raw.at, position: raw.position });
      return;
    }
    const address = `${raw.kind}/${parsed.data.id}`;
    if (place.form === 'list' && this.records.has(address)) {
      const message = `"${parsed.data.id}" is used twice in this list`;
      this.complain(file, [...raw.at, 'id'], 'value', { message, suggestion: 'give one of them another id' });
      return;
    }
    const { kind, at, position } = raw;
    this.records.set(address, { kind, body: parsed.data, file, at, position });
  }

  /** What cannot be read still exists: nobody who refers to it is told that it does not. */
  private lose(place: RecordPlace, problems: readonly FileProblem[]): void {
    this.problems.push(...problems);
    if (place.form === 'list') for (const { kind } of place.lists) this.unread.kinds.add(kind);
    else this.unread.records.add(`${place.kind}/${place.form === 'singleton' ? place.kind : place.id}`);
  }

  private loseRaw(place: RecordPlace, { kind, body }: RawRecord): void {
    const id =
      place.form === 'list' ? (body as { id?: unknown } | null)?.id : place.form === 'singleton' ? kind : place.id;
    if (typeof id === 'string' && kind !== 'media') this.unread.records.add(`${kind}/${id}`);
    else this.unread.kinds.add(kind);
  }

  private complain(
    file: string,
    path: readonly (string | number)[],
    at: 'key' | 'value',
    problem: { message: string; expected?: string; suggestion?: string },
  ): void {
    const { message, expected, suggestion } = problem;
    this.problems.push({
      file,
      ...this.locate(file)(path, at),
      field: path.join('.'),
      message,
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  private locate(file: string): Locate {
    const known = this.locators.get(file);
    if (known) return known;
    const fresh = locatorOf(this.places.get(file) ?? { form: 'ignored' }, this.texts.get(file) ?? '');
    this.locators.set(file, fresh);
    return fresh;
  }

  finish(now: Instant | undefined): LibraryReading {
    const records = [...this.records.values()];
    const partly = [...this.partly.values()];
    if (!this.places.has('library.yaml'))
      this.problems.push(
        wholeFile('library.yaml', 'is missing', 'is this the folder of a brand? It begins with library.yaml'),
      );
    const early = now === undefined ? [] : notYetWritten(records, now);
    for (const { kind, id, field, ...problem } of [...consistency(records, this.unread), ...early]) {
      const record = this.records.get(`${kind}/${id}`);
      if (record) this.complain(record.file, [...record.at, ...field.split('.')], 'value', problem);
    }
    this.checkPictures(records);
    const { texts, pictures } = this;
    const placeOf: LibraryReading['placeOf'] = (kind, id, field) => {
      const record = this.records.get(`${kind}/${id}`) ?? this.partly.get(`${kind}/${id}`);
      return record && { file: record.file, ...this.locate(record.file)([...record.at, ...field.split('.')], 'value') };
    };
    return { records, partly, problems: inReadingOrder(this.problems), texts, pictures, placeOf };
  }

  private checkPictures(records: readonly FileRecord[]): void {
    const listed = new Set<string>();
    for (const record of records.filter(({ kind }) => kind === 'media')) {
      const { file } = record.body as MediaRecord;
      listed.add(file);
      if (this.pictures.has(file)) continue;
      const message = `there is no file media/${file}`;
      this.complain(record.file, [...record.at, 'file'], 'value', {
        message,
        suggestion: 'add the file or remove the entry',
      });
    }
    if (this.unread.kinds.has('media')) return;
    for (const file of this.pictures.keys())
      if (!listed.has(file))
        this.problems.push(
          wholeFile(
            `media/${file}`,
            'is not listed in media/media.yaml',
            'describe it there (id, file, alt, rights) or remove it',
          ),
        );
  }
}
