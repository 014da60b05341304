import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { err, ok, type Result } from '../../kernel/index.js';

type Path = readonly (string | number)[];
export interface Spot {
  readonly line: number;
  readonly column: number;
}
export interface YamlProblem extends Spot {
  readonly message: string;
  readonly suggestion?: string;
}

const MOST_PROBLEMS = 20;
/** Following an alias walks the document up to its anchor: tens of thousands would hold up the process for minutes. */
const MOST_ALIASES = 1_000;

/**
 * Duplicate keys are looked for here and not by the parser, whose search is quadratic: a file with a hundred thousand
 * keys would hold up the whole process.
 */
export const openYaml = (text: string, lines: LineCounter): Document.Parsed =>
  parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });

/** The value that a YAML text writes down, or everything that is wrong with it. Throws on no input. */
export function readYaml(text: string): Result<unknown, YamlProblem[]> {
  const lines = new LineCounter();
  try {
    const document = openYaml(text, lines);
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0)
      return err(
        faults.slice(0, MOST_PROBLEMS).map((fault) => ({
          ...spotAt(lines, fault.pos[0]),
          message: oneLine(fault.message),
          ...(fault.code === 'TAB_AS_INDENT' ? { suggestion: 'indent with spaces' } : {}),
        })),
      );
    const repeated = repeatedKeys(document, lines);
    if (repeated.length === 0 && hasTooManyAliases(document)) return err([{ line: 1, column: 1, ...REPEATS_ITSELF }]);
    return repeated.length > 0 ? err(repeated) : ok(document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch (error) {
    return err([{ line: 1, column: 1, ...whyUnreadable(error) }]);
  }
}

const REPEATS_ITSELF = { message: 'repeats itself by aliases far too often', suggestion: 'write the values out' };

function hasTooManyAliases(document: Document.Parsed): boolean {
  let aliases = 0;
  visit(document, {
    Alias() {
      aliases += 1;
      return aliases > MOST_ALIASES ? visit.BREAK : undefined;
    },
  });
  return aliases > MOST_ALIASES;
}

function whyUnreadable(error: unknown): { message: string; suggestion?: string } {
  if (error instanceof ReferenceError) return REPEATS_ITSELF;
  return { message: 'cannot be read: it is nested too deeply or broken beyond recognition' };
}

function repeatedKeys(document: Document.Parsed, lines: LineCounter): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) problems.push({ ...startOf(key, lines), message: 'a key must be a word' });
        else if (seen.has(String(key.value)))
          problems.push({
            ...startOf(key, lines),
            message: `the field "${String(key.value)}" is written twice`,
            suggestion: 'keep one',
          });
        else seen.add(String(key.value));
      }
      return problems.length >= MOST_PROBLEMS ? visit.BREAK : undefined;
    },
  });
  return problems;
}

/** Finds places of a text that has been read before. */
export function locator(text: string): (path: Path, at?: 'key' | 'value') => Spot {
  const lines = new LineCounter();
  const document = openYaml(text, lines);
  return (path, at = 'value') => {
    let node: unknown = document.contents;
    let spot = startOf(node, lines);
    for (const [index, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const isLast = index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (pair === undefined) return spot;
        spot = startOf(isLast && at === 'value' && hasPlace(pair.value) ? pair.value : pair.key, lines);
        node = pair.value;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)];
        if (item === undefined) return spot;
        spot = startOf(item, lines);
        node = item;
      } else return spot;
    }
    return spot;
  };
}

/** Where a node stands in the text; absent for nodes that were never written. */
const rangeOf = (node: unknown): readonly [number, number, number] | null =>
  (node as { range?: [number, number, number] | null } | null)?.range ?? null;

const hasPlace = (node: unknown): boolean => {
  const range = rangeOf(node);
  return range !== null && range[1] > range[0];
};

const startOf = (node: unknown, lines: LineCounter): Spot => spotAt(lines, rangeOf(node)?.[0] ?? 0);

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

const oneLine = (message: string): string => {
  const text = (message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
};
