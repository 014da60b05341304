import { err, ok, type Result } from '../../kernel/index.js';
import { nearest, type KindId } from '../kinds/index.js';
import { FRONT_LINE, splitFrontMatter } from './front-matter.js';
import type { ListOf, Place } from './place.js';
import { wholeFile, type FileProblem } from './problem.js';
import { locator, readYaml, type Spot, type YamlProblem } from './yaml-source.js';

/** A record as its file has it: nothing about it is checked yet. */
export interface RawRecord {
  readonly kind: KindId;
  readonly body: unknown;
  /** Where in the file it stands; empty when the file is the record. */
  readonly at: readonly (string | number)[];
  readonly position: number;
}
export interface FileReading {
  readonly raws: readonly RawRecord[];
  readonly problems: readonly FileProblem[];
}
export type RecordPlace = Extract<Place, { form: 'singleton' | 'file' | 'markdown' | 'list' }>;
/** Finds the line of a field, given as a path in the file. */
export type Locate = (path: readonly (string | number)[], at?: 'key' | 'value') => Spot;

/** The records that a text holds; an error when nothing in it could be read. */
export function readFile(file: string, place: RecordPlace, text: string): Result<FileReading, FileProblem[]> {
  if (place.form === 'markdown') return readMarkdown(file, place, text);
  const read = readYaml(text);
  if (!read.ok) return err(read.error.map((problem) => inFile(file, problem, 0)));
  const value = fieldsOf(read.value);
  if (value === null) return err([notFields(file, read.value)]);
  if (place.form === 'list') return ok(readLists(file, place.lists, value, text));
  const problems = place.form === 'singleton' ? ownId(file, value, text) : wrongId(file, place.id, value, text);
  const body = place.form === 'singleton' ? { ...value, id: place.kind } : value;
  return ok({ raws: [{ kind: place.kind, body, at: [], position: 0 }], problems });
}

function readMarkdown(
  file: string,
  place: Extract<RecordPlace, { form: 'file' | 'markdown' }>,
  source: string,
): Result<FileReading, FileProblem[]> {
  const split = splitFrontMatter(source);
  if (!split.ok) return err([wholeFile(file, split.error)]);
  const read = readYaml(split.value.front);
  if (!read.ok) return err(read.error.map((problem) => inFile(file, problem, FRONT_LINE - 1)));
  const value = fieldsOf(read.value ?? {});
  if (value === null) return err([notFields(file, read.value)]);
  const problems = wrongId(file, place.id, { id: place.id, ...value }, source, place);
  if ('text' in value) {
    const { line, column } = locatorOf(place, source)(['text'], 'key');
    const message = 'the text stands below the front matter, not in it';
    problems.push({ file, line, column, field: 'text', message, suggestion: 'move it below the second ---' });
  }
  const body = { id: place.id, ...value, text: split.value.text };
  return ok({ raws: [{ kind: place.kind, body, at: [], position: 0 }], problems });
}

function readLists(file: string, lists: readonly ListOf[], value: Fields, text: string): FileReading {
  const problems: FileProblem[] = [];
  const keys = lists.map((list) => list.key);
  const complain = (
    key: string,
    at: 'key' | 'value',
    problem: Pick<FileProblem, 'message' | 'expected' | 'suggestion'>,
  ) => {
    problems.push({ file, ...locator(text)([key], at), field: key, ...problem });
  };
  for (const key of Object.keys(value).filter((name) => !keys.includes(name))) {
    const meant = nearest(key, keys);
    const suggestion = meant === undefined ? 'leave it out' : `did you mean "${meant}"?`;
    complain(key, 'key', { message: `there is no list "${key}" in this file`, expected: keys.join(', '), suggestion });
  }
  const raws = lists.flatMap(({ key, kind }) => {
    const list = value[key] ?? [];
    if (!Array.isArray(list)) {
      complain(key, 'value', { message: 'is not a list', expected: 'a list' });
      return [];
    }
    return list.map((body: unknown, position): RawRecord => ({ kind, body, at: [key, position], position }));
  });
  return { raws, problems };
}

/** A singleton's id is the kind's, so its file names none. */
function ownId(file: string, value: Fields, text: string): FileProblem[] {
  if (!('id' in value)) return [];
  const message = 'this file needs no id';
  return [{ file, ...locator(text)(['id'], 'key'), field: 'id', message, suggestion: 'leave it out' }];
}

function wrongId(file: string, id: string, value: Fields, text: string, place?: Place): FileProblem[] {
  if (typeof value.id !== 'string' || value.id === id) return [];
  const spot = place?.form === 'markdown' ? locatorOf(place, text)(['id']) : locator(text)(['id']);
  const message = `is "${value.id.slice(0, 80)}", but the file is called ${id}`;
  return [{ file, ...spot, field: 'id', message, expected: id, suggestion: 'rename the file or change the id' }];
}

/** Finds lines in a file of this place; its text must have been read before. */
export function locatorOf(place: Place, source: string): Locate {
  if (place.form !== 'markdown') return locator(source);
  const split = splitFrontMatter(source);
  if (!split.ok) return () => ({ line: 1, column: 1 });
  const find = locator(split.value.front);
  return (path, at) => {
    if (path[0] === 'text') {
      const inFront = find(['text'], 'key');
      if (/^text\s*:/m.test(split.value.front)) return { line: inFront.line + FRONT_LINE - 1, column: inFront.column };
      return { line: split.value.textLine, column: 1 };
    }
    const spot = find(path, at);
    return { line: spot.line + FRONT_LINE - 1, column: spot.column };
  };
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;

const notFields = (file: string, value: unknown): FileProblem =>
  value === null || value === undefined
    ? wholeFile(file, 'is empty', 'fill it or remove it')
    : { ...wholeFile(file, 'holds no fields'), expected: 'lines of the form key: value' };

const inFile = (file: string, problem: YamlProblem, down: number): FileProblem => ({
  file,
  line: problem.line + down,
  column: problem.column,
  field: '',
  message: problem.message,
  ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
});
