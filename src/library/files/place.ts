import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { KIND_IDS, KINDS, nearest, type KindId } from '../kinds/index.js';

export interface ListOf {
  readonly key: string;
  readonly kind: KindId;
}

/** What a path in a library folder is for. */
export type Place =
  | { readonly form: 'singleton'; readonly kind: KindId }
  | { readonly form: 'file' | 'markdown'; readonly kind: KindId; readonly id: string }
  | { readonly form: 'list'; readonly lists: readonly ListOf[] }
  | { readonly form: 'picture'; readonly file: string }
  /** Kept as it is and given back: a README beside the library. */
  | { readonly form: 'note' }
  /** Of tools, not of the library. */
  | { readonly form: 'ignored' }
  | { readonly form: 'unknown'; readonly message: string; readonly suggestion?: string };

const layouts = KIND_IDS.map((kind) => ({ kind, layout: KINDS[kind].layout }));
const SINGLETONS = new Map(
  layouts.flatMap(({ kind, layout }) => (layout.form === 'singleton' ? [[layout.path, kind]] : [])),
);
const FOLDERS = new Map(
  layouts.flatMap(({ kind, layout }) =>
    layout.form === 'file' || layout.form === 'markdown' ? [[layout.folder, { kind, form: layout.form }] as const] : [],
  ),
);
const LISTS = new Map<string, ListOf[]>();
for (const { kind, layout } of layouts)
  if (layout.form === 'list') LISTS.set(layout.path, [...(LISTS.get(layout.path) ?? []), { key: layout.key, kind }]);

const NOTE = /^(README|LICEN[CS]E|CHANGELOG|NOTICE|AUTHORS|CONTRIBUTING)([.-][A-Za-z-]+)*$/i;
const OF_TOOLS = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$|__MACOSX(\/|$)|node_modules(\/|$))|~$/;

export function placeOf(path: string): Place {
  if (path.split('/').includes('..')) return { form: 'unknown', message: 'is outside the folder' };
  if (OF_TOOLS.test(path)) return { form: 'ignored' };
  const singleton = SINGLETONS.get(path);
  if (singleton) return { form: 'singleton', kind: singleton };
  const lists = LISTS.get(path);
  if (lists) return { form: 'list', lists };
  const slash = path.indexOf('/');
  if (slash < 0) return NOTE.test(path) ? { form: 'note' } : stray(path);
  return inFolder(path.slice(0, slash), path.slice(slash + 1), path);
}

function inFolder(folder: string, name: string, path: string): Place {
  if (folder === 'media' && !name.includes('/') && !/\.ya?ml$/.test(name)) return { form: 'picture', file: name };
  const of = FOLDERS.get(folder);
  if (of === undefined) return NOTE.test(name) ? { form: 'ignored' } : stray(path);
  if (NOTE.test(name) && of.form === 'file') return { form: 'ignored' };
  const ending = of.form === 'markdown' ? '.md' : '.yaml';
  if (name.includes('/'))
    return {
      form: 'unknown',
      message: `${folder}/ has no folders within`,
      suggestion: `move the file up into ${folder}/`,
    };
  if (!name.endsWith(ending)) {
    const base = name.replace(/\.[^.]*$/, '');
    return {
      form: 'unknown',
      message: `files of ${folder}/ end in ${ending}`,
      suggestion: `rename it to ${folder}/${base}${ending}`,
    };
  }
  const id = name.slice(0, -ending.length);
  if (SLUG_PATTERN.test(id) && id.length <= SLUG_MAX) return { form: of.form, kind: of.kind, id };
  return {
    form: 'unknown',
    message:
      'the file name is the id of the record: lower-case letters, digits and single hyphens, at most 80 characters',
    suggestion: `rename it, for example to ${folder}/${slugFrom(id)}${ending}`,
  };
}

/** Files that belong nowhere are told rather than passed over: most of them are slips of the pen. */
function stray(path: string): Place {
  const [top = ''] = path.split('/');
  const meant = path.includes('/')
    ? nearest(top, [...FOLDERS.keys(), 'media'])
    : nearest(path, [...SINGLETONS.keys(), ...LISTS.keys()]);
  return {
    form: 'unknown',
    message: 'is not part of a library',
    suggestion:
      meant === undefined
        ? 'move it out of the folder'
        : `did you mean ${meant}${path.includes('/') ? path.slice(top.length) : ''}?`,
  };
}

const slugFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_MAX) || 'a-name';

/** The path of the file that holds a record. */
export function pathOf(kind: KindId, id: string): string {
  const { layout } = KINDS[kind];
  if (layout.form === 'file') return `${layout.folder}/${id}.yaml`;
  return layout.form === 'markdown' ? `${layout.folder}/${id}.md` : layout.path;
}
