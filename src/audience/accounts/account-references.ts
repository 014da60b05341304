import { AppError, type FieldError } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';

export interface AccountReferences {
  readonly personaSlug: string;
  readonly operatorId: string | null;
  readonly segments: readonly string[];
  readonly groups: readonly string[];
}

/** What an account points at and is not there, all of it at once. @param operators people who may work one */
export function missingReferences(
  account: AccountReferences,
  library: Library,
  operators: ReadonlySet<string>,
): FieldError[] {
  const missing = (field: string, what: string, id: string): FieldError => ({
    field,
    code: 'unknown_reference',
    message: `there is no ${what} "${id}" in this workspace`,
  });
  return [
    ...(library.personas.has(account.personaSlug) ? [] : [missing('persona', 'persona', account.personaSlug)]),
    ...(account.operatorId === null || operators.has(account.operatorId)
      ? []
      : [missing('operatorId', 'active person with the role operator', account.operatorId)]),
    ...account.segments.flatMap((slug, index) =>
      library.segments.has(slug) ? [] : [missing(`segments.${index}`, 'segment', slug)],
    ),
    ...account.groups.flatMap((slug, index) =>
      library.groups.has(slug) ? [] : [missing(`groups.${index}`, 'group', slug)],
    ),
  ];
}

/** @throws AppError `unknown_reference` (422) naming every field that leads nowhere */
export function assertReferences(errors: readonly FieldError[]): void {
  const [first] = errors;
  if (first)
    throw new AppError(
      'refused',
      'unknown_reference',
      `${first.field}: ${first.message}. Create it first, or name another.`,
      { errors },
    );
}
