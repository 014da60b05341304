import type { Library } from '../../library/index.js';
import type { KnownValues } from './handover.js';

/** What the house knows of a task's placeholders; what concerns one customer only the operator knows. */
export function knownValues(
  library: Library,
  account: { name: string; personaSlug: string },
  group: string | null,
): KnownValues {
  const persona = library.personas.get(account.personaSlug);
  const groupName = group === null ? undefined : library.groups.get(group)?.name;
  return {
    'brand.name': library.brand.name,
    'persona.nickname': persona?.matrix.nickname ?? persona?.name ?? account.name,
    ...(groupName === undefined ? {} : { 'group.name': groupName }),
  };
}
