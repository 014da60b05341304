/** A field that both sides changed, each in its own way. Paths are dotted. */
export interface Clash {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}
type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Bodies are JSON: what is written the same is the same. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : isFields(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;

/**
 * What I wrote on top of what somebody else saved meanwhile, both coming from `base`. Only fields that I changed are
 * mine; where both changed the same one, mine stands and the clash is told. Lists of things with ids are merged by id.
 */
export function merged(base: unknown, mine: unknown, theirs: unknown, path = ''): { body: unknown; clashes: Clash[] } {
  if (same(base, mine)) return { body: theirs, clashes: [] };
  if (same(base, theirs) || same(mine, theirs)) return { body: mine, clashes: [] };
  if (isFields(mine) && isFields(theirs)) return mergedFields(isFields(base) ? base : {}, mine, theirs, path);
  const [was, my, their] = [byId(base), byId(mine), byId(theirs)];
  if (was && my && their) {
    const { body, clashes } = mergedFields(was, my, their, path);
    return { body: Object.values(body), clashes };
  }
  return { body: mine, clashes: [{ path, mine, theirs }] };
}

function mergedFields(base: Fields, mine: Fields, theirs: Fields, path: string): { body: Fields; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const body: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = merged(base[name], mine[name], theirs[name], path === '' ? name : `${path}.${name}`);
    if (one.body !== undefined) body[name] = one.body;
    clashes.push(...one.clashes);
  }
  return { body, clashes };
}

function byId(value: unknown): Fields | null {
  if (!Array.isArray(value)) return null;
  const entries = value.map((item: unknown): [string, unknown] => [
    isFields(item) && typeof item['id'] === 'string' ? item['id'] : '',
    item,
  ]);
  // A map would put ids like "1" first and lose their order: such lists are merged as a whole.
  const ids = new Set(entries.map(([id]) => id));
  return ids.size === entries.length && ![...ids].some((id) => id === '' || /^\d+$/.test(id))
    ? Object.fromEntries(entries)
    : null;
}
