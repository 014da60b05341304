import { words, wordsOf } from '../../words/words';
import en from './en.json';
import zh from './zh.json';
import { namesOf } from './schema';

const ROOM = 'library-fields';
export const useWords = wordsOf(ROOM, zh, en);

/** Fields and their values are known by the schemas, so their words are looked up by name; a name nobody worded yet shows itself. */
function lookUp(
  group: 'label' | 'help' | 'item' | 'choice' | 'option' | 'event',
  ...names: string[]
): string | undefined {
  const known = names.find((name) => words.exists(`${group}.${name}`, { ns: ROOM }));
  return known === undefined ? undefined : words.t(`${group}.${known}`, { ns: ROOM });
}

/** `facts/claim` before `claim`: the same word means another thing elsewhere. */
function namesFor(kind: string, path: string): string[] {
  const names = namesOf(path);
  const last = names.at(-1) ?? '';
  return [`${names.at(-2) ?? kind}/${last}`, last];
}

export const labelOf = (kind: string, path: string): string =>
  lookUp('label', ...namesFor(kind, path)) ?? (namesOf(path).at(-1) ?? '').replaceAll('_', ' ');
export const helpOf = (kind: string, path: string): string | undefined =>
  lookUp('help', ...namesFor(kind, path)) || undefined;
export const itemOf = (path: string): string => lookUp('item', namesOf(path).at(-1) ?? '', 'any-other') ?? '';
export const choiceOf = (path: string, value: string): string =>
  lookUp('choice', `${namesOf(path).at(-1) ?? ''}/${value}`, value) ?? value;
export const optionNameOf = (key: string): string => lookUp('option', key) ?? key;
export const eventOf = (event: string): string => lookUp('event', event.replaceAll('.', '_')) ?? event;
/** A field by its whole way: 说话方式 › 语气. */
export function wayOf(kind: string, path: string): string {
  const parts = path.split('.');
  return parts
    .map((part, index) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : labelOf(kind, parts.slice(0, index + 1).join('.')),
    )
    .join(' › ');
}
