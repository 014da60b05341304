import { useNames } from '../../ui/use-names';
import { usePeople } from '../queries';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Choices {
  readonly personas: readonly Choice[];
  readonly segments: readonly Choice[];
  readonly groups: readonly Choice[];
  /** Active people with the role operator. */
  readonly operators: readonly Choice[];
  /** A title by its id; the id itself while it is not known. */
  readonly nameOf: (list: 'personas' | 'segments' | 'groups' | 'people', id: string) => string;
}

/** What an account may be put together from: the library’s personas, segments and groups, and the people who post. */
export function useChoices(): Choices {
  const personas = useNames('persona').options;
  const segments = useNames('segment').options;
  const groups = useNames('group').options;
  const everybody = usePeople().data ?? [];
  const people = everybody.map(({ id, name }) => ({ value: id, label: name }));
  const operators = everybody
    .filter(({ active, roles }) => active && roles.includes('operator'))
    .map(({ id, name }) => ({ value: id, label: name }));
  const lists = { personas, segments, groups, people };
  return {
    ...{ personas, segments, groups, operators },
    nameOf: (list, id) => lists[list].find(({ value }) => value === id)?.label ?? id,
  };
}
