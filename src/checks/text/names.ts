import type { Library } from '../../library/light.js';
import { densely } from './part-view.js';

const NAMES = new WeakMap<Library, readonly string[]>();

/** Names of things in the library, as compared: what stands inside a name is no claim (《先看光》七天小课). */
export function namesIn(library: Library): readonly string[] {
  const known = NAMES.get(library);
  if (known) return known;
  const given = [
    library.brand.name,
    ...[...library.products.values()].map(({ name }) => name),
    ...[...library.offers.values()].flatMap(({ name }) => (name === undefined ? [] : [name])),
    ...[...library.personas.values()].flatMap(({ name, matrix }) => [name, matrix.nickname ?? '']),
    ...[...library.groups.values()].flatMap(({ name, kocs }) => [name, ...kocs.map(({ alias }) => alias)]),
    ...[...library.cases.values()].map(({ alias }) => alias),
    ...[...library.sources.values()].flatMap(({ hooks }) => hooks.map(({ name }) => name)),
    ...[...library.tiers.values()].map(({ name }) => name),
  ];
  const names = [...new Set(given.map(densely))].filter((name) => name.length > 1);
  NAMES.set(library, names);
  return names;
}
