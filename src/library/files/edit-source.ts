import { LineCounter } from 'yaml';
import { STYLE } from './canonical.js';
import { edited } from './edit-nodes.js';
import { splitFrontMatter } from './front-matter.js';
import { mergeLines } from './line-merge.js';
import { openYaml } from './yaml-source.js';

/**
 * A YAML text that says `after` where it said `before`, with as few lines changed as can be.
 * @returns candidates, the gentlest first; the caller keeps the first that reads back as it should
 */
export function editYaml(source: string, before: unknown, after: unknown): string[] {
  const text = source.replaceAll('\r\n', '\n');
  const document = openYaml(text, new LineCounter());
  const style = { ...STYLE, indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(#[^\n]*)?\n(?:\s*#[^\n]*\n)*\1- /m.test(text) };
  const base = document.toString(style);
  document.contents = edited(document, document.contents, before, after) as typeof document.contents;
  const whole = document.toString(style);
  const merged = mergeLines(text, base, whole);
  return (merged === null ? [whole] : [merged, whole]).map((candidate) => likeSource(source, candidate));
}

/** The same for a file with front matter: its YAML and its text are edited each on its own. */
export function editMarkdown(source: string, before: Front, after: Front): string[] {
  const split = splitFrontMatter(source);
  if (!split.ok) return [];
  const text = source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const second = text.indexOf('\n---', split.value.front === '\n' ? 0 : 3);
  const head = text.slice(0, text.indexOf('\n') + 1);
  const fence = text.slice(second + 1).split('\n', 1)[0] ?? '---';
  const { text: wasText, ...wasFront } = before;
  const { text: isText, ...isFront } = after;
  const tail = wasText === isText ? split.value.text : retold(split.value.text, isText);
  return editYaml(split.value.front, wasFront, isFront).map((front) =>
    likeSource(source, `${head}${front}${fence}\n${tail}`),
  );
}
type Front = { readonly text: string } & Readonly<Record<string, unknown>>;

/** New words between the white space that stood around the old ones. */
const retold = (was: string, is: string): string => {
  const before = /^\s*/.exec(was)?.[0] ?? '';
  const after = was.trim() === '' ? '\n' : (/\s*$/.exec(was)?.[0] ?? '\n');
  return `${before}${is}${after}`;
};

/** Line ends and byte order mark as the source has them. */
function likeSource(source: string, text: string): string {
  const marked = source.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
  return source.includes('\r\n') ? marked.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n') : marked;
}
